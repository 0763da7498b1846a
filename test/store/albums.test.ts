import type { StoredMessage } from "../../src/store/inbox";
import type { Store } from "../../src/store/store";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open();
});
afterAll(() => mongo?.stop());

const photo = (key: string, at: number, text = "") =>
  incoming("hoa", text, { key, at, kind: "photo", album: "a", attachments: [{ kind: "photo", ref: key }] });

async function pending(): Promise<readonly StoredMessage[]> {
  return store.inbox.pendingOf("console:console:hoa");
}

describe("the photos of an album", () => {
  it("are joined into the first, once: a crash in between joins the same ones, and who is late is on their own", async () => {
    for (const one of [photo("one", 1), photo("two", 1.2, "ảnh mã 12"), photo("three", 1.4)])
      await store.inbox.accept(one);
    const [first] = await pending();
    if (first === undefined) throw new Error("nothing stored");
    // The rest may still be on the way.
    expect(first.notBefore?.getTime()).toBeGreaterThan(first.receivedAt.getTime());
    const joined = await store.inbox.joinAlbum(first);
    expect(joined).toMatchObject({ text: "ảnh mã 12", joined: ["two", "three"] });
    expect(joined.attachments.map(({ ref }) => ref)).toEqual(["one", "two", "three"]);
    await store.inbox.accept(photo("late", 1.6));
    const [again, late] = await pending();
    expect([again?.dedupeKey, late?.dedupeKey]).toEqual(["one", "late"]);
    if (again === undefined) throw new Error("gone");
    expect((await store.inbox.joinAlbum(again)).joined).toEqual(["two", "three"]);
    expect((await pending()).map(({ dedupeKey }) => dedupeKey)).toEqual(["one", "late"]);
  });
});
