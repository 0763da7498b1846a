import fc from "fast-check";
import { readSheet } from "../../../src/dialogue/read-sheet";
import { sheetColumn } from "../../../src/dialogue/sheet-columns";
import { FACTS } from "../../../src/domain/model";
import { FORM_ITEMS } from "../../../src/domain/ward-form";
import type { BookCell, BookSheet } from "../../../src/reports/workbook/book-sheet";
import { LIST_COLUMNS } from "../../../src/reports/workbook/list-columns";
import { listSheet } from "../../../src/reports/workbook/list-sheet";
import type { RecordCell } from "../../../src/reports/workbook/record-cell";
import { anyModel, listedModel, listRow, say } from "./support/rows";

const context = { say, period: "năm 2026", scope: "Toàn xã Thạch Lạc; lập ngày 20/03/2026" };

/** What the reader of workbooks hands on of a cell. */
function textOf(cell: BookCell | RecordCell): string {
  const value = cell?.value;
  return value === undefined ? "" : String(value).normalize("NFC").trim();
}

const recordsOf = ({ records }: BookSheet) => records?.rows(0, records.count) ?? [];

const sheetLines = (models: readonly ReturnType<typeof listedModel>[]) => {
  const rows = models.map((model) => listRow(model));
  const { sheet } = listSheet(rows, true, context);
  return [...sheet.rows, ...recordsOf(sheet)].map((cells, index) => ({
    line: index + 1,
    cells: cells.map(textOf),
  }));
};

/** The columns that a registration is made of; the others tell what became of it. */
const REGISTERED = new Set<string>([
  ...["order", "code", "name", "kind", "subject", "field", "level", "unit", "village", "person", "phone"],
  ...["novelty", "year", "date", "tags", ...FACTS.map((name) => `planned.${name}`), ...FORM_ITEMS],
]);

describe("the list of a workbook", () => {
  it.each(LIST_COLUMNS)("has a column %s whose head is read back as that, or as nothing", (column) => {
    const slot = sheetColumn(say(`sheet.column.${column}`))?.slot;
    expect(slot).toBe(REGISTERED.has(column) ? column : undefined);
  });

  it("is read back as the same registrations, whatever their texts are", () => {
    fc.assert(
      fc.property(fc.array(anyModel, { minLength: 1, maxLength: 4 }), (models) => {
        const numbered = models.map((model, index) => listedModel(index + 1, model));
        const coded = numbered.map((model, index) => ({ ...model, code: `DVK-2026-000${index + 1}` }));
        const read = readSheet(sheetLines(coded));
        if (read.status !== "read") throw new Error(read.status);
        expect(read.year).toBe(2026);
        expect(read.records.map(({ problems }) => problems)).toEqual(coded.map(() => []));
        expect(read.records.map(({ values }) => values)).toMatchObject(
          coded.map(({ code, name, kind, subject, field, level, novelty, tags, date, facts, ...rest }) => ({
            ...{ code, name, kind, subject, field, level, novelty, tags, facts, unit: "xã Thạch Lạc" },
            ...{ year: 2026, form: rest.form ?? {} },
            ...(rest.village !== undefined && { village: rest.village }),
            ...(rest.phone !== undefined && { phone: rest.phone }),
            ...(date !== undefined && { date }),
          })),
        );
        for (const [index, { values }] of read.records.entries()) {
          expect([values.village, values.phone, values.date]).toEqual([
            coded[index]?.village,
            coded[index]?.phone,
            coded[index]?.date,
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("leaves the phones out where they must not stand", () => {
    const { sheet, place } = listSheet([listRow(listedModel(1, { phone: "0912345678" }))], false, context);
    expect(place("phone")).toBe(-1);
    expect(JSON.stringify([sheet.rows, recordsOf(sheet)])).not.toContain("0912345678");
  });

  it("says what a merged unit and a field of another scheme count with only where there are such", () => {
    const plain = listSheet([listRow(listedModel(1))], true, context);
    expect([plain.place("countedUnit"), plain.place("countedField")]).toEqual([-1, -1]);
    const row = listRow(listedModel(1, { field: "NTM" }), { countedField: say("field.VHXH") });
    const { place, sheet } = listSheet([row], true, context);
    const [cells = []] = recordsOf(sheet);
    expect(textOf(cells[place("countedField")] ?? null)).toBe("Văn hóa - xã hội");
    expect(textOf(cells[place("field")] ?? null)).toBe("Nông thôn mới, đô thị văn minh");
  });
});
