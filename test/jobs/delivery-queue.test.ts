import { Queue } from "bullmq";
import { type Logger, pino } from "pino";
import type { Delivered } from "../../jobs/deliver-chat";
import { createDeliveryQueue, type DeliveryQueue } from "../../jobs/delivery-queue";
import { systemClock } from "../../src/clock";
import { connectRedis } from "../../src/store/redis";
import { type RedisProcess, startRedisProcess } from "../support/redis-process";
import { eventually } from "../support/wait";

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

function queueWith(deliver?: (chatKey: string) => Promise<Delivered>): DeliveryQueue {
  const redis = connectRedis({ url }, logger());
  const queue = createDeliveryQueue(redis, { logger: logger(), machineClock: systemClock });
  if (deliver !== undefined) queue.work(deliver);
  open.push(async () => {
    await queue.close();
    redis.disconnect();
  });
  return queue;
}

/** The queue as BullMQ itself sees it. */
function raw(): Queue {
  const redis = connectRedis({ url }, logger());
  const queue = new Queue("deliveries", { connection: redis });
  open.push(async () => {
    await queue.close();
    redis.disconnect();
  });
  return queue;
}

const ready = (queue: DeliveryQueue) => eventually("Redis reached", () => queue.isUp());
const DONE: Delivered = { status: "done" };

describe("delivery queue", () => {
  it("delivers to each chat that is asked for; the same reason twice is one job", async () => {
    const asking = queueWith();
    await ready(asking);
    const chats = Array.from({ length: 30 }, (_, n) => `console:console:p${n}`);
    await Promise.all([...chats, ...chats].map((chat) => asking.enqueue(chat, "m1")));
    expect(await raw().getJobCountByTypes("wait")).toBe(30);
    const delivered: string[] = [];
    queueWith(async (chat) => {
      delivered.push(chat);
      return DONE;
    });
    await eventually("all delivered", () => delivered.length === 30);
    expect([...delivered].sort()).toEqual([...chats].sort());
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
    await queue.enqueue("c", "m1");
    await eventually("delivered at the third look", () => seen.length === 3);
  });

  it("puts a job that always fails aside after its attempts, says so once, and keeps moving", async () => {
    let tries = 0;
    const delivered: string[] = [];
    const queue = queueWith(async (chat) => {
      if (chat === "poison") {
        tries += 1;
        throw new Error("poison");
      }
      delivered.push(chat);
      return DONE;
    });
    await ready(queue);
    await queue.enqueue("poison", "m1");
    for (let n = 0; n < 20; n += 1) await queue.enqueue(`p${n}`, "m1");
    await eventually("the others delivered", () => delivered.length === 20);
    const bull = raw();
    await eventually("poison put aside", async () => (await bull.getFailedCount()) === 1);
    expect(tries).toBe(5);
    expect(log.filter(({ err }) => err?.message === "poison")).toHaveLength(1);
  });

  it.each([
    ["an older version", { v: 0, chat: "p1" }],
    ["no version", "p1"],
    ["a newer version", { v: 2, chatKey: "p1" }],
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
    await queue.enqueue("p2", "m1");
    await eventually("the next delivered", () => delivered.length === 1);
    expect(delivered).toEqual(["p2"]);
    expect(log.map(({ err }) => err?.message).filter(Boolean)).toEqual(["job data of another version"]);
  });

  it("does not fail who asks while Redis is away, and says whether it is", async () => {
    const queue = queueWith();
    await ready(queue);
    await server.kill();
    await eventually("seen to be away", async () => !(await queue.isUp()));
    await queue.enqueue("c", "m1");
    await server.start();
    await ready(queue);
  });
});
