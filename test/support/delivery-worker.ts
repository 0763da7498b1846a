import { pino } from "pino";
import { createChatLimiter } from "../../jobs/deliveries/chat-limiter";
import { createDeliveryQueue, type DeliveryQueue } from "../../jobs/deliveries/delivery-queue";
import { startSweeping } from "../../jobs/sweep";
import type { Channel, ChannelName } from "../../src/channels/channel";
import { systemClock } from "../../src/clock";
import { loadOrganisation } from "../../src/store/organisation";
import { connectRedis } from "../../src/store/redis";
import type { TestMongo } from "./mongo-stores";
import { createTestDeliverer } from "./test-deliverer";

export interface TestDeliveryWorker {
  readonly queue: DeliveryQueue;
  stop(): Promise<void>;
}

/** A worker as the composition root makes it: queue, limits and sweep on stores of the test. */
export async function startDeliveryWorker(
  mongo: TestMongo,
  { uri, url }: { readonly uri: string; readonly url: string },
  platform: Channel,
): Promise<TestDeliveryWorker> {
  const logger = pino({ level: "silent" });
  const machineClock = systemClock;
  const store = await mongo.open(uri);
  const connection = connectRedis({ url }, logger);
  const queue = createDeliveryQueue(connection, { logger, machineClock });
  const channels = new Map<ChannelName, Channel>([[platform.name, platform]]);
  const limiter = createChatLimiter(connection, { machineClock });
  const deliver = createTestDeliverer({ store, channels, limiter });
  queue.work(({ chatKey, kind }) => deliver(chatKey, kind), channels.values());
  const sweeping = startSweeping({
    fields: { refresh: async () => undefined },
    organisation: await loadOrganisation(store.units),
    ...{ inbox: undefined, store, queue, logger, machineClock, worker: true },
  });
  return {
    queue,
    async stop() {
      await sweeping.stop();
      await queue.close();
      connection.disconnect();
    },
  };
}
