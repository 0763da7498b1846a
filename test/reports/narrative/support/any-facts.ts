import fc from "fast-check";
import { AMOUNTS } from "../../../../src/domain/amounts";
import {
  type NarrativeFacts,
  type NarrativePart,
  RANKS,
} from "../../../../src/reports/narrative/narrative-facts";

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 20_000 }));
const some = fc.integer({ min: 1, max: 400 });
const names = fc.array(fc.constantFrom("xã Ân Hòa", "xã Lai Thành", "phường Bắc Hồng"), { maxLength: 20 });
const late = fc.array(fc.constantFrom("xã Ân Hòa", "xã Lai Thành"), { minLength: 1, maxLength: 20 });
const amounts = fc.record(
  Object.fromEntries(AMOUNTS.map((name) => [name, fc.integer({ min: 0, max: 3_000_000_000 })])),
  { requiredKeys: [] },
);
const totals = fc
  .record({ models: count, exemplars: count })
  .map(({ models, exemplars }) => ({ models, exemplars, all: models + exemplars }));

const period: fc.Arbitrary<NarrativeFacts["period"]> = fc.oneof(
  fc.record({ kind: fc.constant("year" as const), year: fc.constantFrom(2025, 2026) }),
  fc.constant({ kind: "years" as const, from: 2021, to: 2025 }),
  fc.constantFrom(
    { kind: "days" as const, from: "2026-01-01", to: "2026-06-30" },
    { kind: "days" as const, from: "2026-07-01", to: "2026-09-30" },
    { kind: "days" as const, from: "2026-01-01", to: "2026-07-10" },
    { kind: "days" as const, from: "2026-03-05", to: "2026-03-05" },
    { kind: "days" as const, from: "2025-11-20", to: "2026-02-03" },
  ),
);

/** A whole cut into parts at any places; parts of nothing among them. */
function cut(whole: number, names: readonly string[], cuts: readonly number[]): NarrativePart[] {
  const places = [...cuts.slice(0, names.length - 1).map((at) => Math.floor(at * whole)), whole].sort(
    (a, b) => a - b,
  );
  return names.map((name, index) => ({
    name,
    count: (places[index] ?? whole) - (index === 0 ? 0 : (places[index - 1] ?? 0)),
  }));
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const covered = fc.record({ have: some, all: some, units: fc.constant("xã, thị trấn") });

/** Facts of every kind, whose splits come to the whole as those of the store do. */
export const anyFacts: fc.Arbitrary<NarrativeFacts> = fc
  .record({
    period,
    day: fc.constantFrom("2025-12-01", "2026-03-31", "2026-07-10", "2026-12-31"),
    scheme: fc.constantFrom(4 as const, 5 as const),
    registered: totals,
    cuts: fc.array(share, { minLength: 4, maxLength: 4 }),
    coverage: fc.option(fc.record({ more: some, missing: names }), { nil: undefined }),
    initial: fc.option(count, { nil: undefined }),
    target: fc.option(fc.record({ year: fc.constant(2026), count }), { nil: undefined }),
    before: fc.option(fc.record({ year: fc.constant(2025), wholeYear: fc.boolean(), registered: totals }), {
      nil: undefined,
    }),
    reached: fc.record({
      ...{ approved: count, reported: count, recognised: count, commended: count },
      among: fc.constantFrom("registered" as const, "days" as const),
    }),
    resources: fc.record({ reports: some, models: some, amounts }),
    papers: fc.record(
      {
        year: fc.constant(2026),
        committee: fc.record({ members: count, coverage: covered }, { requiredKeys: ["members"] }),
        plan: fc.record({ coverage: covered }, { requiredKeys: [] }),
        publicity: fc.record({ reports: count, articles: count }),
      },
      { requiredKeys: ["year"] },
    ),
    outstanding: fc.array(
      fc.record({
        rank: fc.constantFrom(...RANKS),
        name: fc.constantFrom("Ngõ xanh", "Camera an ninh"),
        unit: fc.constant("xã Ân Hòa"),
        amounts,
      }),
      { maxLength: 5 },
    ),
    late: fc.array(
      fc.record({ what: fc.constant("báo cáo kết quả"), on: fc.constant("2026-06-20"), units: late }),
      { maxLength: 3 },
    ),
  })
  .map(({ cuts, coverage, ...facts }) => {
    const { all } = facts.registered;
    const [collectives, persons] = cut(all, ["", ""], cuts);
    const [fresh, kept] = cut(all, ["", ""], cuts.slice(1));
    return {
      ...facts,
      place: "toàn huyện Kim Sơn",
      filters: "",
      narrowed: false,
      subjects: { collectives: collectives?.count ?? 0, persons: persons?.count ?? 0 },
      novelty: { fresh: fresh?.count ?? 0, kept: kept?.count ?? 0 },
      levels: cut(all, ["cấp huyện", "cấp xã"], cuts.slice(2)),
      fields: cut(all, ["kinh tế", "văn hóa - xã hội", "quốc phòng - an ninh"], cuts),
      ...(coverage && {
        coverage: {
          all: coverage.missing.length + coverage.more,
          units: "xã",
          missing: coverage.missing,
        },
      }),
    };
  });
