import type { ModelFilter } from "../../src/domain/figures";
import { createModelFigures } from "../../src/store/model-figures";
import { createModelGaps, type ModelGaps } from "../../src/store/model-gaps";
import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { monitored, scansOf } from "../support/scans";

let mongo: TestMongo;
let store: Store;
let gaps: ModelGaps;

/** Forty models of two districts; each third one has two reports, of which the second corrects the first. */
beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open(monitored(mongo.uri()));
  gaps = createModelGaps(modelsOf(store.connection), () => []);
  for (let n = 0; n < 40; n += 1) {
    const path = n % 2 === 0 ? "h1/x1/" : "h2/x2/";
    const draft = {
      ...({
        name: `Mô hình ${n % 7}`,
        kind: "mo_hinh",
        subject: "tap_the",
        field: "KT",
        level: "xa",
      } as const),
      ...({ novelty: "moi", unit: path.slice(3, 5), unitName: "xã", path, tags: [], facts: {} } as const),
      ...(n % 4 === 0 && { person: "Mai", body: "phu_nu" as const }),
    };
    const on = { year: 2026, registeredAt: new Date("2026-03-02T01:00:00Z"), registeredOn: "2026-03-02" };
    const { model } = await store.register({
      ...{ draft, registeredBy: "hoa", origin: `m${n}`, sameNameSeen: n, ...on },
    });
    const report = { kind: "progress", by: "hoa", text: "còn vướng mặt bằng", amounts: {} } as const;
    const reports = [
      { ...report, id: "a", on: "2026-05-01" },
      { ...report, id: "b", on: "2026-05-02", replaces: "a" },
    ];
    const state = n % 3 === 0 ? { state: "underway", approvedOn: "2026-03-05", reports } : {};
    await modelsOf(store.connection).updateOne({ _id: model.code }, { $set: { ...state, follower: "minh" } });
  }
});
afterAll(() => mongo.stop());

const HERE: ModelFilter = { path: "h1/", years: [2026] };

describe("what is missing, inside one area", () => {
  it("compares the names of that area alone", async () => {
    const compared = await gaps.compared(HERE);
    expect(compared).toHaveLength(20);
    expect(new Set(compared.map(({ unit }) => unit))).toEqual(new Set(["x1"]));
  });

  it("finds each standing report once, and none of other days", async () => {
    const reports = await gaps.reports(HERE, { from: "2026-05-01", to: "2026-05-31" });
    expect(reports.map(({ on }) => on)).toEqual(Array.from({ length: 7 }, () => "2026-05-02"));
    expect(await gaps.reports(HERE, { from: "2026-05-01", to: "2026-05-01" })).toEqual([]);
  });

  it("counts by person, with those that name none", async () => {
    expect(await gaps.byPerson(HERE, "person")).toEqual([
      { count: 10 },
      { person: "Mai", unitName: "xã", count: 10 },
    ]);
    expect(await gaps.byPerson(HERE, "follower")).toEqual([{ person: "minh", count: 20 }]);
  });

  it.each([
    [{ reports: "none" }, 13],
    [{ silentSince: "2026-05-03" }, 7],
    [{ silentSince: "2026-05-02" }, 0],
    [{ body: "phu_nu" }, 10],
    [{ body: "unknown" }, 10],
    [{ follower: { id: "minh", name: "Minh" } }, 20],
  ] as const)("%j narrows a count", async (narrowing, all) => {
    const cells = await createModelFigures(modelsOf(store.connection)).count({ ...HERE, ...narrowing }, []);
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  });

  it("reads no whole collection", async () => {
    const days = { from: "2026-05-01", to: "2026-05-31" };
    const scans = await scansOf(store, async () => {
      await gaps.compared(HERE);
      await gaps.reports(HERE, days);
      await gaps.byPerson(HERE, "person");
      await gaps.reporting(HERE, /vướng/);
    });
    expect(scans).toEqual([]);
  });
});
