import { type BookCell, type BookSheet, columnLetters } from "./book-sheet";
import { bordered, fittingHeight, formulaCell, headCell, noteCell, titleCell } from "./cells";
import { isSummed, LAST_PRINTED, LIST_COLUMNS, type ListColumn, readerOf, widthOf } from "./list-columns";
import type { ListRow } from "./list-row";
import { plainNumberValue } from "./record-cell";
import type { WorkbookContext } from "./workbook-context";

/** Title, scope, totals, heads: the records begin under them. */
const HEAD_ROW = 4;

export interface ListSheet {
  readonly sheet: BookSheet;
  /** Rows of the records, both included, counted from 1; of an empty list, the one empty row under the heads. */
  readonly records: { readonly from: number; readonly to: number };
  /** Place of a column, from 0. */
  place(column: ListColumn): number;
}

/** The list (Danh sách): every record with all that is known of it, and what the filtered rows come to. */
export function listSheet(
  rows: readonly ListRow[],
  withPhones: boolean,
  { say, period, scope }: WorkbookContext,
): ListSheet {
  const columns = LIST_COLUMNS.filter((column) => isNeeded(column, rows, withPhones));
  const readers = columns.map(readerOf);
  const cellsOf = (row: ListRow, index: number) =>
    readers.map((read, at) => (columns[at] === "order" ? plainNumberValue(index + 1) : read(row, say)));
  const widths = columns.map(widthOf);
  const printed = columns.indexOf(LAST_PRINTED) + 1;
  const records = { from: HEAD_ROW + 1, to: HEAD_ROW + Math.max(rows.length, 1) };
  const sheet = {
    name: say("export.sheet.list"),
    rows: [
      [titleCell(say("export.title.list", { period: period.toLocaleUpperCase("vi") }))],
      [noteCell(scope)],
      bordered(columns.map((column, index) => totalCell(column, index, { rows, records, say }))),
      fittingHeight(
        columns.map((column) => headCell(say(`sheet.column.${column}`))),
        widths,
      ),
    ],
    records: {
      count: rows.length,
      rows: (from: number, to: number) => rows.slice(from, to).map((row, at) => cellsOf(row, from + at)),
    },
    widths,
    headRow: HEAD_ROW,
    filteredRows: rows.length,
    framed: true,
    printedColumns: printed,
  };
  return { sheet, records, place: (column) => columns.indexOf(column) };
}

/** What a merged unit counts with, and a field reported under another one, are columns where there is such a record. */
function isNeeded(column: ListColumn, rows: readonly ListRow[], withPhones: boolean): boolean {
  if (column === "phone") return withPhones;
  if (column === "countedUnit") return rows.some(({ unit, countedUnit }) => unit !== countedUnit);
  return column !== "countedField" || rows.some(({ field, countedField }) => field !== countedField);
}

interface Totalled {
  readonly rows: readonly ListRow[];
  readonly records: ListSheet["records"];
  readonly say: WorkbookContext["say"];
}

/** SUBTOTAL adds up what the filter leaves: 103 counts, 109 sums. */
function totalCell(column: ListColumn, index: number, { rows, records, say }: Totalled): BookCell {
  const letters = columnLetters(index);
  const range = `${letters}${records.from}:${letters}${records.to}`;
  if (column === "name")
    return formulaCell(`SUBTOTAL(103,${range})`, rows.length, `"${say("export.total")}: "#,##0`);
  if (!isSummed(column)) return null;
  const read = readerOf(column);
  const sum = rows.reduce((total, row) => {
    const value = read(row, say)?.value;
    return total + (typeof value === "number" ? value : 0);
  }, 0);
  return formulaCell(`SUBTOTAL(109,${range})`, sum);
}
