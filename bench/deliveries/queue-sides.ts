import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { createChatLimiter } from "../../jobs/deliveries/chat-limiter";
import { createDeliveryQueue } from "../../jobs/deliveries/delivery-queue";
import { CONCURRENCY } from "../../jobs/deliveries/delivery-worker";
import { systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { connectRedis } from "../../src/store/redis";
import { openStore } from "../../src/store/store";
import type { BenchStores } from "../bench-stores";
import { type Timed, timed } from "../timed";
import { benchDeliverer } from "./deliverer";
import { openPlatform, remindersTo } from "./reminders";

const clocks = { clock: systemClock, machineClock: systemClock };

/** Says when it has been told so many times. */
export function countTo(target: number) {
  const ends: (() => void)[] = [];
  const reached = new Promise<void>((resolve) => ends.push(resolve));
  let count = 0;
  const tick = () => {
    count += 1;
    if (count === target) ends[0]?.();
  };
  return { reached, tick };
}

/** When Redis writes to the disk: each second, as the service's own does, or before each answer, as MongoDB does. */
export type Fsync = "everysec" | "always";

/** Jobs added in bulk and worked off by a worker that does nothing, as many at a time as ours. */
export async function runRaw(stores: BenchStores, jobs: number, fsync: Fsync = "everysec"): Promise<Timed> {
  await stores.flushRedis();
  await setFsync(stores, fsync);
  const connection = { path: stores.redisAddress, maxRetriesPerRequest: null };
  const queue = new Queue("raw", { connection, defaultJobOptions: { removeOnComplete: true } });
  const { reached, tick } = countTo(jobs);
  const worker = new Worker("raw", async () => tick(), { connection, concurrency: CONCURRENCY });
  try {
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    return await timed(stores, jobs, async () => {
      await queue.addBulk(
        remindersTo(jobs, new Date(0)).map(({ id, chatKey }) => ({ name: "chat", data: { id, chatKey } })),
      );
      await reached;
    });
  } finally {
    await worker.close();
    await queue.close();
    await setFsync(stores, "everysec");
  }
}

async function setFsync({ redisAddress }: BenchStores, fsync: Fsync): Promise<void> {
  const redis = new Redis(redisAddress);
  await redis.config("SET", "appendfsync", fsync);
  redis.disconnect();
}

/** Messages from the outbox through the queue to the platform, recorded as sent. */
export async function runOurs(
  stores: BenchStores,
  { reminders, database, isLimited }: { reminders: number; database: string; isLimited: boolean },
): Promise<Timed> {
  await stores.flushRedis();
  const logger = createLogger("warn");
  const uri = stores.uriOf(database);
  const store = await openStore({ uri, owner: database, leaseMs: 10_000, ...clocks });
  const redis = connectRedis({ socket: stores.redisAddress }, logger);
  const high = { messages: 100_000, ms: 1_000 };
  const limits = isLimited ? { perBot: high, perChat: [high], perGroup: [] } : { perChat: [], perGroup: [] };
  const { reached, tick } = countTo(reminders);
  const platform = openPlatform(limits, tick);
  const queue = createDeliveryQueue(redis, { logger, machineClock: systemClock });
  const limiter = createChatLimiter(redis, clocks);
  try {
    queue.work(benchDeliverer({ store, limiter, channels: new Map([["telegram", platform]]), ...clocks }), [
      platform,
    ]);
    while (!(await queue.isUp())) await new Promise((resolve) => setTimeout(resolve, 5));
    return await timed(stores, reminders, async () => {
      const entries = remindersTo(reminders, systemClock.now());
      await store.outbox.add(entries);
      await queue.enqueue(...entries.map(({ chatKey, kind }) => ({ chatKey, kind })));
      await reached;
      while ((await store.outbox.countPending()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    });
  } finally {
    await queue.close();
    redis.disconnect();
    await store.close();
  }
}
