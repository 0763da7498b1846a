import { AMOUNTS } from "../../src/domain/amounts";
import { type ModelFilter, SPLITS } from "../../src/domain/figures";
import { COUNTED_STATES, LIFE_STATES, MILESTONES } from "../../src/domain/life-cycle";
import { createModelFigures } from "../../src/store/model-figures";
import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { monitored, plansOf, scansOf } from "../support/scans";

let mongo: TestMongo;
let store: Store;
const DAYS = ["2026-03-10", "2026-10-05", "2026-11-01", "2026-12-01"] as const;

/** Thirty models in all states; model n has reached the first n % 5 of the four later numbers. */
beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open(monitored(mongo.uri()));
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
});

/** A whole area, one year of it, days of no year in particular, and an area that other units went into. */
const AREAS: readonly (readonly [string, ModelFilter])[] = [
  ["of a year", YEAR],
  ["of several years", { path: "h1/", years: [2025, 2026] }],
  ["of everything", { path: "" }],
  ["of days", { path: "h1/", from: "2026-03-01", to: "2026-03-31" }],
  ["of a merged area", { ...YEAR, former: ["o1/", "o%3Aha-tinh/x1/"] }],
];

/** Tags are a list, of which the index of counts can hold none. */
const IN_INDEX = SPLITS.filter((split) => split !== "tag");

describe("the plan of a question", () => {
  const figures = () => store.figures;

  it.each([
    ...AREAS,
    ["recognised", { ...YEAR, milestone: "recognisedOn" }],
    [
      "recognised in a month",
      { path: "h1/", milestone: "recognisedOn", from: "2026-11-01", to: "2026-11-30" },
    ],
    ["approved and not reported", { ...YEAR, milestone: "approvedOn", notYet: "reportedOn" }],
    ["by state", { ...YEAR, states: ["paused", "stopped"] }],
    ["by what they are", { ...YEAR, kind: "mo_hinh", subject: "tap_the", novelty: "moi" }],
    ["by field and level", { ...YEAR, fields: ["KT", "NTM"], levels: ["xa"] }],
  ] satisfies [string, ModelFilter][] | typeof AREAS)(
    "a count %s is answered from the index alone, by whatever it is split",
    async (_name, filter) => {
      const ask = async () => {
        await figures().count(filter, []);
        await figures().count(filter, IN_INDEX);
        await figures().unitsWith(filter);
      };
      const plans = await plansOf(store, ask, "executionStats");
      const reads = plans.map(({ plan }) => ({
        indexes: [...new Set(plan.match(/(?<="indexName":")\w+/g))],
        documents: Number(/(?<="totalDocsExamined":)\d+/.exec(plan)),
      }));
      expect(reads).toEqual(plans.map(() => ({ indexes: ["counts"], documents: 0 })));
    },
  );

  it("looks at one record a unit, to tell which units have any", async () => {
    const [asked] = await plansOf(store, () => figures().unitsWith(YEAR), "executionStats");
    expect(asked?.plan).toContain('"DISTINCT_SCAN"');
    expect(asked?.plan).toMatch(/"totalKeysExamined":[12]\b/);
    expect(await figures().unitsWith(YEAR)).toEqual(["x1"]);
  });

  it.each([
    ...AREAS,
    ["of a tag", { ...YEAR, tags: ["vùng giáo", "biên giới"] }],
    ["of a tag in any year", { path: "h1/", tags: ["vùng giáo"] }],
    ["of a village", { ...YEAR, villages: ["thôn Bàu Am"] }],
    ["of a person by name", { path: "h1/", person: "chị Hoa" }],
    ["of a person who is known", { path: "h1/", person: "chị Hoa", inCharge: "hoa" }],
    ["with evidence", { ...YEAR, evidence: "some" }],
    ["without evidence", { ...YEAR, evidence: "none" }],
    ["by conclusion", { path: "h1/", conclusion: "dat" }],
  ] satisfies [string, ModelFilter][] | typeof AREAS)(
    "nothing %s goes through all records",
    async (_name, filter) => {
      const page = { skip: 0, limit: 20 };
      const ask = async () => {
        await figures().count(filter, SPLITS);
        await figures().unitsWith(filter);
        await figures().sum(filter, AMOUNTS, ["unit"]);
        await figures().list(filter, page);
        await figures().list(filter, { ...page, newestFirst: true });
        await figures().findByName("nhà sạch vườn đẹp", filter);
        await figures().findNamed("mô hình 3 của xã", filter);
        await figures().villages(filter);
        await figures().countVillages(filter);
      };
      expect(await scansOf(store, ask)).toEqual([]);
    },
  );

  it("nor does looking for one record", async () => {
    const ask = async () => {
      await figures().findByCode("DVK-2026-0001", "h1/", ["o1/"]);
      await figures().continuing("DVK-2025-0001", 2026, "h1/");
      await figures().namesIn("x1", 2026);
    };
    expect(await scansOf(store, ask)).toEqual([]);
  });
});
