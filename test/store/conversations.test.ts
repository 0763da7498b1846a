import { emptyState } from "../../src/dialogue/state";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { conversationsOf } from "../support/pipeline";

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());

const OUTCOME = {
  message: "m1",
  sentAt: new Date("2026-03-02T01:00:00Z"),
  order: 7,
  outcome: { replies: [{ text: "Đã ghi nhận", buttons: [] }], orphan: false, late: false },
};

describe("conversations", () => {
  it("begin empty and come back as they were written", async () => {
    const conversations = conversationsOf(await mongo.open());
    const fresh = await conversations.get("p1");
    expect(fresh).toEqual({ id: "p1", version: 0, state: emptyState(), outcomes: {} });
    const state = { ...emptyState(), offered: [{ label: "Lưu", action: "save:1" }] };
    expect(await conversations.put({ ...fresh, state, outcomes: { "console:console:p1": OUTCOME } })).toBe(
      true,
    );
    expect(await conversations.get("p1")).toEqual({
      id: "p1",
      version: 1,
      state,
      outcomes: { "console:console:p1": OUTCOME },
    });
  });

  it("let exactly one of many writers of the same version through, at every version", async () => {
    const store = await mongo.open();
    const writers = Array.from({ length: 6 }, () => conversationsOf(store));
    for (let version = 0; version < 5; version += 1) {
      const read = await Promise.all(writers.map((conversations) => conversations.get("p1")));
      expect(new Set(read.map((conversation) => conversation.version))).toEqual(new Set([version]));
      const written = await Promise.all(
        writers.map((conversations, n) =>
          conversations.put({ ...read[n], id: "p1", version, state: emptyState(), outcomes: {} }),
        ),
      );
      expect(written.filter(Boolean)).toHaveLength(1);
    }
  });

  it("keep names with dots, dollars and __proto__ as plain keys of chats", async () => {
    const conversations = conversationsOf(await mongo.open());
    const chats = ["a.b", "$gt", "__proto__", "constructor"];
    const outcomes = Object.fromEntries(chats.map((chat) => [chat, OUTCOME]));
    await conversations.put({ id: "p1", version: 0, state: emptyState(), outcomes });
    const back = await conversations.get("p1");
    expect(Object.keys(back.outcomes).sort()).toEqual([...chats].sort());
    expect(Object.getPrototypeOf(back.outcomes)).toBe(Object.prototype);
  });

  it("that this version cannot read start empty instead of stopping the chat", async () => {
    const store = await mongo.open();
    const row = { _id: "p1" as never, version: 3, state: { draft: "of another time" }, outcomes: [] };
    await store.connection.collection("conversations").insertOne(row);
    expect(await conversationsOf(store).get("p1")).toMatchObject({ version: 3, state: emptyState() });
  });
});
