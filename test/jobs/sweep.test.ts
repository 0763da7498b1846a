import type { Channel } from "../../src/channels/channel";
import { startDeliveryWorker } from "../support/delivery-worker";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { outboxEntry } from "../support/outbox-entry";
import { createRecordingPlatform } from "../support/recording-platform";
import { type RedisProcess, startRedisProcess } from "../support/redis-process";
import { settled } from "../support/traffic";
import { eventually } from "../support/wait";

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

async function startWorker(addresses: { uri: string; url: string }, platform: Channel): Promise<void> {
  const worker = await startDeliveryWorker(mongo, addresses, platform);
  stops.push(worker.stop);
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

  it.each([
    ["FLUSHALL takes", () => redis.flushAll()],
    ["is lost with the server and its folder", () => redis.lose()],
  ])("rebuilds what %s, also what waits for its time, and sends it exactly once", async (_how, lose) => {
    const { addresses, store } = await openForgotten();
    const asked = new Set<string>();
    const platform = createRecordingPlatform(({ id }) => {
      if (asked.has(id)) return { status: "sent", platformId: id };
      asked.add(id);
      return { status: "retry", reason: "429", afterMs: 1_000 };
    });
    await startWorker(addresses, platform);
    await eventually("the platform asked", () => platform.sent.length > 0);
    for (let time = 0; time < 3; time += 1) await lose();
    expect(await store.outbox.countPending()).toBeGreaterThan(0);
    await lose();
    expect(await settled(store, 60_000)).toBeLessThan(60_000);
    expect([...new Set(platform.sent.map(({ id }) => id))].sort()).toEqual(EXPECTED);
    expect(platform.sent).toHaveLength(2 * EXPECTED.length);
  });
});
