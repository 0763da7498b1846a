import { ManualClock } from "../../src/clock";
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

it("follows a merger from the day on from which it holds, and keeps the path of a unit that is not known", async () => {
  await register(store);
  await register(store, { unit: "lost", path: "h/lost/" });
  await store.units.import(
    toUnits([
      {
        ...{ code: "x1", name: "Thạch Lạc", type: "xã", parent: "h" },
        valid_to: "2026-03-31",
        successors: ["x2"],
      },
    ]),
  );
  const { clock, keep } = await keeping();
  await keep();
  expect(await pathsOf()).toEqual(["h/x1/", "h/lost/"]);
  clock.set(new Date("2026-03-31T17:00:00Z"));
  await keep();
  expect(await pathsOf()).toEqual(["n/x1/", "h/lost/"]);
});
