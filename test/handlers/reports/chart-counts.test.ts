import fc from "fast-check";
import type { Question } from "../../../handlers/figures/question";
import type { Services } from "../../../handlers/handler";
import { chartCounts } from "../../../handlers/reports/chart-counts";
import { createSay } from "../../../locales/say";
import type { Cell, Split } from "../../../src/domain/figures";
import { createUnitTree, type Unit } from "../../../src/domain/unit";
import { CHART_KINDS } from "../../../src/reports/charts/chart";
import { FIELDS, LEVELS } from "../../../src/understanding/understanding";

const COMMUNES = Array.from({ length: 45 }, (_, index) => `C${index}`);
const unit = (code: string, type: string, parent?: string): Unit => ({
  ...{ code, name: code, type, norm: `${type} ${code}`, aliases: [], tags: [] },
  ...(parent !== undefined && { parent }),
});
const tree = createUnitTree([unit("H", "huyện"), ...COMMUNES.map((code) => unit(code, "xã", "H"))]);

const question: Question = {
  slots: {},
  extras: {},
  filter: { path: tree.pathOf("H"), years: [2026] },
  period: { filter: { years: [2026] }, label: { kind: "year", year: 2026 } },
  placeName: "huyện H",
  whole: true,
  narrowed: false,
  compares: false,
  day: "2026-06-01",
};

/** A store that has these records, by the keys of any split. */
function servicesWith(records: readonly Readonly<Record<string, string>>[]): Services {
  const count = async (_: unknown, splits: readonly Split[]): Promise<Cell[]> =>
    records.map((record) => ({
      keys: splits.map((split) => record[split] ?? ""),
      kind: record.kind === "dien_hinh" ? "dien_hinh" : "mo_hinh",
      count: 1,
    }));
  const unitsWith = async () => [...new Set(records.map((record) => record.unit ?? ""))];
  const periods = { get: async (year: number) => ({ year, fields: 5 }) };
  return {
    say: createSay("vi"),
    units: () => tree,
    figures: { count, unitsWith },
    periods,
  } as unknown as Services;
}

const record = fc.record({
  unit: fc.constantFrom(...COMMUNES),
  field: fc.constantFrom(...FIELDS),
  level: fc.constantFrom(...LEVELS),
  month: fc.integer({ min: 1, max: 6 }).map((month) => `2026-0${month}`),
  kind: fc.constantFrom("mo_hinh", "dien_hinh"),
});
const splits = fc.constantFrom<readonly Split[]>(
  ["field"],
  ["level"],
  ["unit"],
  ["month"],
  ["unit", "field"],
);

describe("the figures of a picture", () => {
  it("are those of the text beside it, and come to its total with what is left out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 120 }),
        splits,
        fc.constantFrom(...CHART_KINDS),
        async (records, by, kind) => {
          const { text, charts } = await chartCounts(question, { kind, splits: by }, servicesWith(records));
          const [chart] = charts;
          const amounts = (chart?.series ?? []).flatMap(({ values }) =>
            values.map((value) => value?.amount ?? 0),
          );
          const left = /cộng lại ([\d.]+)$/.exec(chart?.notes[0] ?? "")?.[1] ?? "0";
          expect(amounts.reduce((sum, amount) => sum + amount, Number(left))).toBe(records.length);
          const told = text.toLocaleLowerCase("vi");
          for (const [index, name] of (chart?.categories ?? []).entries()) {
            const drawn = chart?.totals?.[index] ?? chart?.series[0]?.values[index]?.text ?? "";
            const figure = drawn.replace(/ \(.*/, "");
            // Levels also tell from how many communes: "cấp xã từ 3/45 xã 7".
            const said = by[0] === "level" ? ` ${figure}` : `${name} ${figure}`.toLocaleLowerCase("vi");
            expect(told).toContain(said);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leave out no field and no commune for having none", async () => {
    const services = servicesWith([{ unit: "C3", field: "KT", level: "xa", month: "2026-02" }]);
    const byField = await chartCounts(question, { kind: "bar", splits: ["field"] }, services);
    expect(byField.charts[0]?.series[0]?.values.map((value) => value?.text)).toEqual([
      "1",
      "0",
      "0",
      "0",
      "0",
    ]);
    const byUnit = await chartCounts(question, { kind: "bar", splits: ["unit"] }, services);
    expect(byUnit.charts[0]?.categories).toHaveLength(40);
    expect(byUnit.charts[0]?.notes[0]).toBe("Chưa vẽ 5 đơn vị khác, cộng lại 0");
  });
});
