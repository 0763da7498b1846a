import { performance } from "node:perf_hooks";
import { Queue, Worker } from "bullmq";
import { createChatLimiter } from "../../jobs/deliveries/chat-limiter";
import { createDeliveryQueue } from "../../jobs/deliveries/delivery-queue";
import { systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { connectRedis } from "../../src/store/redis";
import { openStore } from "../../src/store/store";
import type { BenchStores } from "../bench-stores";
import { benchDeliverer } from "./deliverer";
import { openPlatform, remindersTo } from "./reminders";

const CONCURRENCY = 50;
const clocks = { clock: systemClock, machineClock: systemClock };

/** Counts to a number. */
function countTo(target: number) {
  const ends: (() => void)[] = [];
  const reached = new Promise<void>((resolve) => ends.push(resolve));
  let count = 0;
  const tick = () => {
    count += 1;
    if (count === target) ends[0]?.();
  };
  return { reached, tick };
}

/** Jobs a second: added in bulk and worked off by a worker that does nothing. */
export async function runRaw(stores: BenchStores, jobs: number): Promise<number> {
  await stores.flushRedis();
  const connection = { path: stores.redisAddress, maxRetriesPerRequest: null };
  const queue = new Queue("raw", { connection, defaultJobOptions: { removeOnComplete: true } });
  const { reached, tick } = countTo(jobs);
  const worker = new Worker("raw", async () => tick(), { connection, concurrency: CONCURRENCY });
  try {
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    const begun = performance.now();
    await queue.addBulk(
      remindersTo(jobs, new Date(0)).map(({ id, chatKey }) => ({ name: "chat", data: { id, chatKey } })),
    );
    await reached;
    return (jobs / (performance.now() - begun)) * 1_000;
  } finally {
    await worker.close();
    await queue.close();
  }
}

/** Messages a second: from the outbox through the queue to the platform, recorded as sent. */
export async function runOurs(
  stores: BenchStores,
  { reminders, database, isLimited }: { reminders: number; database: string; isLimited: boolean },
): Promise<number> {
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
    const begun = performance.now();
    const entries = remindersTo(reminders, systemClock.now());
    await store.outbox.add(entries);
    await Promise.all(entries.map(({ chatKey, kind }) => queue.enqueue({ chatKey, kind })));
    await reached;
    while ((await store.outbox.countPending()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return (reminders / (performance.now() - begun)) * 1_000;
  } finally {
    await queue.close();
    redis.disconnect();
    await store.close();
  }
}
