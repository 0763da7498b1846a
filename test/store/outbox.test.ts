import { mongo as driver } from "mongoose";
import type { DeliveryRow, OutboxEntry } from "../../src/store/delivery";
import { createOutbox, type Outbox } from "../../src/store/outbox";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
let outbox: Outbox;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  store = await mongo.open();
  outbox = store.outbox;
});

function entry(id: string, chat = "p1", text = id): OutboxEntry {
  const chatKey = `console:console:${chat}`;
  const createdAt = new Date("2026-03-02T01:00:00Z");
  return {
    id,
    chatKey,
    channel: "console",
    bot: "console",
    chat,
    text,
    buttons: [],
    kind: "reply",
    cause: null,
    createdAt,
  };
}

/** The collection, whose connection breaks at its first statement on many rows. */
function cutOnce(when: "before" | "after") {
  const rows = store.connection.collection<DeliveryRow>("deliveries");
  let isCut = false;
  return new Proxy(rows, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== "function") return member;
      if (key !== "updateMany" || isCut) return member.bind(target);
      isCut = true;
      return async (...args: unknown[]) => {
        if (when === "after") await Reflect.apply(member, target, args);
        throw new driver.MongoNetworkError("cut");
      };
    },
  });
}

const idsOf = (deliveries: readonly { id: string }[]) => deliveries.map(({ id }) => id);

describe("outbox", () => {
  it("keeps the first version of a reply, however often its cause is handled", async () => {
    await outbox.add([entry("m1>0", "p1", "first")]);
    await Promise.all(
      Array.from({ length: 10 }, () => outbox.add([entry("m1>0", "p1", "again"), entry("m1>1")])),
    );
    expect((await outbox.pendingOf("console:console:p1")).map(({ text }) => text)).toEqual(["first", "m1>1"]);
  });

  it("gives what is undelivered in the order it was added", async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `m${n}>0`);
    for (const id of ids) await outbox.add([entry(id)]);
    await outbox.change("m3>0", { state: "sent" });
    await outbox.change("m4>0", { state: "sending" });
    await outbox.change("m5>0", { state: "refused" });
    const expected = ids.filter((id) => id !== "m3>0" && id !== "m5>0");
    expect(idsOf(await outbox.pendingOf("console:console:p1"))).toEqual(expected);
    expect(await outbox.countPending()).toBe(expected.length);
  });

  it("gives answers before notices, reminders and digests, and keeps the order within each", async () => {
    const kinds = ["digest", "reminder", "reply", "notice", "reminder", "reply"] as const;
    for (const [n, kind] of kinds.entries()) await outbox.add([{ ...entry(`${kind}${n}`), kind }]);
    expect(idsOf(await outbox.pendingOf("console:console:p1"))).toEqual([
      ...["reply2", "reply5", "notice3", "reminder1", "reminder4", "digest0"],
    ]);
  });

  it("of many who claim a message gives it to one, and lets only that one settle it", async () => {
    await outbox.add([entry("a"), entry("b")]);
    const read = await outbox.pendingOf("console:console:p1");
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        Promise.all(read.map((one) => outbox.claim(one, `${n} ${one.id}`))),
      ),
    );
    expect(claims.flat().filter((isTaken) => isTaken)).toHaveLength(2);
    const [claimed] = await outbox.pendingOf("console:console:p1");
    await outbox.settle("a", "somebody who was overtaken", { state: "sent" });
    await outbox.settle("a", null, { state: "sent" });
    expect(await outbox.find("a")).toMatchObject({ state: "sending", claim: claimed?.claim });
    await outbox.settle("a", claimed?.claim ?? null, { state: "sent" });
    await outbox.settle("a", claimed?.claim ?? null, { state: "refused" });
    expect(await outbox.find("a")).toMatchObject({ state: "sent" });
  });

  it("lets nobody pass who read a message before another's try, though both come at once", async () => {
    await outbox.add([entry("a")]);
    const [early] = await outbox.pendingOf("console:console:p1");
    expect(early && (await outbox.claim(early, "first"))).toBe(true);
    const [read] = await outbox.pendingOf("console:console:p1");
    const tries = [early, read].map((one, n) => one && outbox.claim(one, `try ${n}`));
    expect(await Promise.all(tries)).toEqual([false, true]);
    expect(await outbox.find("a")).toMatchObject({ claim: "try 1" });
  });

  it("settles many at once, each with its own result, whatever signs stand in ids and texts", async () => {
    const ids = ["$set", "a.b>0", "__proto__", "$$ROOT.x"];
    await outbox.add(ids.map((id) => entry(id)));
    const read = await outbox.pendingOf("console:console:p1");
    await Promise.all(read.map((one) => outbox.claim(one, `try at ${one.id}`)));
    const change = (id: string) => ({ state: "sent", platformId: `$${id}`, reason: "$text" }) as const;
    await Promise.all(ids.map((id) => outbox.settle(id, `try at ${id}`, change(id))));
    const found = await Promise.all(ids.map((id) => outbox.find(id)));
    expect(found).toMatchObject(ids.map((id) => ({ id, text: id, ...change(id) })));
    expect(await outbox.countPending()).toBe(0);
  });

  it.each(["before", "after"] as const)(
    "claims and settles though the connection breaks once %s the store wrote it down",
    async (when) => {
      await outbox.add([entry("a"), entry("b")]);
      const cut = await createOutbox(cutOnce(when), () => 0);
      const read = await cut.pendingOf("console:console:p1");
      expect(await Promise.all(read.map((one) => cut.claim(one, `try ${one.id}`)))).toEqual([true, true]);
      const again = await createOutbox(cutOnce(when), () => 0);
      await Promise.all(read.map(({ id }) => again.settle(id, `try ${id}`, { state: "sent" })));
      expect(await outbox.countPending()).toBe(0);
    },
  );

  it("gives a chat its deliveries even when another one, asked about at the same time, has very many", async () => {
    await outbox.add(Array.from({ length: 150 }, (_, n) => entry(`b${n}`, "busy")));
    await outbox.add([entry("mine")]);
    const [busy, mine] = await Promise.all([
      outbox.pendingOf("console:console:busy"),
      outbox.pendingOf("console:console:p1"),
    ]);
    expect(busy).toHaveLength(50);
    expect(idsOf(mine)).toEqual(["mine"]);
  });

  it("names every chat that has something open, and none that has not", async () => {
    await outbox.add([entry("a", "p1"), entry("b", "p2"), entry("c", "p3")]);
    await outbox.change("b", { state: "unknown", reason: "timeout" });
    await outbox.add([
      { ...entry("d", "p4"), kind: "digest" },
      { ...entry("e", "p4"), kind: "reminder" },
    ]);
    const open = async () =>
      (await outbox.chatsWithPending()).map(({ chatKey, kind }) => `${chatKey} ${kind}`).sort();
    const others = ["console:console:p1 reply", "console:console:p3 reply", "console:console:p4 reminder"];
    expect(await open()).toEqual(others);
    await outbox.change("b", { state: "pending", notBefore: new Date(0) });
    expect(await open()).toEqual([...others, "console:console:p2 reply"].sort());
  });
});
