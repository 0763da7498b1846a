import { createAgendaQueue, startAgenda } from "../../jobs/agenda-queue";
import { createChatLimiter } from "../../jobs/deliveries/chat-limiter";
import { createDeliveryQueue } from "../../jobs/deliveries/delivery-queue";
import type { ChannelLimits } from "../../src/channels/channel";
import { systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { announcing } from "../../src/store/announcing";
import { connectRedis } from "../../src/store/redis";
import { openStore, type Store } from "../../src/store/store";
import { createPass } from "../../test/support/agenda";
import type { BenchStores } from "../bench-stores";
import { benchDeliverer } from "../deliveries/deliverer";
import { openPlatform } from "../deliveries/reminders";

export interface Serving {
  /** Writes to it are announced. */
  readonly store: Store;
  stop(): Promise<void>;
}

export interface ServingOptions {
  readonly database: string;
  readonly limits: ChannelLimits;
  /** The text of each message as a platform takes it. */
  sent(text: string): void;
  fill(store: Store): Promise<void>;
}

/** Everything that reminds people, by the machine's clock, to a platform that takes everything at once. */
export async function startServing(
  stores: BenchStores,
  { database, limits, sent, fill }: ServingOptions,
): Promise<Serving> {
  await stores.flushRedis();
  const clocks = { clock: systemClock, machineClock: systemClock };
  const logger = createLogger("warn");
  const store = await openStore({ uri: stores.uriOf(database), owner: database, leaseMs: 10_000, ...clocks });
  await fill(store);
  const redis = connectRedis({ socket: stores.redisAddress }, logger);
  const platform = { ...openPlatform(limits, () => undefined) };
  platform.send = async ({ id, text }) => {
    sent(text);
    return { status: "sent", platformId: id };
  };
  const deliveries = createDeliveryQueue(redis, { logger, machineClock: systemClock });
  const limiter = createChatLimiter(redis, clocks);
  while (!(await deliveries.isUp())) await new Promise((resolve) => setTimeout(resolve, 5));
  const channels = new Map([["telegram", platform] as const]);
  deliveries.work(benchDeliverer({ store, limiter, channels, ...clocks }), [platform]);
  const { queue, changed } = createAgendaQueue(redis);
  const pass = await createPass(store, systemClock, (wishes) => deliveries.enqueue(...wishes));
  const agenda = startAgenda(queue, { redis, logger, clock: systemClock, pass });
  return {
    store: announcing(store, changed),
    async stop() {
      await agenda.close();
      await Promise.all([deliveries.close(), queue.close()]);
      redis.disconnect();
      await store.close();
    },
  };
}
