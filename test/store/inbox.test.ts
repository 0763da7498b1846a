import fc from "fast-check";
import { type Inbox, PAGE } from "../../src/store/inbox";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

const CHAT = "console:console:p1";

let mongo: TestMongo;
let inbox: Inbox;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  inbox = (await mongo.open()).inbox;
});

const keysOf = async (chatKey = CHAT) => (await inbox.pendingOf(chatKey)).map(({ dedupeKey }) => dedupeKey);

describe("inbox", () => {
  it("stores an update once, however often and however parallel it comes, and says which came again", async () => {
    const update = incoming("p1", "xin chào", { key: "u1", at: 1 });
    const results = await Promise.all(Array.from({ length: 50 }, () => inbox.accept(update)));
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await keysOf()).toEqual(["u1"]);
    await inbox.finish("u1", "done");
    expect(await inbox.accept(update)).toEqual({ repeated: true });
    expect(await keysOf()).toEqual([]);
  });

  it("keeps the text composed (NFC), so that one name is one name", async () => {
    await inbox.accept(incoming("p1", "Hòa Lạc".normalize("NFD"), { key: "u1", at: 1 }));
    expect((await inbox.pendingOf(CHAT))[0]?.text).toBe("Hòa Lạc".normalize("NFC"));
  });

  it("keeps neither text nor files of what is marked as a state secret, by its text or by a file's name", async () => {
    const attachments = [{ kind: "file" as const, ref: "f1", name: "TUYET-MAT.pdf" }];
    await inbox.accept(incoming("p1", "TỐI MẬT\nkế hoạch Zeta", { key: "u1", at: 1 }));
    await inbox.accept(incoming("p1", "gửi tài liệu", { key: "u2", at: 2, kind: "file", attachments }));
    await inbox.accept(incoming("p1", "giữ bí mật nhé", { key: "u3", at: 3 }));
    expect(await inbox.pendingOf(CHAT)).toMatchObject([
      { text: "***", attachments: [], refused: "secret" },
      { text: "***", attachments: [], refused: "secret" },
      { text: "giữ bí mật nhé" },
    ]);
  });

  it("gives the messages of a chat in the platform's order, in whatever order they were stored", async () => {
    const places = fc.uniqueArray(fc.record({ at: fc.nat({ max: 5 }), order: fc.nat({ max: 9 }) }), {
      minLength: 1,
      maxLength: 12,
      selector: ({ at, order }) => at * 10 + order,
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(places, async (stored) => {
        run += 1;
        const chat = `order-${run}`;
        for (const { at, order } of stored)
          await inbox.accept(incoming(chat, "x", { key: `${run}/${at}/${order}`, at, order }));
        const expected = [...stored].sort((a, b) => a.at - b.at || a.order - b.order);
        expect(await keysOf(`console:console:${chat}`)).toEqual(
          expected.map(({ at, order }) => `${run}/${at}/${order}`),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("gives a chat its messages even when another one, asked about at the same time, has very many", async () => {
    await Promise.all(
      Array.from({ length: 3 * PAGE }, (_, n) =>
        inbox.accept(incoming("busy", "x", { key: `b${n}`, at: n })),
      ),
    );
    await inbox.accept(incoming("p1", "y", { key: "mine", at: 10_000 }));
    const [busy, mine] = await Promise.all([inbox.pendingOf("console:console:busy"), inbox.pendingOf(CHAT)]);
    expect(busy.map(({ dedupeKey }) => dedupeKey)).toEqual(Array.from({ length: PAGE }, (_, n) => `b${n}`));
    expect(mine.map(({ dedupeKey }) => dedupeKey)).toEqual(["mine"]);
  });

  it("counts failures, waits as told, and puts a message aside that is given up, until it is tried again", async () => {
    const notBefore = new Date("2026-03-02T02:00:00Z");
    await inbox.accept(incoming("p1", "x", { key: "u1", at: 1 }));
    await inbox.recordFailure("u1", { error: "first", notBefore, giveUp: false });
    expect((await inbox.pendingOf(CHAT))[0]).toMatchObject({ attempts: 1, notBefore });
    await inbox.recordFailure("u1", { error: "second", notBefore, giveUp: true });
    expect(await inbox.countPending()).toBe(0);
    expect(await inbox.failed(10)).toEqual([{ key: "u1", error: "second" }]);
    expect(await inbox.retryFailed("u1")).toBe(true);
    expect((await inbox.pendingOf(CHAT))[0]).toMatchObject({ attempts: 0, notBefore: null });
    expect(await inbox.retryFailed("u1")).toBe(false);
  });

  it("revives the orphans that stand after a late message, also within the same second, in a new round", async () => {
    // Telegram's times are whole seconds: within one, the update's number decides.
    const places = [
      { key: "before", at: 1, order: 1 },
      { key: "same second before", at: 2, order: 2 },
      { key: "same second after", at: 2, order: 4 },
      { key: "after", at: 3, order: 5 },
      { key: "done", at: 4, order: 6 },
    ];
    for (const place of places) await inbox.accept(incoming("p1", "x", place));
    for (const { key } of places) await inbox.finish(key, key === "done" ? "done" : "orphan");
    const late = incoming("p1", "x", { key: "late", at: 2, order: 3 });
    expect(await inbox.reviveOrphans(CHAT, late)).toBe(2);
    expect(await keysOf()).toEqual(["same second after", "after"]);
    expect((await inbox.pendingOf(CHAT))[0]?.round).toBe(1);
  });
});
