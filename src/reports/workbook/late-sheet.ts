import type { BookCell, BookSheet } from "./book-sheet";
import {
  bordered,
  dayCell,
  fittingHeight,
  headCell,
  noteCell,
  numberCell,
  plainNumberCell,
  textCell,
  titleCell,
} from "./cells";
import type { WorkbookContext } from "./workbook-context";

const HEAD_ROW = 3;

/** One unit, or one model of it, for which a deadline has passed. */
export interface LateRow {
  /** What was due, as people call it. */
  readonly what: string;
  /** Last day, YYYY-MM-DD. */
  readonly due: string;
  /** Calendar days since. */
  readonly days: number;
  readonly unit: string;
  readonly code?: string;
  readonly name?: string;
  /** What is missing, where it is a number of registrations. */
  readonly missing?: string;
}

export interface LateList {
  readonly rows: readonly LateRow[];
  /** How many deadlines have passed: where none has, nobody can be late. */
  readonly deadlines: number;
}

/** Who is late (Chậm hạn), by the deadlines of the area that have passed. */
export function lateSheet({ rows, deadlines }: LateList, { say, period, scope }: WorkbookContext): BookSheet {
  const lines = rows.map((row, index): BookCell[] => [
    plainNumberCell(index + 1),
    ...[textCell(row.what), dayCell(row.due), numberCell(row.days), textCell(row.unit)],
    ...[textCell(row.code), textCell(row.name), textCell(row.missing)],
  ]);
  const columns = ["what", "due", "days", "unit", "code", "name", "missing"] as const;
  const heads = [say("sheet.column.order"), ...columns.map((column) => say(`export.late.${column}`))];
  const none =
    deadlines === 0 ? say("export.late.noDeadline") : say("export.late.none", { count: deadlines });
  const widths = [6, 30, 12, 10, 26, 16, 40, 26];
  return {
    name: say("export.sheet.late"),
    rows: [
      [titleCell(say("export.title.late", { period: period.toLocaleUpperCase("vi") }))],
      [noteCell(scope)],
      fittingHeight(heads.map(headCell), widths),
      ...(lines.length === 0
        ? [[noteCell(none)]]
        : lines.map((line) => fittingHeight(bordered(line), widths))),
    ],
    widths,
    headRow: HEAD_ROW,
    ...(lines.length > 0 && { filteredRows: lines.length }),
  };
}
