import fc from "fast-check";
import { type Cell, type ModelFilter, SPLITS, type Split } from "../../src/domain/figures";
import { COUNTED_STATES, LIFE_STATES } from "../../src/domain/life-cycle";
import { createUnitTree, type Unit } from "../../src/domain/unit";
import { createModelFigures } from "../../src/store/model-figures";
import { type ModelRow, modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import { withFormerUnits } from "../../src/store/with-former-units";
import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../../src/understanding/understanding";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { monitored, plansOf, type ReadPlan } from "../support/scans";

let mongo: TestMongo;
let store: Store;
let rows: readonly CountedRow[];

type CountedRow = Pick<
  ModelRow,
  "year" | "kind" | "field" | "level" | "subject" | "novelty" | "state" | "path" | "registeredOn"
>;

const YEARS = [2024, 2025, 2026];
/** Between the numbers of two models: as if there were hundreds of thousands. */
const STEP = 1_000;
/** Of the tree, of a former unit beside it, and of units that are not there any more, on either side of them. */
const PATHS = ["vn/h1/x1/", "vn/h1/x2/", "vn/h2/", "o/x1/", "a/x9/", "o0/x1/", "vn0/", "z/h1/x1/"];

const rowOf: fc.Arbitrary<CountedRow> = fc.record({
  year: fc.constantFrom(...YEARS),
  kind: fc.constantFrom(...KINDS),
  field: fc.constantFrom(...FIELDS),
  level: fc.constantFrom(...LEVELS),
  subject: fc.constantFrom(...SUBJECTS),
  novelty: fc.constantFrom(...NOVELTIES),
  state: fc.constantFrom(...LIFE_STATES),
  path: fc.constantFrom(...PATHS),
  registeredOn: fc.constantFrom("2024-05-01", "2025-11-30", "2026-02-28"),
});

beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open(monitored(mongo.uri()));
  rows = fc.sample(rowOf, { numRuns: 800, seed: 7 });
  const models = modelsOf(store.connection).collection;
  await models.insertMany(
    rows.map((row, n) => ({
      ...{ _id: `m${n}`, number: n * STEP, origin: `m${n}`, sameName: `m${n}` },
      ...row,
    })) as never[],
  );
});
afterAll(() => mongo.stop());

const TREE = createUnitTree(
  [
    { code: "vn", type: "cơ quan" },
    { code: "h1", type: "huyện", parent: "vn" },
    { code: "h2", type: "huyện", parent: "vn" },
    { code: "x1", type: "xã", parent: "h1" },
    { code: "x2", type: "xã", parent: "h1" },
    { code: "o", type: "tỉnh", validTo: "2025-06-30", successors: ["vn"] },
  ].map((unit): Unit => ({ ...unit, name: unit.code, norm: unit.code, aliases: [], tags: [] })),
);
const FORMER = ["o/"];

/** What a person is answered from: the whole is all units, with those that went into them. */
function figures() {
  return withFormerUnits(store, (path) => (path === "vn/" ? FORMER : []), TREE.isAll).figures;
}

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const one = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const asked: fc.Arbitrary<ModelFilter> = fc.record({
  path: fc.constantFrom("vn/", "", "vn/h1/"),
  years: fc.option(fc.array(fc.constantFrom(...YEARS, 2030), { maxLength: 3 }), { nil: undefined, freq: 9 }),
  states: some(LIFE_STATES),
  kind: one(KINDS),
  fields: some(FIELDS),
  levels: some(LEVELS),
  subject: one(SUBJECTS),
  novelty: one(NOVELTIES),
  from: fc.constantFrom(undefined, undefined, undefined, "2025-01-01"),
});
const splits = fc.oneof(
  fc.subarray<Split>(["field", "level", "kind", "subject", "novelty", "year"]),
  fc.subarray(SPLITS.filter((split) => split !== "tag" && split !== "unit")),
);

const VALUES: Readonly<Partial<Record<Split, (row: CountedRow) => string>>> = {
  year: (row) => String(row.year),
  month: (row) => row.registeredOn.slice(0, 7),
  quarter: (row) => `${row.registeredOn.slice(0, 4)}-Q${Math.ceil(Number(row.registeredOn.slice(5, 7)) / 3)}`,
};

/** The same by looking at every record, one line for each cell. */
function recounted(filter: ModelFilter, by: readonly Split[]): string[] {
  const areas = filter.path === "vn/" ? ["vn/", ...FORMER] : [filter.path];
  const allows = <T>(list: readonly T[] | undefined, value: T) => list === undefined || list.includes(value);
  const found = new Map<string, number>();
  for (const row of rows) {
    const fits =
      areas.some((area) => row.path.startsWith(area)) &&
      allows(filter.years, row.year) &&
      allows(filter.states ?? COUNTED_STATES, row.state) &&
      allows(filter.kind && [filter.kind], row.kind) &&
      allows(filter.fields, row.field) &&
      allows(filter.levels, row.level) &&
      allows(filter.subject && [filter.subject], row.subject) &&
      allows(filter.novelty && [filter.novelty], row.novelty) &&
      row.registeredOn >= (filter.from ?? "");
    const keys = by.map((split) => VALUES[split]?.(row) ?? row[split as keyof CountedRow]);
    const line = [...keys, row.kind].join(" ");
    if (fits) found.set(line, (found.get(line) ?? 0) + 1);
  }
  return [...found].map(([line, count]) => `${line}: ${count}`).sort();
}

const lines = (cells: readonly Cell[]) =>
  cells.map(({ keys, kind, count }) => `${[...keys, kind].join(" ")}: ${count}`);

describe("a count of all units", () => {
  it("is what looking at every record comes to, whatever is asked and by whatever it is split", async () => {
    await fc.assert(
      fc.asyncProperty(asked, splits, async (filter, by) => {
        expect(lines(await figures().count(filter, by)).sort()).toEqual(recounted(filter, by));
      }),
      { numRuns: 60 },
    );
  });

  it("gives its cells in the order in which those of an area come", async () => {
    const filter = { path: "vn/", years: [2025, 2026] };
    const plain = await createModelFigures(modelsOf(store.connection)).count({ ...filter, former: FORMER }, [
      "field",
      "year",
    ]);
    expect(await figures().count(filter, ["field", "year"])).toEqual(plain);
  });

  it("has nothing of what stands under no unit of the tree", async () => {
    const [{ count } = { count: -1 }, ...more] = await figures().count(
      { path: "vn/", years: [2026], kind: "mo_hinh" },
      [],
    );
    const inTree = rows.filter(
      ({ year, kind, state, path }) =>
        year === 2026 && kind === "mo_hinh" && COUNTED_STATES.includes(state) && /^(vn|o)\//.test(path),
    );
    expect({ count, more }).toEqual({ count: inTree.length, more: [] });
    expect(inTree.length).toBeLessThan(
      rows.filter((row) => row.year === 2026 && row.kind === "mo_hinh").length,
    );
  });
});

const ALL = { path: "vn/", years: [2026] };

describe("the plan of a count of all units", () => {
  it("counts ranges of one index, and reads no record", async () => {
    const plans = await plansOfCount(figures(), ALL, ["field", "level", "subject", "novelty"]);
    const cells = plans.filter(({ indexName }) => indexName === "cells");
    expect(cells).toEqual(cells.map(() => ({ stages: ["COUNT_SCAN"], indexName: "cells" })));
    expect(cells).toHaveLength(
      [KINDS, FIELDS, LEVELS, SUBJECTS, NOVELTIES].reduce((product, { length }) => product * length, 1),
    );
    // What lies before, between and after the two areas.
    const outside = plans.filter(({ indexName }) => indexName !== "cells");
    expect(outside).toEqual(Array(3).fill({ stages: ["PROJECTION_COVERED", "IXSCAN"], indexName: "counts" }));
  });

  it.each<[string, ModelFilter, readonly Split[]]>([
    ["a part of the tree", { ...ALL, path: "vn/h1/" }, []],
    ["days", { ...ALL, from: "2026-03-01" }, []],
    ["one of the five numbers", { ...ALL, milestone: "recognisedOn" }, []],
    ["a split by state", ALL, ["state"]],
    ["a split by unit", ALL, ["unit"]],
    ["more ranges than are quick", { ...ALL, years: [2021, 2022, 2023, 2024, 2025, 2026] }, []],
  ])("%s is answered from the index of areas", async (_name, filter, by) => {
    const plans = await plansOfCount(figures(), filter, by);
    expect(plans.map(({ indexName }) => indexName)).toEqual(["counts"]);
  });

  it("so is a year of few models, which are gone through before the ranges are", async () => {
    const few = { year: 2020, _id: "few", origin: "few", sameName: "few", number: 20_000, path: "vn/h2/" };
    await modelsOf(store.connection).collection.insertOne(few as never);
    const plans = await plansOfCount(figures(), { path: "vn/", years: [2020] }, []);
    expect(plans.map(({ indexName }) => indexName)).toEqual(["counts"]);
  });
});

/** Of the one aggregate that a count is, the plan of each of its parts; none of them reads records. */
async function plansOfCount(
  { count }: ReturnType<typeof figures>,
  filter: ModelFilter,
  by: readonly Split[],
): Promise<readonly WinningPlan[]> {
  const reads = await plansOf(store, () => count(filter, by), "executionStats");
  const aggregates = reads.filter(({ read }) => read.includes('"aggregate"'));
  expect(aggregates).toHaveLength(1);
  expect(aggregates.flatMap(({ plan }) => plan.match(/"totalDocsExamined":[1-9]/g) ?? [])).toEqual([]);
  return aggregates.flatMap(winningPlans);
}

interface WinningPlan {
  readonly stages: readonly string[];
  readonly indexName?: string;
}

function winningPlans({ plan }: ReadPlan): readonly WinningPlan[] {
  const found: WinningPlan[] = [];
  JSON.parse(plan, (key, value) => {
    if (key !== "winningPlan") return value;
    const text = JSON.stringify(value);
    const stages = [...text.matchAll(/"stage":"(\w+)"/g)].map(([, stage = ""]) => stage);
    found.push({ stages, indexName: /"indexName":"(\w+)"/.exec(text)?.[1] });
    return value;
  });
  return found;
}
