import { Queue } from "bullmq";
import { type Logger, pino } from "pino";
import type { Delivered } from "../../../jobs/deliveries/deliver-chat";
import { createDeliveryQueue, type DeliveryQueue } from "../../../jobs/deliveries/delivery-queue";
import type { Channel } from "../../../src/channels/channel";
import { systemClock } from "../../../src/clock";
import type { DeliveryKind, DeliveryWish } from "../../../src/store/delivery";
import { connectRedis } from "../../../src/store/redis";
import { createRecordingPlatform } from "../../support/recording-platform";
import { type RedisProcess, startRedisProcess } from "../../support/redis-process";
import { eventually } from "../../support/wait";

let server: RedisProcess;
let url: string;
let log: { msg: string; err?: { message: string } }[];
const open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startRedisProcess();
});
afterAll(() => server.stop());
beforeEach(() => {
  url = server.url();
  log = [];
});
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

function logger(): Logger {
  return pino({}, { write: (line) => log.push(JSON.parse(line)) });
}

const CONSOLE = createRecordingPlatform(undefined, { repeatable: true });

function queueWith(
  deliver?: (chatKey: string, kind: DeliveryKind) => Promise<Delivered>,
  channels: readonly Channel[] = [CONSOLE],
): DeliveryQueue {
  const redis = connectRedis({ url }, logger());
  const queue = createDeliveryQueue(redis, { logger: logger(), machineClock: systemClock });
  if (deliver !== undefined) queue.work(({ chatKey, kind }) => deliver(chatKey, kind), channels);
  open.push(async () => {
    await queue.close();
    redis.disconnect();
  });
  return queue;
}

/** The queue as BullMQ itself sees it. */
function raw(): Queue {
  const redis = connectRedis({ url }, logger());
  const queue = new Queue("deliveries.console.console", { connection: redis });
  open.push(async () => {
    await queue.close();
    redis.disconnect();
  });
  return queue;
}

const wish = (chat: string, kind: DeliveryKind = "reply"): DeliveryWish => ({
  chatKey: `console:console:${chat}`,
  kind,
});
const ready = (queue: DeliveryQueue) => eventually("Redis reached", () => queue.isUp());
const DONE: Delivered = { status: "done" };

describe("delivery queue", () => {
  it("delivers to each chat that is asked for; asking twice is asking once", async () => {
    const asking = queueWith();
    await ready(asking);
    const chats = Array.from({ length: 30 }, (_, n) => `p${n}`);
    await Promise.all([...chats, ...chats].map((chat) => asking.enqueue(wish(chat))));
    for (const chat of chats) await asking.enqueue(wish(chat));
    expect(await raw().getJobCountByTypes("wait")).toBe(30);
    const delivered: string[] = [];
    queueWith(async (chatKey) => {
      delivered.push(chatKey);
      return DONE;
    });
    await eventually("all delivered", () => delivered.length === 30);
    expect([...delivered].sort()).toEqual(chats.map((chat) => wish(chat).chatKey).sort());
  });

  it("delivers answers before notices, reminders and digests, whenever they were asked for", async () => {
    const asking = queueWith();
    await ready(asking);
    const kinds = ["digest", "reminder", "notice", "reply"] as const;
    for (const kind of kinds)
      for (let n = 0; n < 100; n += 1) await asking.enqueue(wish(`${kind}${n}`, kind));
    const delivered: DeliveryKind[] = [];
    queueWith(async (_chatKey, kind) => {
      delivered.push(kind);
      return DONE;
    });
    await eventually("all delivered", () => delivered.length === 400);
    expect(delivered).toEqual([...kinds].reverse().flatMap((kind) => Array(100).fill(kind)));
  });

  it("comes back to a chat when it has to wait, and when another worker has it", async () => {
    const seen: string[] = [];
    const answers: Delivered[] = [
      { status: "busy" },
      { status: "later", at: new Date(Date.now() + 300) },
      DONE,
    ];
    const queue = queueWith(async (chat) => {
      seen.push(chat);
      return answers[seen.length - 1] ?? DONE;
    });
    await ready(queue);
    await queue.enqueue(wish("c"));
    await eventually("delivered at the third look", () => seen.length === 3);
  });

  it("goes to a chat again for what was asked while it was being delivered to", async () => {
    const ends: (() => void)[] = [];
    const queue = queueWith(async () => {
      await new Promise<void>((resolve) => ends.push(resolve));
      return DONE;
    });
    await ready(queue);
    await queue.enqueue(wish("c"));
    await eventually("under way", () => ends.length === 1);
    for (let n = 0; n < 5; n += 1) await queue.enqueue(wish("c"));
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await eventually("gone to again", () => ends.length === 2);
    ends[1]?.();
    await eventually("nothing left", async () =>
      Object.values(await raw().getJobCounts()).every((n) => n === 0),
    );
    expect(ends).toHaveLength(2);
  });

  it("rests one bot as long as its platform asks, takes no attempt for it, and goes on with the others", async () => {
    const until = Date.now() + 1_500;
    const seen: { chatKey: string; at: number }[] = [];
    const bots = createRecordingPlatform(undefined, { name: "telegram", bots: ["1", "2"] });
    const queue = queueWith(
      async (chatKey) => {
        seen.push({ chatKey, at: Date.now() });
        return chatKey.startsWith("telegram:1:") && Date.now() < until
          ? { status: "paused", until: new Date(until) }
          : DONE;
      },
      [bots],
    );
    await ready(queue);
    await queue.enqueue({ chatKey: "telegram:1:a", kind: "reply" });
    await eventually("asked to rest", () => seen.length > 0);
    const before = seen.length;
    for (const chat of ["b", "c", "d"]) await queue.enqueue({ chatKey: `telegram:1:${chat}`, kind: "reply" });
    for (const chat of ["x", "y"]) await queue.enqueue({ chatKey: `telegram:2:${chat}`, kind: "digest" });
    await eventually(
      "the other bot's",
      () => seen.filter(({ chatKey }) => chatKey.startsWith("telegram:2:")).length === 2,
    );
    await eventually("all delivered", () => seen.length === before + 6);
    const rested = seen.slice(before).filter(({ chatKey }) => chatKey.startsWith("telegram:1:"));
    expect(rested.map(({ chatKey }) => chatKey).sort()).toEqual(
      [..."abcd"].map((chat) => `telegram:1:${chat}`),
    );
    for (const { at } of rested) expect(at).toBeGreaterThanOrEqual(until);
    expect(log).toEqual([]);
  });

  it("puts a job that always fails aside after its attempts, says so once, and keeps moving", async () => {
    let tries = 0;
    const delivered: string[] = [];
    const queue = queueWith(async (chat) => {
      if (chat.endsWith("poison")) {
        tries += 1;
        throw new Error("poison");
      }
      delivered.push(chat);
      return DONE;
    });
    await ready(queue);
    await queue.enqueue(wish("poison"));
    for (let n = 0; n < 20; n += 1) await queue.enqueue(wish(`p${n}`));
    await eventually("the others delivered", () => delivered.length === 20);
    const bull = raw();
    await eventually("poison put aside", async () => (await bull.getFailedCount()) === 1);
    expect(tries).toBe(5);
    expect(log.filter(({ err }) => err?.message === "poison")).toHaveLength(1);
    // The chat is not lost with the job: whoever asks again gets another.
    await queue.enqueue(wish("poison"));
    await eventually("tried anew", () => tries > 5);
  });

  it.each([
    ["an older version", { v: 1, chatKey: "p1" }],
    ["no version", "p1"],
    ["a newer version", { v: 3, chatKey: "p1", kind: "reply" }],
  ])("puts a job with data of %s aside at once with a clear word, and keeps moving", async (_name, data) => {
    const delivered: string[] = [];
    const queue = queueWith(async (chat) => {
      delivered.push(chat);
      return DONE;
    });
    const bull = raw();
    await bull.add("chat", data, { attempts: 5 });
    await eventually("put aside", async () => (await bull.getFailedCount()) === 1);
    await ready(queue);
    await queue.enqueue(wish("p2"));
    await eventually("the next delivered", () => delivered.length === 1);
    expect(delivered).toEqual([wish("p2").chatKey]);
    expect(log.map(({ err }) => err?.message).filter(Boolean)).toEqual(["job data of another version"]);
  });

  it("leaves nothing of thousands of jobs in Redis", async () => {
    let delivered = 0;
    const queue = queueWith(async () => {
      delivered += 1;
      return DONE;
    });
    await ready(queue);
    const redis = connectRedis({ url }, logger());
    open.push(async () => redis.disconnect());
    await eventually("Redis reached", () => redis.status === "ready");
    for (let round = 1; round <= 3; round += 1) {
      await Promise.all(
        Array.from({ length: 1_000 }, (_, n) => queue.enqueue(wish(`p${round}-${n}`, "reminder"))),
      );
      await eventually("all delivered", () => delivered === round * 1_000);
    }
    await eventually("finished", async () => Object.values(await raw().getJobCounts()).every((n) => n === 0));
    expect(await redis.dbsize()).toBeLessThan(20);
    expect(await redis.xlen("bull:deliveries.console.console:events")).toBeLessThan(2_000);
  });

  it("does not fail who asks while Redis is away, and says whether it is", async () => {
    const queue = queueWith();
    await ready(queue);
    await server.kill();
    await eventually("seen to be away", async () => !(await queue.isUp()));
    await queue.enqueue(wish("c"));
    await server.start();
    await ready(queue);
  });
});
