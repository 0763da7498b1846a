import { modelsOf } from "../../src/store/models";
import { createRegistrar, type Registration } from "../../src/store/registrar";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { takeBack } from "../support/take-back";

let mongo: TestMongo;
let store: Store;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  store = await mongo.open();
});

function registration(name: string, more: Partial<Registration> & { origin: string }): Registration {
  return {
    draft: {
      ...{ name, kind: "mo_hinh", subject: "tap_the", field: "KT", level: "xa", novelty: "moi" },
      ...{ unit: "x1", unitName: "xã Thạch Lạc", path: "/h1/x1/", tags: [], facts: {} },
    },
    year: 2026,
    registeredAt: new Date("2026-03-02T01:00:00Z"),
    registeredOn: "2026-03-02",
    registeredBy: "p1",
    sameNameSeen: 0,
    ...more,
  };
}

/** Registrars as several processes have them: each remembers its own last number. */
function registrars(count: number) {
  const models = modelsOf(store.connection);
  return Array.from({ length: count }, () => createRegistrar(models));
}

const codesOf = async () =>
  (await modelsOf(store.connection).find().sort({ number: 1 }).lean()).map(({ _id }) => _id);
const codes = (from: number, to: number, year = 2026) =>
  Array.from({ length: to - from + 1 }, (_, n) => `DVK-${year}-${String(from + n).padStart(4, "0")}`);

describe("registrar", () => {
  it("lets one of two who register the same model at once have it and tells the other who, 100 times", async () => {
    const [a, b] = registrars(2);
    if (a === undefined || b === undefined) throw new Error("two registrars");
    const pairs = await Promise.all(
      Array.from({ length: 100 }, (_, n) => {
        const by = (who: string) =>
          registration(`Mô hình ${n}`, { origin: `${who}/${n}`, registeredBy: who });
        return Promise.all([a(by("hoa")), b(by("binh"))]);
      }),
    );
    for (const pair of pairs) {
      expect(pair.map(({ status }) => status).sort()).toEqual(["registered", "taken"]);
      expect(pair[0].model).toEqual(pair[1].model);
    }
    expect(await codesOf()).toEqual(codes(1, 100));
  });

  it("hands out numbers without gap or repeat to several processes at once, each year its own", async () => {
    const writers = registrars(4);
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        writers[n % 4]?.(registration(`Mô hình ${n}`, { origin: `o${n}`, year: n % 5 === 0 ? 2025 : 2026 })),
      ),
    );
    expect(await codesOf()).toEqual(expect.arrayContaining([...codes(1, 160), ...codes(1, 40, 2025)]));
    expect(await codesOf()).toHaveLength(200);
  });

  it("finds a registration again instead of making it again, under the code it has", async () => {
    const first = await store.register(registration("Nhà sạch", { origin: "m1#0" }));
    await store.register(registration("Vườn đẹp", { origin: "m1#1" }));
    const later = registration("Nhà sạch", {
      origin: "m1#0",
      registeredAt: new Date("2026-04-01T00:00:00Z"),
    });
    const [again] = await Promise.all(registrars(3).map((register) => register(later)));
    expect(again).toEqual(first);
    expect(await codesOf()).toEqual(codes(1, 2));
  });

  it("finishes a group of which a crash let only the first half in", async () => {
    const group = Array.from({ length: 6 }, (_, n) => registration(`Mô hình ${n}`, { origin: `m1#${n}` }));
    for (const one of group.slice(0, 3)) await store.register(one);
    const [other] = registrars(1);
    await other?.(registration("Của người khác", { origin: "m2#0" }));
    const results = await Promise.all(group.map((one) => store.register(one)));
    expect(results.map(({ model }) => model.number)).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it("takes the same name a second time from somebody who was shown the first", async () => {
    await store.register(registration("Nhà sạch", { origin: "m1#0" }));
    const unseen = await store.register(registration("NHÀ  SẠCH", { origin: "m2#0" }));
    expect(unseen).toMatchObject({ status: "taken", model: { code: "DVK-2026-0001" } });
    const seen = await store.register(registration("Nhà sạch", { origin: "m3#0", sameNameSeen: 1 }));
    expect(seen).toMatchObject({ status: "registered", model: { code: "DVK-2026-0002" } });
  });

  it("does not let a registration that cannot be stored stop those that came with it", async () => {
    const broken = registration("Hỏng", { origin: "bad#0" });
    const bad = { ...broken, draft: { ...broken.draft, facts: { amountVnd: Number.NaN } } };
    const fates = await Promise.allSettled([
      store.register(registration("Một", { origin: "a#0" })),
      store.register(bad),
      store.register(registration("Hai", { origin: "b#0" })),
    ]);
    expect(fates.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await codesOf()).toEqual(codes(1, 2));
  });
});

describe("taking a registration back", () => {
  const by = { id: "p1", role: "officer", scope: "/h1/" } as const;
  const undo = { by, at: new Date("2026-03-02T02:00:00Z"), message: "m9" };
  const [code = ""] = codes(1, 1);

  it("does it once, keeps its number, and says the same when done again", async () => {
    await store.register(registration("Một", { origin: "a#0" }));
    expect(await takeBack(store, code, undo)).toMatchObject({
      status: "changed",
      model: { state: "undone" },
    });
    const before = await modelsOf(store.connection).find().lean();
    expect(await takeBack(store, code, undo)).toMatchObject({ status: "changed" });
    expect(await modelsOf(store.connection).find().lean()).toEqual(before);
    const again = await takeBack(store, code, { ...undo, message: "m10" });
    expect(again).toMatchObject({ status: "refused", refusal: "nothing" });
    const next = await store.register(registration("Ba", { origin: "b#0" }));
    expect(next.model.code).toBe("DVK-2026-0002");
  });

  it("leaves alone what somebody else registered", async () => {
    await store.register(registration("Một", { origin: "a#0", registeredBy: "p2" }));
    expect(await takeBack(store, code, undo)).toMatchObject({ status: "refused", refusal: "notOwn" });
    expect(await modelsOf(store.connection).countDocuments({ state: "registered" })).toBe(1);
  });
});
