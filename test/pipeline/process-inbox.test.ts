import { pino } from "pino";
import { systemClock } from "../../src/clock";
import { createInboxProcessor, type InboxProcessor } from "../../src/pipeline/process-inbox";
import type { StoredMessage } from "../../src/store/inbox";
import type { Store } from "../../src/store/store";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { eventually } from "../support/wait";

let mongo: TestMongo;
let uri: string;
let store: Store;
const processors: InboxProcessor[] = [];

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  uri = mongo.uri();
  store = await mongo.open(uri);
});
afterEach(() => Promise.all(processors.splice(0).map((processor) => processor.stop())));

interface Told {
  readonly apologies: string[];
  readonly replied: string[];
}

function processor(
  handle: (message: StoredMessage) => Promise<void>,
  { from = store, told = { apologies: [], replied: [] } }: { from?: Store; told?: Told } = {},
): InboxProcessor {
  const created = createInboxProcessor({
    ...from,
    machineClock: systemClock,
    logger: pino({ level: "silent" }),
    handle: async (message) => {
      await handle(message);
      await from.inbox.finish(message.dedupeKey, "done");
      return { wishes: [{ chatKey: message.chatKey, kind: "reply" }], again: false };
    },
    apologise: async ({ dedupeKey }) => void told.apologies.push(dedupeKey),
    replied: ({ chatKey }) => void told.replied.push(chatKey),
  });
  processors.push(created);
  return created;
}

/** Sweeps as the service does, until nothing is pending. */
async function drained(...all: readonly InboxProcessor[]): Promise<void> {
  await eventually("everything handled", async () => {
    await Promise.all(all.map((one) => one.sweep()));
    return (await store.inbox.countPending()) === 0;
  });
}

const write = (chat: string, at: number) =>
  store.inbox.accept(incoming(chat, "x", { key: `${chat}-${at}`, at }));

describe("the inbox's worker", () => {
  it("handles a chat in order, though stored in none, and chats at the same time", async () => {
    const chats = Array.from({ length: 8 }, (_, n) => `p${n}`);
    for (const at of [3, 1, 4, 0, 2]) await Promise.all(chats.map((chat) => write(chat, at)));
    const order: string[] = [];
    let together = 0;
    let most = 0;
    const one = processor(async ({ dedupeKey }) => {
      together += 1;
      most = Math.max(most, together);
      order.push(dedupeKey);
      await new Promise((resolve) => setImmediate(resolve));
      together -= 1;
    });
    await drained(one);
    for (const chat of chats)
      expect(order.filter((key) => key.startsWith(`${chat}-`))).toEqual(
        [0, 1, 2, 3, 4].map((at) => `${chat}-${at}`),
      );
    expect(most).toBeGreaterThan(1);
  });

  it("shares chats with other processes and never has two of one chat's messages in hand", async () => {
    const chats = Array.from({ length: 12 }, (_, n) => `p${n}`);
    for (const at of [0, 1, 2, 3]) await Promise.all(chats.map((chat) => write(chat, at)));
    const inHand = new Set<string>();
    const order: string[] = [];
    const handle = async ({ chatKey, dedupeKey }: StoredMessage) => {
      expect(inHand.has(chatKey)).toBe(false);
      inHand.add(chatKey);
      order.push(dedupeKey);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inHand.delete(chatKey);
    };
    const others = await Promise.all([mongo.open(uri), mongo.open(uri)]);
    await drained(processor(handle), ...others.map((from) => processor(handle, { from })));
    expect([...order].sort()).toEqual(
      chats.flatMap((chat) => [0, 1, 2, 3].map((at) => `${chat}-${at}`)).sort(),
    );
  });

  it("puts a poison message aside after its attempts, and goes on with the chat in strict order", async () => {
    await Promise.all([write("p1", 1), write("p1", 2), write("p1", 3), write("p2", 1)]);
    const handled: string[] = [];
    const told: Told = { apologies: [], replied: [] };
    const one = processor(
      async ({ dedupeKey }) => {
        handled.push(dedupeKey);
        if (dedupeKey === "p1-2") throw new Error("poison");
      },
      { told },
    );
    await drained(one);
    expect(handled.filter((key) => key.startsWith("p1"))).toEqual(["p1-1", ...Array(4).fill("p1-2"), "p1-3"]);
    expect(handled.indexOf("p2-1")).toBeLessThan(handled.indexOf("p1-3"));
    expect(new Set(told.apologies)).toEqual(new Set(["p1-2"]));
    expect(await store.inbox.failed(10)).toEqual([{ key: "p1-2", error: "Error: poison" }]);
    expect(await store.inbox.retryFailed("p1-2")).toBe(true);
  });

  it("tries a message again that failed once, and says nothing of it", async () => {
    await write("p1", 1);
    let failures = 1;
    const told: Told = { apologies: [], replied: [] };
    const one = processor(
      async () => {
        failures -= 1;
        if (failures >= 0) throw new Error("once");
      },
      { told },
    );
    await drained(one);
    expect(told).toEqual({ apologies: [], replied: ["console:console:p1"] });
  });

  it("takes no attempt from a message for a store that was away", async () => {
    await write("p1", 1);
    const client = (await mongo.open(uri)).connection.getClient();
    await client.close();
    let outages = 6;
    const one = processor(async () => {
      outages -= 1;
      if (outages >= 0) await client.db().collection("x").insertOne({});
    });
    await drained(one);
    expect(outages).toBe(-1);
    const [row] = await store.inbox.transcript("console:console:p1", 0);
    expect(row).toMatchObject({ state: "done", attempts: 0 });
  });

  it("begins nothing new when it stops, and ends what it has begun", async () => {
    await Promise.all(Array.from({ length: 5 }, (_, at) => write("p1", at)));
    const handled: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const one = processor(async ({ dedupeKey }) => {
      await held;
      handled.push(dedupeKey);
    });
    await one.sweep();
    const stopped = one.stop();
    release();
    await stopped;
    expect(handled.length).toBeLessThanOrEqual(1);
    expect((await store.inbox.pendingOf("console:console:p1")).length).toBe(5 - handled.length);
  });
});
