import { performance } from "node:perf_hooks";
import { createDeliveryQueue } from "../../jobs/deliveries/delivery-queue";
import { ManualClock, systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { connectRedis } from "../../src/store/redis";
import { openStore, type Store } from "../../src/store/store";
import { createPass } from "../../test/support/agenda";
import type { BenchStores } from "../bench-stores";
import { fillWithPeople } from "./due-people";

export interface PlanRun {
  readonly database: string;
  readonly people: number;
  /** What is due to each of them at that minute. */
  fill(store: Store, at: Date): Promise<void>;
}

const DUE = new Date("2026-06-25T01:00:00Z");

/** Reminders a second: planned, claimed, written into the outbox, and their chats in the queue. */
export async function runPlan(stores: BenchStores, { database, people, fill }: PlanRun): Promise<number> {
  await stores.flushRedis();
  const logger = createLogger("warn");
  const clock = new ManualClock(DUE);
  const uri = stores.uriOf(database);
  const store = await openStore({ uri, owner: database, leaseMs: 10_000, clock, machineClock: systemClock });
  const redis = connectRedis({ socket: stores.redisAddress }, logger);
  const queue = createDeliveryQueue(redis, { logger, machineClock: systemClock });
  try {
    await fillWithPeople(store, people);
    await fill(store, DUE);
    while (!(await queue.isUp())) await new Promise((resolve) => setTimeout(resolve, 5));
    const pass = await createPass(store, clock, (wish) => queue.enqueue(wish));
    const begun = performance.now();
    // Of thousands not all are read at a time.
    while ((await pass()) <= DUE);
    const seconds = (performance.now() - begun) / 1_000;
    const queued = await store.outbox.countPending();
    if (queued !== people) throw new Error(`${queued} of ${people} reminders are in the outbox`);
    return people / seconds;
  } finally {
    await queue.close();
    redis.disconnect();
    await store.close();
  }
}
