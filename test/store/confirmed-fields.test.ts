import type { Store } from "../../src/store/store";
import { register } from "../admin/fixtures";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  store = await mongo.open();
});

describe("confirmed fields", () => {
  it("are those of standing records, newest first, with the field they have now", async () => {
    await register(store, { name: "Bếp ấm", field: "KT" });
    await register(store, { name: "Nuôi bò", field: "KT", unit: "x2", path: "h/x2/" });
    const undone = await register(store, { name: "Nhầm", field: "KT" });
    const models = store.connection.collection<{ _id: string }>("models");
    await models.updateOne({ _id: undone }, { $set: { state: "undone" } });
    await models.updateOne({ name: "Bếp ấm" }, { $set: { field: "VHXH" } });
    const { confirmedFields } = store;
    expect(await confirmedFields.newest(10)).toEqual([
      { name: "Nuôi bò", field: "KT", unit: "x2", path: "h/x2/", registeredBy: "p1" },
      { name: "Bếp ấm", field: "VHXH", unit: "x1", path: "h/x1/", registeredBy: "p1" },
    ]);
    expect((await confirmedFields.newest(1)).map(({ name }) => name)).toEqual(["Nuôi bò"]);
  });
});
