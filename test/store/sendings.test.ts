import { sendingId } from "../../src/domain/planning/sending";
import type { OutboxEntry } from "../../src/store/delivery";
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

/** A message that tells a person of these things. */
function reminding(id: string, things: readonly string[], { at = NOON, person = "hoa" } = {}): OutboxEntry {
  const sendings = things.map((thing) => ({ person, thing, step: "0/charge", version: "v", at }));
  const due = { sendings, ids: sendings.map(sendingId) };
  return { ...outboxEntry(id), kind: "reminder", person, due, createdAt: at };
}

const idOf = (thing: string, person = "hoa") => sendingId({ person, thing, step: "0/charge", version: "v" });

describe("sendings", () => {
  it("stand in one message, whoever of many writes it at the same time", async () => {
    const asked = Array.from({ length: 20 }, (_, n) => reminding(`m${n}`, ["deadline:d1", "deadline:d2"]));
    const added = await Promise.all(asked.map((entry) => store.outbox.add([entry])));
    expect(added.flat().filter((isNew) => isNew)).toHaveLength(1);
    const more = [
      reminding("part", ["deadline:d2", "deadline:d3"]),
      reminding("other", ["deadline:d3"]),
      reminding("lan", ["deadline:d1"], { person: "lan" }),
      // Messages about nothing that is due are not held against each other.
      outboxEntry("answer 1"),
      outboxEntry("answer 2"),
    ];
    expect(await store.outbox.add(more)).toEqual([false, true, true, true, true]);
    const ids = ["deadline:d1", "deadline:d2", "deadline:d3", "deadline:d4"].map((thing) => idOf(thing));
    expect([...(await store.sendings.taken(ids))].sort()).toEqual(ids.slice(0, 3));
  });

  it("are known of each message, and of the newest that told a person something", async () => {
    const { outbox, sendings } = store;
    await outbox.add([
      reminding("older", ["a"]),
      reminding("newer", ["b"], { at: AFTER }),
      outboxEntry("answer"),
    ]);
    expect((await sendings.of("older"))?.ids).toEqual([idOf("a")]);
    expect(await sendings.of("answer")).toBeUndefined();
    expect((await sendings.latestOf("hoa"))?.ids).toEqual([idOf("b")]);
    await outbox.change("newer", { state: "expired" });
    expect((await sendings.latestOf("hoa"))?.ids).toEqual([idOf("a")]);
  });

  it("are forgotten when they are old, but for what is still to be told; the messages stay", async () => {
    const { outbox, sendings } = store;
    await outbox.add([
      reminding("done", ["a"]),
      reminding("open", ["b"]),
      reminding("fresh", ["c"], { at: AFTER }),
    ]);
    await outbox.change("done", { state: "sent" });
    await sendings.setRun(["old"], NOON);
    await sendings.setRun(["fresh"], AFTER);
    await sendings.prune(AFTER);
    expect([...(await sendings.taken(["a", "b", "c"].map((thing) => idOf(thing))))].sort()).toEqual(
      ["b", "c"].map((thing) => idOf(thing)),
    );
    expect((await outbox.find("done"))?.text).toBe("done");
    expect([...(await sendings.notRun(["old", "fresh"]))]).toEqual(["old"]);
  });

  it("count as sent after a backup was restored, also what waited in it", async () => {
    const { outbox, sendings } = store;
    await outbox.add([reminding("due:x", ["a"]), outboxEntry("answer")]);
    await sendings.restoring(AFTER);
    await sendings.restored();
    expect(await sendings.floor()).toEqual(AFTER);
    expect((await outbox.pendingOf("console:console:p1")).map(({ id }) => id)).toEqual(["answer"]);
  });

  it("are read by indexes", async () => {
    const { outbox, sendings } = store;
    await outbox.add([reminding("m", ["a"])]);
    await sendings.setRun(["r"], NOON);
    const scans = await scansOf(store, async () => {
      await sendings.taken([idOf("a")]);
      await sendings.of("m");
      await sendings.latestOf("hoa");
      await sendings.notRun(["r"]);
    });
    expect(scans).toEqual([]);
  });
});
