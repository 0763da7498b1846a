import type { DeliveryKind, OutboxEntry } from "../../../src/store/delivery";
import { startDeliveryWorker, type TestDeliveryWorker } from "../../support/delivery-worker";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";
import { createRecordingPlatform } from "../../support/recording-platform";
import { type RedisProcess, startRedisProcess } from "../../support/redis-process";
import { settled } from "../../support/traffic";
import { eventually } from "../../support/wait";

const RATE = 25;
const REMINDERS = 150;
const ANSWERS = 5;
/** What goes out in a second, and what two workers may have under way besides. */
const MOST_BEFORE_AN_ANSWER = RATE + 10;

let mongo: TestMongo;
let redis: RedisProcess;
const workers: TestDeliveryWorker[] = [];

beforeAll(async () => {
  [mongo, redis] = await Promise.all([startTestMongo(), startRedisProcess()]);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await Promise.all([mongo.stop(), redis.stop()]);
});

function entry(chat: string, kind: DeliveryKind): OutboxEntry {
  return {
    ...{ id: `${kind} ${chat}`, channel: "telegram", bot: "1", chat, chatKey: `telegram:1:${chat}` },
    ...{ text: `${kind} ${chat}`, buttons: [], kind, cause: null, createdAt: new Date() },
  };
}

describe("a rush of reminders", () => {
  it("goes out at the platform's rate, lets answers pass, and doubles nothing over a restart", async () => {
    const addresses = { uri: mongo.uri(), url: redis.url() };
    const store = await mongo.open(addresses.uri);
    const platform = createRecordingPlatform(undefined, {
      ...{ name: "telegram", bots: ["1"] },
      limits: { perBot: { messages: RATE, ms: 1_000 }, perChat: [{ messages: 1, ms: 1_000 }], perGroup: [] },
    });
    const start = () => startDeliveryWorker(mongo, addresses, platform);
    const [first, second] = await Promise.all([start(), start()]);
    workers.push(second);
    const reminders = Array.from({ length: REMINDERS }, (_, n) => entry(`c${n}`, "reminder"));
    await store.outbox.add(reminders);
    const begun = performance.now();
    await Promise.all(reminders.map((wish) => first.queue.enqueue(wish)));

    const waited: number[] = [];
    for (let n = 1; n <= ANSWERS; n += 1) {
      const answer = entry(`a${n}`, "reply");
      await eventually("reminders under way", () => platform.sent.length >= n * 20);
      await store.outbox.add([answer]);
      await second.queue.enqueue(answer);
      // Not before it was asked for: how long the store takes to write it down is another question.
      const before = platform.sent.length;
      const sentAt = () => platform.sent.findIndex(({ id }) => id === answer.id);
      await eventually("the answer sent", () => sentAt() >= 0);
      waited.push(sentAt() - before);
      if (n === 2) {
        await first.stop();
        workers.push(await start());
      }
    }
    await settled(store);
    expect(Math.max(...waited)).toBeLessThan(MOST_BEFORE_AN_ANSWER);
    const all = REMINDERS + ANSWERS;
    // A lower bound only: how fast the machine is besides is not the question.
    expect(performance.now() - begun).toBeGreaterThan(((all - RATE) / RATE) * 1_000 - 100);
    expect(new Set(platform.sent.map(({ id }) => id)).size).toBe(all);
    expect(platform.sent).toHaveLength(all);
    const marked = await store.connection
      .collection("deliveries")
      .countDocuments({ possiblyDuplicated: true });
    expect(marked).toBe(0);
  });
});
