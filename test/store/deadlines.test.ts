import { changeDeadline, setDeadline, stepsBefore } from "../../src/domain/deadline";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
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

const AT = new Date("2026-03-02T01:00:00Z");
const by = { id: "khanh", role: "committee", scope: "h1/" } as const;

function deadlineOf(id: string, path: string, on = "2026-06-25") {
  const [unit = ""] = path.split("/").slice(-2);
  const set = setDeadline(
    {
      ...{ year: 2026, kind: "other", title: id, unit, path, on, time: "17:00", moves: true },
      steps: stepsBefore([7]),
    },
    { by: { ...by, scope: "" }, at: AT, message: id },
  );
  if (!set.ok) throw new Error("refused");
  return set.deadline;
}

const later = (message: string, on: string) =>
  [
    { id: "d1", scope: "h1/", message },
    (deadline: ReturnType<typeof deadlineOf>) => changeDeadline(deadline, { on }, { by, at: AT, message }),
  ] as const;

describe("deadlines", () => {
  it("are entered once by a message, and changed once by another", async () => {
    await store.deadlines.add(deadlineOf("d1", "h1/"));
    expect(await store.deadlines.add(deadlineOf("d1", "h1/", "2027-01-01"))).toMatchObject({
      on: "2026-06-25",
    });
    for (let time = 0; time < 3; time += 1)
      expect(await store.deadlines.change(...later("m1", "2026-06-30"))).toMatchObject({
        status: "changed",
        deadline: { on: "2026-06-30", version: 1 },
      });
    expect(await store.deadlines.change(...later("m2", "2026-06-30"))).toMatchObject({
      status: "refused",
      refusal: { reason: "unchanged" },
    });
  });

  it("lose no change of twenty at the same time", async () => {
    await store.deadlines.add(deadlineOf("d1", "h1/"));
    const days = Array.from({ length: 20 }, (_, n) => `2026-07-${String(n + 1).padStart(2, "0")}`);
    await Promise.all(days.map((day) => store.deadlines.change(...later(day, day))));
    const found = await store.deadlines.find("d1", "h1/");
    expect(found?.history.map(({ message }) => message).sort()).toEqual([...days, "d1"].sort());
    expect(found?.version).toBe(20);
  });

  it("are found and changed within the scope alone, and by those they concern", async () => {
    for (const [id, path] of [
      ["d1", "h1/"],
      ["d2", "h1/x1/"],
      ["d3", "h1/x2/"],
      ["d4", "h2/"],
    ] as const)
      await store.deadlines.add(deadlineOf(id, path));
    expect(await store.deadlines.find("d4", "h1/")).toBeUndefined();
    const [target, decide] = later("m1", "2026-06-30");
    expect(await store.deadlines.change({ ...target, id: "d4" }, decide)).toEqual({ status: "missing" });
    const titles = async (path: string, filter = {}) =>
      (await store.deadlines.concerning(path, filter)).map(({ title }) => title);
    expect(await titles("h1/x1/")).toEqual(["d1", "d2"]);
    expect(await titles("h1/")).toEqual(["d1", "d2", "d3"]);
    expect(await titles("h1/", { year: 2025 })).toEqual([]);
    expect(await titles("h1/", { to: "2026-06-24" })).toEqual([]);
  });

  it("are marked as done once a unit, whoever says so, until that is taken back", async () => {
    const mark = { deadline: "d1", unit: "x1", by: "hoa", at: AT, message: "m1" };
    await store.deadlines.mark(mark);
    await store.deadlines.mark({ ...mark, by: "lan", message: "m2" });
    expect(await store.deadlines.marked("d1")).toEqual([mark]);
    expect(await store.deadlines.unmark("d1", "x1")).toBe(true);
    expect(await store.deadlines.unmark("d1", "x1")).toBe(false);
  });

  it("are read by indexes", async () => {
    await store.deadlines.add(deadlineOf("d1", "h1/"));
    const { deadlines } = store;
    const scans = await scansOf(store, async () => {
      await deadlines.concerning("h1/x1/", { from: "2026-01-01" });
      await deadlines.standing("2026-06-01");
      await deadlines.find("d1", "h1/");
      await deadlines.findMany(["d1"]);
      await deadlines.marked("d1");
    });
    expect(scans).toEqual([]);
  });
});
