import { groupBy } from "../../domain/group-by";
import type { BookCell, BookSheet } from "./book-sheet";
import { columnLetters, rangeIn } from "./book-sheet";
import {
  bold,
  bordered,
  fittingHeight,
  formulaCell,
  headCell,
  noteCell,
  plainNumberCell,
  textCell,
  titleCell,
} from "./cells";
import type { ListRow } from "./list-row";
import type { ListSheet } from "./list-sheet";
import type { WorkbookContext } from "./workbook-context";

const HEAD_ROW = 3;
/** Number and unit stand before the fields. */
const FIRST_FIELD = 2;

/** What a record of the list is compared with, in the formulas and in what they come to. */
type Condition = readonly [place: number, cell: string, matches: (row: ListRow) => boolean];

/**
 * The summary (Tổng hợp) by unit and field: every figure is a formula over the list, every total one over the figures, and
 * each carries its result. The formulas compare with "=" in SUMPRODUCT, because COUNTIFS takes "*", "?" and a leading ">"
 * of a name for a pattern.
 * @param units names of the units, in their order; those without records count 0
 * @param fields names of the fields, in their order
 */
export function summarySheet(
  { units, fields, rows }: { units: readonly string[]; fields: readonly string[]; rows: readonly ListRow[] },
  list: ListSheet,
  { say, period, scope }: WorkbookContext,
): BookSheet {
  const [unitAt, fieldAt] = [placeOf("countedUnit", list), placeOf("countedField", list)];
  const byUnit = groupBy(rows, ({ countedUnit }) => countedUnit);
  const lines = units.map((unit, index): BookCell[] => {
    const line = HEAD_ROW + 1 + index;
    const own = byUnit.get(unit) ?? [];
    const ofUnit: Condition = [unitAt, `$B${line}`, () => true];
    const count = (...more: Condition[]) => countCell([ofUnit, ...more], own, list);
    const ofKind = (kind: "mo_hinh" | "dien_hinh"): Condition => [
      list.place("kind"),
      `"${say(`kind.${kind}`)}"`,
      ({ model }) => model.kind === kind,
    ];
    const cells = fields.map((field, at) =>
      count([fieldAt, `${columnLetters(FIRST_FIELD + at)}$${HEAD_ROW}`, (row) => row.countedField === field]),
    );
    const all = `SUM(${columnLetters(FIRST_FIELD)}${line}:${columnLetters(FIRST_FIELD + fields.length - 1)}${line})`;
    const sums = [formulaCell(all, own.length), count(ofKind("mo_hinh")), count(ofKind("dien_hinh"))];
    return [plainNumberCell(index + 1), textCell(unit), ...cells, ...sums];
  });
  const widths = [6, 34, ...fields.map(() => 15), 11, 11, 11];
  return {
    name: say("export.sheet.summary"),
    rows: [
      [titleCell(say("export.title.summary", { period: period.toLocaleUpperCase("vi") }))],
      [noteCell(scope)],
      fittingHeight(heads(fields, say).map(headCell), widths),
      ...lines.map((line) => fittingHeight(bordered(line), widths)),
      totalRow(lines, HEAD_ROW + 1, say("export.total")),
    ],
    widths,
    headRow: HEAD_ROW,
  };
}

function heads(fields: readonly string[], say: WorkbookContext["say"]): string[] {
  const kinds = [say("export.column.models"), say("export.column.exemplars")];
  return [say("sheet.column.order"), say("sheet.column.unit"), ...fields, say("export.total"), ...kinds];
}

/** The column that a record counts by; the registered one where they are all the same. */
function placeOf(column: "countedUnit" | "countedField", list: ListSheet): number {
  const own = list.place(column);
  return own >= 0 ? own : list.place(column === "countedUnit" ? "unit" : "field");
}

function countCell(conditions: readonly Condition[], own: readonly ListRow[], list: ListSheet): BookCell {
  const terms = conditions.map(
    ([place, cell]) => `(${rangeIn(list.sheet.name, place, list.records)}=${cell})`,
  );
  const result = own.filter((row) => conditions.every(([, , matches]) => matches(row))).length;
  return { ...formulaCell(`SUMPRODUCT(${terms.join("*")})`, result), fontWeight: undefined };
}

/** Under rows of figures, what each column comes to: a formula over them. */
export function totalRow(lines: readonly (readonly BookCell[])[], from: number, label: string): BookCell[] {
  const width = Math.max(FIRST_FIELD, ...lines.map((line) => line.length));
  const cells = Array.from({ length: width - FIRST_FIELD }, (_, index): BookCell => {
    const at = FIRST_FIELD + index;
    const letters = columnLetters(at);
    // Known of nobody is not 0.
    if (lines.every((line) => line[at] === null)) return null;
    const sum = lines.reduce((total, line) => total + figureOf(line[at]), 0);
    return formulaCell(`SUM(${letters}${from}:${letters}${from + lines.length - 1})`, sum);
  });
  return bordered([null, bold(textCell(label)), ...cells]);
}

function figureOf(cell: BookCell | undefined): number {
  return cell?.result ?? (typeof cell?.value === "number" ? cell.value : 0);
}
