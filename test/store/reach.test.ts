import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  store = await mongo.open();
});

const wrote = (chats: readonly (readonly [string, number])[]) =>
  store.connection.collection<{ _id: string }>("conversations").insertOne({
    _id: "hoa",
    ...{ outcomes: chats.map(([chat, minute]) => ({ chat, sentAt: new Date(minute * 60_000) })) },
  });
const hoa = { id: "hoa", identities: ["telegram:77", "zalo-oa:88"] };

describe("where a person is told something", () => {
  it("is the private chat in which they wrote last, on whatever platform", async () => {
    await wrote([
      ["telegram:bot1:77", 1],
      ["zalo-oa:oa1:88", 2],
      ["telegram:bot1:-100123", 3],
    ]);
    expect(await store.reach(hoa)).toEqual({ channel: "zalo-oa", bot: "oa1", chat: "88" });
    expect(await store.reach({ ...hoa, identities: ["telegram:77"] })).toEqual({
      ...{ channel: "telegram", bot: "bot1", chat: "77" },
    });
  });

  it("is nowhere for somebody who only wrote in groups, or never", async () => {
    expect(await store.reach(hoa)).toBeUndefined();
    await wrote([["telegram:bot1:-100123", 3]]);
    expect(await store.reach(hoa)).toBeUndefined();
  });

  it("is found for many at once, in their order", async () => {
    await wrote([["telegram:bot1:77", 1]]);
    const people = [{ id: "nobody", identities: [] }, hoa, { id: "x", identities: ["console:x"] }];
    expect(await store.reachAll(people)).toEqual(await Promise.all(people.map(store.reach)));
    expect((await store.reachAll(people)).map((to) => to?.chat)).toEqual([undefined, "77", "x"]);
  });

  it("is the console for somebody who has an account there and never wrote", async () => {
    expect(await store.reach({ id: "x", identities: ["console:x"] })).toEqual({
      ...{ channel: "console", bot: "console", chat: "x" },
    });
  });
});
