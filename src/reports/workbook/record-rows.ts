import { setImmediate } from "node:timers/promises";
import { type BookSheet, columnLetters } from "./book-sheet";
import type { RecordCell } from "./record-cell";
import { LINE_HEIGHT, linesOfText } from "./row-height";
import type { SharedStrings } from "./shared-strings";

/** Number of the style that the workbook has for each look, by its name. */
export type Styles = ReadonlyMap<string, string>;

export interface Writing {
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

/** Rows that are written before others have their turn: some 10 ms. */
const SLICE = 250;

/**
 * The rows of a sheet's records as the format has them (ECMA-376, CT_Row), slice by slice. The library of workbooks looks up
 * the style and cleans the attributes of every cell anew: for 10,000 rows more than a second, in which nobody is answered.
 */
export async function* recordRows(sheet: BookSheet, writing: Writing): AsyncGenerator<string> {
  const { records, rows, widths } = sheet;
  const columns = widths.map((width, index) => ({ width, letters: columnLetters(index) }));
  for (let from = 0; from < (records?.count ?? 0); from += SLICE) {
    const cells = records?.rows(from, from + SLICE) ?? [];
    yield cells.map((row, at) => rowXml(row, rows.length + from + at + 1, columns, writing)).join("");
    await setImmediate();
  }
}

interface Column {
  readonly width: number;
  readonly letters: string;
}

function rowXml(
  row: readonly RecordCell[],
  line: number,
  columns: readonly Column[],
  writing: Writing,
): string {
  let lines = 1;
  let cells = "";
  for (const [index, { letters, width }] of columns.entries()) {
    const cell = row[index] ?? null;
    if (cell === null) continue;
    if (cell.look === "text") lines = Math.max(lines, linesOfText(cell.value, width));
    cells += `<c r="${letters}${line}" s="${writing.styles.get(cell.look)}"${contentOf(cell, writing)}</c>`;
  }
  const height = lines > 1 ? ` ht="${lines * LINE_HEIGHT}" customHeight="1"` : "";
  return `<row r="${line}"${height}>${cells}</row>`;
}

/** The end of the opening tag, too: it says that a value is the number of a text. */
function contentOf(cell: NonNullable<RecordCell>, { strings }: Writing): string {
  if (cell.look === "day") return `><v>${serialOf(cell.value)}</v>`;
  return typeof cell.value === "number"
    ? `><v>${cell.value}</v>`
    : ` t="s"><v>${strings.numberOf(cell.value)}</v>`;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Spreadsheets count days from the end of 1899. */
const DAYS_BEFORE_1970 = 25_569;

function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS + DAYS_BEFORE_1970;
}
