import { type DeadlineKind, setDeadline, stepsBefore } from "../../src/domain/deadline";
import { createUnitTree } from "../../src/domain/unit";
import { createDuties, type UnitDuty } from "../../src/store/duties";
import { createModelFigures } from "../../src/store/model-figures";
import { type ModelRow, modelsOf } from "../../src/store/models";
import { toUnits } from "../../src/store/organisation";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer, UNIT_ROWS } from "../support/organisation";

const AT = new Date("2026-03-02T01:00:00Z");
const tree = createUnitTree(toUnits(UNIT_ROWS));

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
});
beforeEach(async () => {
  store = await mongo.open(mongo.uri());
  await fillStore(store, [officer("hoa", "x1"), officer("binh", "x2")]);
});
afterAll(() => mongo.stop());

/** A deadline of a unit for everybody below it. */
async function deadline(kind: DeadlineKind, unit = "h1", more: { from?: string; model?: string } = {}) {
  const path = tree.pathOf(unit);
  const set = setDeadline(
    {
      ...{ year: 2026, kind, unit, path, on: "2026-06-25", time: "17:00", moves: true, ...more },
      ...(kind === "other" && { title: "Gửi kế hoạch" }),
      steps: stepsBefore([7]),
    },
    { by: { id: "khanh", role: "committee", scope: "" }, at: AT, message: `${kind}-${unit}` },
  );
  if (!set.ok) throw new Error("refused");
  return store.deadlines.add(set.deadline);
}

let count = 0;
async function model(unit: string, more: Partial<ModelRow> = {}): Promise<string> {
  count += 1;
  const found = tree.get(unit);
  const { model: made } = await store.register({
    draft: {
      ...({ name: `Mô hình ${count}`, kind: "mo_hinh", subject: "tap_the", field: "KT" } as const),
      ...({ level: "xa", novelty: "moi", tags: [], facts: {} } as const),
      ...{ unit, unitName: found?.norm ?? "", path: tree.pathOf(unit) },
    },
    ...{ year: 2026, registeredAt: AT, registeredOn: "2026-03-02", registeredBy: "hoa" },
    ...{ origin: `m${count}`, sameNameSeen: 0 },
  });
  await modelsOf(store.connection).updateOne({ _id: made.code }, { $set: more });
  return made.code;
}

function dutiesOf(...args: Parameters<typeof deadline>): Promise<readonly UnitDuty[]> {
  const models = modelsOf(store.connection);
  const parts = { ...store, models, figures: createModelFigures(models), tree: () => tree };
  return deadline(...args).then((of) => createDuties(parts).of(of));
}

/** Units that still owe, by code. */
const owing = (duties: readonly UnitDuty[]) => duties.filter(({ done }) => !done).map(({ unit }) => unit);
const openIn = (duties: readonly UnitDuty[], unit: string) =>
  duties.find((duty) => duty.unit === unit)?.open.map(({ code }) => code);

describe("what units owe by a deadline", () => {
  it("for a registration: whoever has fewer than the target, one where none is set", async () => {
    await store.periods.set({ year: 2026, fields: 5, targets: [{ unit: "x1", count: 2 }] });
    await model("x1");
    await model("x2");
    expect(owing(await dutiesOf("registration"))).toEqual(["x1", "x3"]);
    await model("x1");
    const duties = await dutiesOf("registration");
    expect(owing(duties)).toEqual(["x3"]);
    expect(duties.find(({ unit }) => unit === "x1")).toMatchObject({ registered: 2, target: 2, done: true });
  });

  it("for progress: the models without a report since the day from which it counts", async () => {
    const report = (on: string) => [
      { id: on, kind: "progress" as const, on, by: "hoa", text: "", amounts: {} },
    ];
    const [silent, old] = [await model("x1"), await model("x1", { reports: report("2026-03-31") })];
    await model("x2", { reports: report("2026-04-01") });
    await model("x2", { state: "withdrawn" });
    const duties = await dutiesOf("progress", "h1", { from: "2026-04-01" });
    expect([owing(duties), openIn(duties, "x1")]).toEqual([["x1"], [silent, old]]);
  });

  it("for results, appraisal and proposals: the models in the state before", async () => {
    const [waiting, reported] = [
      await model("x1", { state: "underway" }),
      await model("x2", { state: "reported" }),
    ];
    const good = await model("x3", { state: "appraised", conclusion: "dat" });
    await model("x3", { state: "appraised", conclusion: "chua_dat" });
    expect(openIn(await dutiesOf("result"), "x1")).toEqual([waiting]);
    expect(openIn(await dutiesOf("appraisal"), "x2")).toEqual([reported]);
    expect(openIn(await dutiesOf("recognition"), "x3")).toEqual([good]);
  });

  it("asks nothing by a deadline of what was registered after it, unless it is set for that model", async () => {
    await model("x1", { registeredOn: "2026-06-25" });
    const late = await model("x2", { registeredOn: "2026-06-26" });
    for (const kind of ["progress", "result"] as const) {
      const duties = await dutiesOf(kind);
      expect([owing(duties), duties.map(({ registered }) => registered)]).toEqual([["x1"], [1, 0, 0]]);
    }
    const own = (await dutiesOf("result", "x2", { model: late })).flatMap(({ open }) => open);
    expect(own.map(({ code }) => code)).toEqual([late]);
    const registration = await dutiesOf("registration");
    expect(registration.map(({ registered }) => registered)).toEqual([1, 1, 0]);
  });

  it("names who answers for a model: its owner, else who registered it, and who follows it", async () => {
    await model("x1", { owner: "lan", follower: "nam" });
    await model("x1");
    const open = (await dutiesOf("result")).find(({ unit }) => unit === "x1")?.open;
    expect(open).toMatchObject([{ owner: "lan", follower: "nam" }, { owner: "hoa" }]);
    expect(open?.[1]?.follower).toBeUndefined();
  });

  it("for anything else: whoever has not been marked", async () => {
    const [x1] = await dutiesOf("other");
    const { id } = await deadline("other");
    await store.deadlines.mark({ deadline: id, unit: x1?.unit ?? "", by: "hoa", at: AT, message: "done" });
    expect(owing(await dutiesOf("other"))).toEqual(["x2", "x3"]);
  });

  it("leaves a unit to a deadline of its own for the same thing, and one of a model to that model", async () => {
    await deadline("result", "x1");
    expect((await dutiesOf("result")).map(({ unit }) => unit)).toEqual(["x2", "x3"]);
    const [code] = [await model("x2"), await model("x2")];
    const duties = await dutiesOf("result", "x2", { model: code });
    expect(duties.map(({ unit, open }) => [unit, open.map((one) => one.code)])).toEqual([["x2", [code]]]);
  });
});
