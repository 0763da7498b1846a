import { createReadContext } from "../../jobs/agenda/context";
import { runPass } from "../../jobs/agenda/run-pass";
import { createStillDue } from "../../jobs/agenda/still-due";
import { createDeliveryQueue } from "../../jobs/deliveries/delivery-queue";
import { type Clock, systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { connectRedis } from "../../src/store/redis";
import { openStore, type Store } from "../../src/store/store";
import { createAgendaParts } from "../../test/support/agenda";
import type { BenchStores } from "../bench-stores";
import { benchDeliverer } from "../deliveries/deliverer";
import { countTo } from "../deliveries/queue-sides";
import { openPlatform } from "../deliveries/reminders";
import { type Timed, timed } from "../timed";
import { fillWithPeople } from "./due-people";

export interface PlanRun {
  readonly database: string;
  readonly people: number;
  /** What is due to each of them at that minute. */
  fill(store: Store, at: Date): Promise<void>;
  /** Until the platform has taken each and that is recorded; else until their chats are in the queue. */
  readonly isSent?: boolean;
}

const DUE = new Date("2026-06-25T01:00:00Z");
const NO_LIMITS = { perChat: [], perGroup: [] };

/** Reminders planned, claimed, worded, written into the outbox, and their chats in the queue; then sent, if asked. */
export async function runPlan(stores: BenchStores, run: PlanRun): Promise<Timed> {
  const { database, people, fill, isSent = false } = run;
  await stores.flushRedis();
  const logger = createLogger("warn");
  const clock = runningFrom(DUE);
  const clocks = { clock, machineClock: systemClock };
  const store = await openStore({ uri: stores.uriOf(database), owner: database, leaseMs: 10_000, ...clocks });
  const redis = connectRedis({ socket: stores.redisAddress }, logger);
  const queue = createDeliveryQueue(redis, { logger, machineClock: systemClock });
  const { reached, tick } = countTo(people);
  const platform = openPlatform(NO_LIMITS, tick);
  const limiter = { take: async () => 0, waitOf: async () => 0 };
  try {
    await fillWithPeople(store, people);
    await fill(store, DUE);
    while (!(await queue.isUp())) await new Promise((resolve) => setTimeout(resolve, 5));
    const parts = await createAgendaParts(store, clock, (wishes) => queue.enqueue(...wishes));
    const read = createReadContext(parts);
    const stillDue = createStillDue(read, parts);
    const channels = new Map([["telegram", platform] as const]);
    if (isSent) queue.work(benchDeliverer({ store, limiter, channels, stillDue, ...clocks }), [platform]);
    const result = await timed(stores, people, async () => {
      // Of thousands not all are read at a time.
      while ((await runPass(read, parts)) <= clock.now());
      if (isSent) await reached;
      while (isSent && (await store.outbox.countPending()) > 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
    });
    const queued = await store.outbox.countPending();
    if (!isSent && queued !== people) throw new Error(`${queued} of ${people} reminders are in the outbox`);
    return result;
  } finally {
    await queue.close();
    redis.disconnect();
    await store.close();
  }
}

/** Goes on as the machine's does: what waits longer than a moment is looked at again before it is sent, as in service. */
function runningFrom(start: Date): Clock {
  const begun = systemClock.now().getTime();
  return { now: () => new Date(start.getTime() + systemClock.now().getTime() - begun) };
}
