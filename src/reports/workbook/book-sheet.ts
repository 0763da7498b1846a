import type { CellObject } from "write-excel-file/node";
import type { RecordCell } from "./record-cell";

/** A cell; a formula carries what it comes to, for viewers that do not calculate (phones, previews). */
export type BookCell = (CellObject & { readonly result?: number }) | null;

/** One sheet (trang tính) of a workbook that is sent out. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
  /** Rows under those, which may be many. */
  readonly records?: BookRecords;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Number of the row of heads, from 1: it stays in sight with all above it, and stands on every printed page. */
  readonly headRow: number;
  /** How many rows under the heads are filtered by them; none when absent. */
  readonly filteredRows?: number;
  /** Lines around every cell under the heads by one rule, where a border of each cell would double the work. */
  readonly framed?: boolean;
  /** How many columns go on paper, from the left; all when absent. */
  readonly printedColumns?: number;
}

/** Rows whose cells are made when they are written, so that the cells of a long list are never there all at once. */
export interface BookRecords {
  readonly count: number;
  /** Those from one place, counted from 0, to before another one. */
  rows(from: number, to: number): readonly (readonly RecordCell[])[];
}

/** "A", "Z", "AA": the letters of a column, which is counted from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A range of another sheet, fixed: `'Danh sách'!$H$5:$H$104`. */
export function rangeIn(sheet: string, column: number, rows: { readonly from: number; readonly to: number }) {
  const letters = columnLetters(column);
  return `${quotedName(sheet)}!$${letters}$${rows.from}:$${letters}$${rows.to}`;
}

/** A sheet's name as formulas write it. */
export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
