import { randomUUID } from "node:crypto";
import { sendingId } from "../../src/domain/planning/sending";
import type { Batch } from "../../src/store/sendings";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { outboxEntry } from "../support/outbox-entry";
import { monitored, scansOf } from "../support/scans";

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
});
beforeEach(async () => {
  store = await mongo.open(monitored(mongo.uri()));
});
afterAll(() => mongo.stop());

const NOON = new Date("2026-03-02T05:00:00Z");
const AFTER = new Date(NOON.getTime() + 1);

function batchOf(things: readonly string[], at = NOON, person = "hoa"): Batch {
  const sendings = things.map((thing) => ({ person, thing, step: "0/charge", version: "v", at }));
  return { id: randomUUID(), person, sendings, ids: sendings.map(sendingId), at, state: "claimed" };
}

describe("sendings", () => {
  it("stand in one batch, whoever of many takes them at the same time", async () => {
    const asked = Array.from({ length: 20 }, () => batchOf(["deadline:d1", "deadline:d2"]));
    const won = await Promise.all(asked.map((batch) => store.sendings.claim([batch])));
    expect(won.flat()).toHaveLength(1);
    expect(await store.sendings.claim([batchOf(["deadline:d2", "deadline:d3"])])).toEqual([]);
    expect(await store.sendings.claim([batchOf(["deadline:d3"])])).toHaveLength(1);
    expect(await store.sendings.claim([batchOf(["deadline:d1"], NOON, "lan")])).toHaveLength(1);
  });

  it("are unqueued until they are finished; the newest that went to a person is known", async () => {
    const { sendings } = store;
    const [older, newer] = [batchOf(["a"]), batchOf(["b"], AFTER)];
    await sendings.claim([newer, older]);
    expect((await sendings.unqueued()).map(({ id }) => id)).toEqual([older.id, newer.id]);
    await sendings.finish([older.id], "queued");
    await sendings.finish([newer.id], "dropped");
    expect(await sendings.unqueued()).toEqual([]);
    expect((await sendings.latestOf("hoa"))?.id).toBe(older.id);
  });

  it("are removed when they are old, but for what is not in the outbox yet; what is removed can be taken anew", async () => {
    const { sendings } = store;
    const [done, open, fresh] = [batchOf(["a"]), batchOf(["b"]), batchOf(["c"], AFTER)];
    await sendings.claim([done, open, fresh]);
    await sendings.finish([done.id, fresh.id], "queued");
    await sendings.setRun(["old"], NOON);
    await sendings.setRun(["fresh"], AFTER);
    await sendings.prune(AFTER);
    const left = await sendings.findMany([done.id, open.id, fresh.id]);
    expect(left.map(({ id }) => id).sort()).toEqual([open.id, fresh.id].sort());
    expect([...(await sendings.notRun(["old", "fresh"]))]).toEqual(["old"]);
  });

  it("count as sent after a backup was restored, also what waited in it", async () => {
    const { sendings } = store;
    await sendings.claim([batchOf(["a"])]);
    await store.outbox.add([{ ...outboxEntry("due:x"), kind: "reminder" }, outboxEntry("answer")]);
    await sendings.restoring(AFTER);
    await sendings.restored();
    expect(await sendings.floor()).toEqual(AFTER);
    expect(await sendings.unqueued()).toEqual([]);
    expect((await store.outbox.pendingOf("console:console:p1")).map(({ id }) => id)).toEqual(["answer"]);
  });

  it("are read by indexes", async () => {
    const { sendings } = store;
    const batch = batchOf(["a"]);
    await sendings.claim([batch]);
    await sendings.setRun(["r"], NOON);
    const scans = await scansOf(store, async () => {
      await sendings.taken(["a"]);
      await sendings.unqueued();
      await sendings.latestOf("hoa");
      await sendings.notRun(["r"]);
      await sendings.findMany([batch.id]);
    });
    expect(scans).toEqual([]);
  });
});
