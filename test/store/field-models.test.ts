import type { FieldModelVersion } from "../../src/store/field-models";
import { VERSIONS_KEPT } from "../../src/store/field-models";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
const NOW = new Date("2026-03-02T01:00:00Z");

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  store = await mongo.open();
});

function version(number: number, more: Partial<FieldModelVersion> = {}): FieldModelVersion {
  return {
    version: number.toString(16).padStart(12, "0"),
    createdAt: new Date(NOW.getTime() + number * 1_000),
    base: "base",
    learned: number,
    measure: { tested: 10, spoken: 8, right: 8 },
    shipped: { tested: 10, spoken: 8, right: 7 },
    verdict: "better",
    model: '{"weights":{"a.b$":[1]}}',
    ...more,
  };
}

describe("stored versions of the field classifier", () => {
  it("come back as they were saved, and are listed newest first without their weights", async () => {
    const { fieldModels } = store;
    for (const number of [1, 3, 2]) await fieldModels.save(version(number));
    expect(await fieldModels.find(version(2).version)).toEqual(version(2));
    expect((await fieldModels.list()).map(({ learned }) => learned)).toEqual([3, 2, 1]);
    expect((await fieldModels.list())[0]).not.toHaveProperty("model");
    expect(await fieldModels.find("ffffffffffff")).toBeUndefined();
  });

  it("saved twice are one", async () => {
    await store.fieldModels.save(version(1));
    await store.fieldModels.save(version(1));
    expect(await store.fieldModels.list()).toHaveLength(1);
  });

  it("are forgotten when there are many newer ones, but never the one that answers", async () => {
    const { fieldModels } = store;
    await fieldModels.save(version(0));
    await fieldModels.choose({ version: version(0).version, pinned: true }, NOW);
    for (let number = 1; number <= VERSIONS_KEPT + 5; number += 1) await fieldModels.save(version(number));
    const kept = (await fieldModels.list()).map(({ learned }) => learned);
    expect(kept).toHaveLength(VERSIONS_KEPT + 1);
    expect(kept).toContain(0);
    expect(kept).not.toContain(1);
  });

  it("are chosen one at a time; none is the shipped model", async () => {
    const { fieldModels } = store;
    expect(await fieldModels.choice()).toEqual({ pinned: false });
    await fieldModels.choose({ version: version(1).version, pinned: false }, NOW);
    expect(await fieldModels.choice()).toEqual({ version: version(1).version, pinned: false });
    await fieldModels.choose({ pinned: true }, NOW);
    expect(await fieldModels.choice()).toEqual({ pinned: true });
    expect(await store.connection.collection("fieldModelChoice").countDocuments()).toBe(1);
  });

  it("that are none are an error", async () => {
    await store.connection.collection<{ _id: string }>("fieldModels").insertOne({ _id: "0123456789ab" });
    await expect(store.fieldModels.list()).rejects.toThrow();
  });
});
