import { COUNTED_STATES, LIFE_STATES, MILESTONES } from "../../src/domain/life-cycle";
import { countPipeline, createModelFigures } from "../../src/store/model-figures";
import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
const DAYS = ["2026-03-10", "2026-10-05", "2026-11-01", "2026-12-01"] as const;

/** Thirty models in all states; model n has reached the first n % 5 of the four later numbers. */
beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open();
  for (let n = 0; n < 30; n += 1) {
    const draft = {
      ...({ name: `Mô hình ${n}`, kind: "mo_hinh", subject: "tap_the", field: "KT", level: "xa" } as const),
      ...({ novelty: "moi", unit: "x1", unitName: "xã Một", path: "h1/x1/", tags: [], facts: {} } as const),
    };
    const on = { year: 2026, registeredAt: new Date("2026-03-02T01:00:00Z"), registeredOn: "2026-03-02" };
    const { model } = await store.register({
      draft,
      ...on,
      registeredBy: "hoa",
      origin: `m${n}`,
      sameNameSeen: 0,
    });
    const reached = Object.fromEntries(MILESTONES.slice(0, n % 5).map((name, at) => [name, DAYS[at]]));
    const state = LIFE_STATES[n % LIFE_STATES.length];
    await modelsOf(store.connection).updateOne({ _id: model.code }, { $set: { ...reached, state } });
  }
});
afterAll(() => mongo.stop());

const YEAR = { path: "h1/", years: [2026] };

async function counted(filter: object): Promise<number> {
  const cells = await createModelFigures(modelsOf(store.connection)).count({ ...YEAR, ...filter }, []);
  return cells.reduce((sum, { count }) => sum + count, 0);
}

/** The same, by looking at every record. */
async function recounted(fits: (row: Record<string, unknown>) => boolean): Promise<number> {
  const rows = await modelsOf(store.connection).find().lean();
  return rows.filter((row) => COUNTED_STATES.includes(row.state) && fits({ ...row })).length;
}

describe("the five numbers", () => {
  it.each(MILESTONES)("%s is counted from its day, whatever the state is now", async (milestone) => {
    const reached = await recounted((row) => typeof row[milestone] === "string");
    expect(reached).toBeGreaterThan(0);
    expect(await counted({ milestone })).toBe(reached);
    expect(await counted({ notYet: milestone })).toBe((await counted({})) - reached);
  });

  it("days narrow the day of the number asked about", async () => {
    const october = { from: "2026-10-01", to: "2026-10-31", years: undefined };
    expect(await counted({ ...october, milestone: "reportedOn" })).toBe(
      await recounted(({ reportedOn }) => reportedOn === DAYS[1]),
    );
    expect(await counted({ ...october, milestone: "recognisedOn" })).toBe(0);
    expect(await counted(october)).toBe(0);
  });

  it("withdrawn and taken-back ones count nowhere, unless they are asked for by name", async () => {
    expect(await counted({})).toBe(await recounted(() => true));
    expect(await counted({ states: ["withdrawn"] })).toBe(2);
    const cells = await createModelFigures(modelsOf(store.connection)).count(YEAR, ["state"]);
    expect(cells.map(({ keys }) => keys[0]).sort()).toEqual([...COUNTED_STATES].sort());
  });

  it.each([
    ["all", {}],
    ["recognised", { milestone: "recognisedOn" }],
    ["recognised in a month", { milestone: "recognisedOn", from: "2026-11-01", to: "2026-11-30" }],
    ["approved and not reported", { milestone: "approvedOn", notYet: "reportedOn" }],
    ["by state", { states: ["paused", "stopped"] }],
  ] as const)("%s is answered from the index alone", async (_name, filter) => {
    const pipeline = countPipeline({ ...YEAR, ...filter }, ["field", "state"]);
    const plan: unknown = await modelsOf(store.connection).aggregate(pipeline).explain("executionStats");
    const text = JSON.stringify(plan);
    expect(text).toContain('"indexName":"counts"');
    expect(text).not.toContain('"COLLSCAN"');
    expect(text).toMatch(/"totalDocsExamined":0\b/);
  });
});
