import { ManualClock } from "../../src/clock";
import { DEFAULT_STEPS, setDeadline } from "../../src/domain/deadline";
import type { DeadlineRow } from "../../src/store/deadlines";
import { modelsOf } from "../../src/store/models";
import { loadOrganisation, toUnits } from "../../src/store/organisation";
import { createPathKeeper } from "../../src/store/path-keeper";
import type { Store } from "../../src/store/store";
import type { UnitRow } from "../../src/understanding/gazetteer/unit-row";
import { register } from "../admin/fixtures";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

const ROWS: readonly UnitRow[] = [
  { code: "h", name: "Kim Sơn", type: "huyện" },
  { code: "n", name: "Thạch Hà", type: "huyện" },
  { code: "x1", name: "Thạch Lạc", type: "xã", parent: "h" },
  { code: "x2", name: "Thạch Trị", type: "xã", parent: "n" },
];

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
});
beforeEach(async () => {
  store = await mongo.open(mongo.uri());
  await store.units.import(toUnits(ROWS));
});
afterAll(() => mongo.stop());

const pathsOf = async () =>
  (await modelsOf(store.connection).find().sort({ _id: 1 }).lean()).map(({ path }) => path);

async function keeping() {
  const clock = new ManualClock(new Date("2026-03-02T01:00:00Z"));
  const organisation = await loadOrganisation(store.units, clock);
  return {
    clock,
    organisation,
    keep: createPathKeeper(store.connection, { tree: organisation.tree, clock }),
  };
}

const MOVED = toUnits([{ code: "x1", name: "Thạch Lạc", type: "xã", parent: "n" }]);

it("puts right at the start what an import that died half way left where it was", async () => {
  await register(store);
  await store.units.import(MOVED);
  const { keep } = await keeping();
  await keep();
  expect(await pathsOf()).toEqual(["n/x1/"]);
});

it("puts right what another process wrote by the tree of before, just after the move", async () => {
  const { organisation, keep } = await keeping();
  await keep();
  await store.units.import(MOVED);
  await organisation.refresh();
  await keep();
  await register(store);
  expect(await pathsOf()).toEqual(["h/x1/"]);
  await keep();
  expect(await pathsOf()).toEqual(["n/x1/"]);
});

it("comes to rest also after two that began at once", async () => {
  await store.units.import(MOVED);
  const { keep } = await keeping();
  await Promise.all([keep(), keep()]);
  await register(store);
  await keep();
  expect(await pathsOf()).toEqual(["h/x1/"]);
});

it("takes the days off of a commune along", async () => {
  const day = { day: "2026-04-01", kind: "off", name: "Lễ hội" } as const;
  await store.calendarDays.setDay("h/x1/", day);
  await store.calendarDays.setDay("", { ...day, day: "2026-04-02" });
  await store.units.import(MOVED);
  const { keep } = await keeping();
  await keep();
  const ids = await store.connection.collection("calendarDays").find().sort({ _id: 1 }).toArray();
  expect(ids.map(({ _id, days }) => [String(_id), days])).toEqual([
    ["/", [{ ...day, day: "2026-04-02" }]],
    ["n/x1/", [day]],
  ]);
});

const MERGED = toUnits([
  {
    ...{ code: "x1", name: "Thạch Lạc", type: "xã", parent: "h" },
    valid_to: "2026-03-31",
    successors: ["x2"],
  },
]);

it("follows a merger from the day on from which it holds, and keeps the path of a unit that is not known", async () => {
  await register(store);
  await register(store, { unit: "lost", path: "h/lost/" });
  await store.units.import(MERGED);
  const { clock, keep } = await keeping();
  await keep();
  expect(await pathsOf()).toEqual(["h/x1/", "h/lost/"]);
  clock.set(new Date("2026-03-31T17:00:00Z"));
  await keep();
  expect(await pathsOf()).toEqual(["n/x1/", "h/lost/"]);
});

const deadlines = () =>
  store.connection.collection<DeadlineRow>("deadlines").find().sort({ _id: 1 }).toArray();

/** A deadline of progress for a commune, of the message `id`. */
async function setFor(id: string, place: { unit: string; path: string }, on: string): Promise<void> {
  const terms = { year: 2026, kind: "progress", time: "17:00", moves: true, steps: DEFAULT_STEPS } as const;
  const by = { id: "khanh", role: "committee", scope: "" } as const;
  const set = setDeadline({ ...terms, ...place, on }, { by, at: new Date(0), message: id });
  if (!set.ok) throw new Error(set.refusal.reason);
  await store.deadlines.add(set.deadline);
}

it("has a deadline follow into the commune of a merger with what was done for it, unless it is due there already", async () => {
  const [old, next] = [
    { unit: "x1", path: "h/x1/" },
    { unit: "x2", path: "n/x2/" },
  ];
  await setFor("m1", old, "2026-06-25");
  await setFor("m2", old, "2026-07-31");
  await setFor("m3", next, "2026-07-31");
  await store.deadlines.mark({ deadline: "m1", unit: "x1", by: "hoa", at: new Date(0), message: "m4" });
  await store.units.import(MERGED);
  const { clock, keep } = await keeping();
  await keep();
  expect(await deadlines()).toMatchObject([old, old, next]);
  const at = new Date("2026-03-31T18:00:00Z");
  clock.set(at);
  await keep();
  await keep();
  expect(await deadlines()).toMatchObject([
    { _id: "m1", state: "set", ...next, former: "x1", followedAt: at, version: 1 },
    { _id: "m2", state: "dropped", unit: "x1" },
    { _id: "m3", state: "set", ...next, version: 0 },
  ]);
  expect((await store.deadlines.marked("m1")).map(({ unit, by }) => [unit, by])).toContainEqual([
    "x2",
    "hoa",
  ]);
});
