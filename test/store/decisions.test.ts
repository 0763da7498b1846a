import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open();
});
afterAll(() => mongo.stop());

it("finds decisions by their figures, whatever follows them, and reads no others", async () => {
  const { decisions, connection } = store;
  for (const [day, number] of ["13/QĐ-UBND", "130/QĐ-UBND", "13", "113", "13a"].entries())
    await decisions.record({
      ...{ id: `m${day}`, number, codes: ["DVK-2026-0001"], by: "khanh" },
      ...{ type: "recognise" as const, level: "xa" as const, at: new Date(day) },
    });
  for (const said of ["13", "13/qđ-ubnd"])
    expect((await decisions.numbered(said)).map(({ number }) => number)).toEqual(["13/QĐ-UBND", "13", "13a"]);
  expect(await decisions.numbered("số")).toEqual([]);
  const of = connection.collection("decisions");
  const plan = await of.find({ number: { $regex: "^13(?![0-9])" } }).explain("executionStats");
  expect(plan.executionStats.totalDocsExamined).toBe(3);
});
