import { pino } from "pino";
import { deliverChat } from "../../jobs/deliver-chat";
import { createDeliveryQueue } from "../../jobs/delivery-queue";
import { startSweeping } from "../../jobs/sweep";
import type { Channel, ChannelName } from "../../src/channels/channel";
import { systemClock } from "../../src/clock";
import { loadOrganisation } from "../../src/store/organisation";
import { connectRedis } from "../../src/store/redis";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { outboxEntry } from "../support/outbox-entry";
import { createRecordingPlatform } from "../support/recording-platform";
import { type RedisProcess, startRedisProcess } from "../support/redis-process";
import { settled } from "../support/traffic";

const logger = pino({ level: "silent" });
const clocks = { clock: systemClock, machineClock: systemClock };

let mongo: TestMongo;
let redis: RedisProcess;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  [mongo, redis] = await Promise.all([startTestMongo(), startRedisProcess()]);
});
afterAll(() => Promise.all([mongo.stop(), redis.stop()]));
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A worker as the composition root makes it. */
async function startWorker(addresses: { uri: string; url: string }, platform: Channel): Promise<void> {
  const store = await mongo.open(addresses.uri);
  const connection = connectRedis({ url: addresses.url }, logger);
  const queue = createDeliveryQueue(connection, { logger, machineClock: systemClock });
  const channels = new Map<ChannelName, Channel>([["console", platform]]);
  queue.work((chatKey) => deliverChat(chatKey, { ...store, ...clocks, channels, logger }));
  const organisation = await loadOrganisation(store.units);
  const sweeping = startSweeping({
    fields: { refresh: async () => undefined },
    ...{ inbox: undefined, store, queue, organisation, logger, machineClock: systemClock, worker: true },
  });
  stops.push(async () => {
    await sweeping.stop();
    await queue.close();
    connection.disconnect();
  });
}

const CHATS = Array.from({ length: 20 }, (_, n) => `p${n}`);
/** Three messages to each chat, stored and asked for by nobody: what a kill between MongoDB and Redis leaves. */
async function openForgotten() {
  const addresses = { uri: mongo.uri(), url: redis.url() };
  const store = await mongo.open(addresses.uri);
  for (const place of [0, 1, 2])
    await store.outbox.add(CHATS.map((chat) => outboxEntry(`${chat}>${place}`, chat)));
  return { addresses, store };
}

const EXPECTED = CHATS.flatMap((chat) => [0, 1, 2].map((place) => `${chat}>${place}`)).sort();

describe("the sweep", () => {
  it("finds within 60 s what was stored but never queued; two workers send it exactly once, in order", async () => {
    const { addresses, store } = await openForgotten();
    const platform = createRecordingPlatform();
    await Promise.all([startWorker(addresses, platform), startWorker(addresses, platform)]);
    expect(await settled(store, 60_000)).toBeLessThan(60_000);
    const ids = platform.sent.map(({ id }) => id);
    expect([...ids].sort()).toEqual(EXPECTED);
    for (const chat of CHATS)
      expect(ids.filter((id) => id.startsWith(`${chat}>`))).toEqual(
        [0, 1, 2].map((place) => `${chat}>${place}`),
      );
  });

  it("rebuilds what FLUSHALL takes, also what waits for its time, and sends it exactly once", async () => {
    const { addresses, store } = await openForgotten();
    const asked = new Set<string>();
    const platform = createRecordingPlatform(({ id }) => {
      if (asked.has(id)) return { status: "sent", platformId: id };
      asked.add(id);
      return { status: "retry", reason: "429", afterMs: 1_000 };
    });
    await startWorker(addresses, platform);
    const flushing = setInterval(() => void redis.flushAll(), 150);
    const [pending] = await Promise.all([
      store.outbox.countPending(),
      new Promise((resolve) => setTimeout(resolve, 2_500)),
    ]);
    clearInterval(flushing);
    expect(pending).toBe(EXPECTED.length);
    await redis.flushAll();
    expect(await settled(store, 60_000)).toBeLessThan(60_000);
    expect([...new Set(platform.sent.map(({ id }) => id))].sort()).toEqual(EXPECTED);
    expect(platform.sent).toHaveLength(2 * EXPECTED.length);
  });
});
