import { createChatLimiter } from "../../jobs/deliveries/chat-limiter";
import { type Clock, ManualClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { connectRedis } from "../../src/store/redis";
import { openStore, type Store } from "../../src/store/store";
import type { BenchStores } from "../bench-stores";
import { percentile } from "../statistics";
import { benchDeliverer } from "./deliverer";
import { openPlatform } from "./reminders";

export interface HandOver {
  readonly messages: number;
  /** From the due time to the last send, in simulated seconds. */
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly doubled: number;
  /** The most messages sent in any stretch of a second. */
  readonly busiest: number;
}

export const DUE = new Date("2026-06-25T01:00:00Z");
export const LIMITS = {
  perBot: { messages: 25, ms: 1_000 },
  perChat: [{ messages: 1, ms: 1_000 }],
  perGroup: [],
};

/** What `fill` puts into the outbox; everything real but time: the clock goes on only while everybody has to wait. */
export async function handOver(
  stores: BenchStores,
  {
    database,
    fill,
  }: { readonly database: string; readonly fill: (store: Store, clock: Clock) => Promise<void> },
): Promise<HandOver> {
  const clock = new ManualClock(DUE);
  const clocks = { clock, machineClock: clock };
  const uri = stores.uriOf(database);
  const store = await openStore({ uri, owner: "bench", leaseMs: 10_000, ...clocks });
  const redis = connectRedis({ socket: stores.redisAddress }, createLogger("warn"));
  const sent = new Map<string, number>();
  let doubled = 0;
  const platform = openPlatform(LIMITS, (id) => {
    if (sent.has(id)) doubled += 1;
    sent.set(id, clock.now().getTime() - DUE.getTime());
  });
  try {
    await new Promise((resolve) =>
      redis.status === "ready" ? resolve(undefined) : redis.once("ready", resolve),
    );
    const limiter = createChatLimiter(redis, clocks);
    const deliver = benchDeliverer({
      store,
      limiter,
      channels: new Map([["telegram", platform]]),
      ...clocks,
    });
    await fill(store, clock);
    for (const { chatKey } of await store.outbox.chatsWithPending()) {
      for (;;) {
        const result = await deliver({ chatKey, kind: "reminder" });
        if (result.status === "done") break;
        if (result.status === "later") clock.set(result.at);
      }
    }
  } finally {
    redis.disconnect();
    await store.close();
  }
  const times = [...sent.values()];
  const seconds = times.map((time) => time / 1_000);
  return {
    messages: times.length,
    seconds: Math.max(...seconds),
    p50: percentile(seconds, 0.5),
    p99: percentile(seconds, 0.99),
    doubled,
    busiest: Math.max(...times.map((at, n) => n + 1 - times.findIndex((time) => time > at - 1_000))),
  };
}
