import { outstandingModels } from "../../../handlers/figures/outstanding-models";
import { createModelFigures } from "../../../src/store/model-figures";
import { modelsOf } from "../../../src/store/models";
import type { Store } from "../../../src/store/store";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";

let mongo: TestMongo;
let store: Store;

const singledOut = (on: string) => ({
  history: [{ action: "singleOut", at: new Date(`${on}T02:00:00Z`), by: "lan", message: on }],
});

/** In the order of registration: state, days reached, what the reports came to. */
const MODELS: readonly (readonly [string, object, object])[] = [
  ["recognised", { recognisedOn: "2026-06-01" }, { households: 5 }],
  ["recognised", { recognisedOn: "2026-06-01" }, { landM2: 300 }],
  ["commended", { recognisedOn: "2026-06-01", commendedOn: "2026-06-20" }, {}],
  ["recognised", { recognisedOn: "2026-06-01" }, { amountVnd: 5_000_000 }],
  ["outstanding", { recognisedOn: "2026-06-01", ...singledOut("2026-06-25") }, {}],
  ["recognised", { recognisedOn: "2026-06-01" }, { landM2: 300 }],
  [
    "commended",
    { recognisedOn: "2026-06-01", commendedOn: "2026-08-01", ...singledOut("2026-07-10") },
    { labourDays: 9 },
  ],
  ["reported", {}, { amountVnd: 9_000_000 }],
  ["withdrawn", { recognisedOn: "2026-06-01" }, { amountVnd: 9_000_000 }],
];

beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open(mongo.uri());
  for (const [index, [state, reached, totals]] of MODELS.entries()) {
    const draft = {
      ...({
        name: `Mô hình ${index}`,
        kind: "mo_hinh",
        subject: "tap_the",
        field: "KT",
        level: "xa",
      } as const),
      ...({ novelty: "moi", unit: "x1", unitName: "xã Một", path: "h1/x1/", tags: [], facts: {} } as const),
    };
    const on = { year: 2026, registeredAt: new Date("2026-03-02T01:00:00Z"), registeredOn: "2026-03-02" };
    const by = { registeredBy: "hoa", origin: `m${index}`, sameNameSeen: 0 };
    const { model } = await store.register({ draft, ...on, ...by });
    await modelsOf(store.connection).updateOne({ _id: model.code }, { $set: { state, ...reached, totals } });
  }
});
afterAll(() => mongo.stop());

const named = async (filter: object) => {
  const figures = createModelFigures(modelsOf(store.connection));
  const found = await outstandingModels({ path: "h1/", ...filter }, { figures });
  return found.map(({ rank, name }) => `${rank} ${name}`);
};

describe("the outstanding models", () => {
  it("are the commended, then those singled out, then the recognised with the largest results, five at most", async () => {
    expect(await named({ years: [2026] })).toEqual([
      "commended Mô hình 6",
      "commended Mô hình 2",
      "singledOut Mô hình 4",
      "recognised Mô hình 3",
      "recognised Mô hình 1",
    ]);
  });

  it("of a part of the year have reached in it what they are named for", async () => {
    expect(await named({ from: "2026-06-01", to: "2026-06-30" })).toEqual([
      "commended Mô hình 2",
      "singledOut Mô hình 4",
      "recognised Mô hình 3",
      "recognised Mô hình 1",
      "recognised Mô hình 5",
    ]);
    expect(await named({ from: "2026-06-01", to: "2026-06-24" })).not.toContain("singledOut Mô hình 4");
    expect(await named({ from: "2026-07-01", to: "2026-07-31" })).toEqual(["singledOut Mô hình 6"]);
    expect(await named({ from: "2026-08-01", to: "2026-08-31" })).toEqual(["commended Mô hình 6"]);
  });

  it("are none where nothing was recognised", async () => {
    expect(await named({ years: [2025] })).toEqual([]);
  });
});
