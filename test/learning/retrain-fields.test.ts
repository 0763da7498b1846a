import { ManualClock } from "../../src/clock";
import { createFieldClassifier } from "../../src/learning/field-classifier";
import { retrainFields } from "../../src/learning/retrain-fields";
import type { Store } from "../../src/store/store";
import { classifyField } from "../../src/understanding/fields/classify-field";
import type { Field } from "../../src/understanding/understanding";
import { register } from "../admin/fixtures";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
const clock = new ManualClock(new Date("2026-03-02T01:00:00Z"));
const logger = { info: () => undefined, warn: () => undefined };

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  store = await mongo.open();
});

const retrain = (of: Store = store) => retrainFields({ ...of, clock, logger });

/** The same names, registered by three units each. */
async function confirm(names: readonly (readonly [string, Field])[]): Promise<string[]> {
  const codes: string[] = [];
  for (const unit of ["x1", "x2", "x3"])
    for (const [name, field] of names)
      codes.push(await register(store, { name, field, unit, path: `h/${unit}/` }));
  return codes;
}

const GOOD = [
  ["Nuôi trâu gác sừng", "KT"],
  ["Trồng atiso bản địa", "KT"],
  ["Tổ hợp tác trồng atiso", "KT"],
] as const;

/** Known names under the wrong field. */
const WRONG = [
  ["Camera an ninh", "KT"],
  ["Tiếng kẻng an ninh", "KT"],
  ["Camera giám sát an ninh", "KT"],
  ["Đường hoa phụ nữ", "KT"],
  ["Con đường hoa", "KT"],
  ["Tuyến đường hoa", "KT"],
  ["Chi bộ bốn tốt", "KT"],
  ["Hũ gạo tình thương", "KT"],
] as const;

describe("learning from the store", () => {
  it("has nothing to learn from an empty store, nor from what was undone", async () => {
    expect(await retrain()).toEqual({ status: "nothingToLearn" });
    const code = await register(store, { name: "Trồng atiso bản địa", field: "KT" });
    await store.connection.collection("models").updateOne({ number: 1 }, { $set: { state: "undone" } });
    expect(code).toBe("DVK-2026-0001");
    expect(await retrain()).toEqual({ status: "nothingToLearn" });
  });

  it("adopts a good version, once, and the running service takes it", async () => {
    const service = createFieldClassifier(store.fieldModels, logger);
    await service.refresh();
    expect(service.version()).toBeUndefined();
    expect(service.classify("Trồng atiso")).toEqual(classifyField("Trồng atiso"));
    await confirm(GOOD);
    const result = await retrain();
    if (result.status !== "adopted") throw new Error(result.status);
    expect(result.version).toMatchObject({ learned: 3, verdict: "better" });
    await service.refresh();
    expect(service.version()).toBe(result.version.version);
    expect(service.classify("Atiso").confidence).toBeGreaterThan(classifyField("Atiso").confidence);
    expect(await retrain()).toMatchObject({ status: "unchanged" });
  });

  it("makes the same version from the same records in another store", async () => {
    await confirm(GOOD);
    const here = await retrain();
    store = await mongo.open();
    await confirm(GOOD);
    const there = await retrain();
    if (here.status !== "adopted" || there.status !== "adopted") throw new Error("not adopted");
    expect(there.version.version).toBe(here.version.version);
    expect(there.version.model).toBe(here.version.model);
  });

  it("refuses what is worse on the shipped names, says so, and goes on with what it had", async () => {
    await confirm(WRONG);
    const result = await retrain();
    expect(result.status).toBe("refused");
    expect(await store.fieldModels.choice()).toEqual({ pinned: false });
    const [version] = await store.fieldModels.list();
    expect(version?.verdict).not.toBe("better");
    expect(version && (await store.fieldModels.find(version.version))?.model).toBeUndefined();
  });

  it("leaves an administrator's choice alone", async () => {
    await store.fieldModels.choose({ pinned: true }, clock.now());
    await confirm(GOOD);
    expect((await retrain()).status).toBe("kept");
    expect(await store.fieldModels.choice()).toEqual({ pinned: true });
  });
});

describe("a service whose version cannot be used", () => {
  it("answers with the shipped model and says so once", async () => {
    const warnings: unknown[] = [];
    const service = createFieldClassifier(store.fieldModels, {
      info: () => undefined,
      warn: (said: unknown) => void warnings.push(said),
    });
    await store.fieldModels.choose({ version: "0123456789ab", pinned: true }, clock.now());
    await service.refresh();
    await service.refresh();
    expect(warnings).toHaveLength(1);
    expect(service.classify("Nuôi bò", 5)).toEqual(classifyField("Nuôi bò"));
    await store.fieldModels.choose({ pinned: false }, clock.now());
    await service.refresh();
    expect(service.version()).toBeUndefined();
  });

  it("does not use the version of another release, nor one that is not whole", async () => {
    const service = createFieldClassifier(store.fieldModels, logger);
    const measure = { tested: 1, spoken: 1, right: 1 };
    const common = {
      createdAt: clock.now(),
      learned: 1,
      measure,
      shipped: measure,
      verdict: "better" as const,
    };
    await store.fieldModels.save({ ...common, version: "aaaaaaaaaaaa", base: "another", model: "{}" });
    await store.fieldModels.choose({ version: "aaaaaaaaaaaa", pinned: false }, clock.now());
    await service.refresh();
    expect(service.classify("Nuôi bò")).toEqual(classifyField("Nuôi bò"));
  });
});
