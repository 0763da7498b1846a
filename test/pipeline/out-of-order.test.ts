import type { Incoming } from "../../src/channels/channel";
import { modelsOf } from "../../src/store/models";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { createPipeline, type Pipeline } from "../support/pipeline";

const CHAT = "console:console:p1";

let mongo: TestMongo;
let pipeline: Pipeline;

beforeAll(async () => {
  mongo = await startTestMongo();
  const uri = mongo.uri();
  await fillStore(await mongo.open(uri), [officer("p1")]);
  pipeline = await createPipeline({ uri });
});
afterAll(async () => {
  await pipeline.store.close();
  await mongo.stop();
});
beforeEach(forget);

async function forget(): Promise<void> {
  for (const name of ["messages", "conversations", "models", "deliveries"])
    await pipeline.store.connection.collection(name).deleteMany({});
}

/** Hands the messages over one by one, each handled before the next; @returns what was stored and said. */
async function play(messages: readonly Incoming[]) {
  const { store, finishAll } = pipeline;
  for (const message of messages) {
    await store.inbox.accept(message);
    await finishAll();
  }
  const rows = await modelsOf(store.connection).find().lean();
  const replies = await store.outbox.transcript(CHAT, 0);
  const records = rows.map(({ name, field, village, person }) => ({ name, field, village, person }));
  return { records, replies: replies.map(({ text }) => text) };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

const orders = (messages: readonly Incoming[]) =>
  permutations(messages).map((order) => [order.map(({ dedupeKey }) => dedupeKey).join(", "), order] as const);

const SAVE = incoming("p1", "Lưu", { key: "save", at: 100 });

/** What the story leads to in the right order. */
const RECORD = { name: "Nhà sạch vườn đẹp", field: "NTM", village: "thôn Bàu Am", person: undefined };

describe("messages that arrive out of order", () => {
  const story = [
    incoming("p1", "đăng ký mô hình Nhà sạch vườn đẹp", { key: "registration", at: 1 }),
    incoming("p1", "lĩnh vực NTM", { key: "field", at: 2 }),
    incoming("p1", "thôn Bàu Am", { key: "village", at: 3 }),
  ];

  it.each(orders(story))("lead to the record of the right order: %s", async (_name, order) => {
    const { records, replies } = await play([...order, SAVE]);
    expect(records).toEqual([RECORD]);
    expect(replies.length).toBeGreaterThanOrEqual(order.length);
  });

  const second = SAVE.sentAt;
  const sameSecond = [...story, SAVE].map((message, order) => ({ ...message, sentAt: second, order }));
  it.each(orders(sameSecond.slice(0, 3)))(
    "do so within one second, which is Telegram's finest: %s",
    async (_name, order) => {
      expect((await play([...order, ...sameSecond.slice(3)])).records).toEqual([RECORD]);
    },
  );

  it("are told once that they found nothing, not again at each late arrival", async () => {
    const orphan = incoming("p1", "lĩnh vực NTM", { key: "orphan", at: 9 });
    const late = [5, 4, 3].map((at) => incoming("p1", "xin chào", { key: `hello ${at}`, at }));
    const { replies } = await play([orphan, ...late]);
    expect(replies).toHaveLength(4);
  });
});

describe("an edit that arrives before its message", () => {
  const first = incoming("p1", "đăng ký mô hình Nhà sạch, lĩnh vực NTM", {
    key: "first",
    at: 1,
    messageId: "m",
  });
  const edit = incoming("p1", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực KT", {
    ...{ key: "edit", at: 3, messageId: "m", edited: true },
  });
  const question = incoming("p1", "toàn xã có bao nhiêu mô hình", { key: "question", at: 0 });

  it.each(orders([first, question, edit]))("is what counts: %s", async (_name, order) => {
    const { records } = await play([...order, SAVE]);
    expect(records).toEqual([expect.objectContaining({ name: "Nhà sạch vườn đẹp", field: "KT" })]);
  });
});
