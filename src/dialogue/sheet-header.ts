import { isNameHead, type SheetColumn, sheetColumn } from "./sheet-columns";

/** A row of a sheet with its number there. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A list taken apart: what stands above, its columns by their place, and its rows. */
export interface SheetTable {
  readonly above: readonly SheetLine[];
  readonly columns: readonly (SheetColumn | undefined)[];
  readonly rows: readonly SheetLine[];
}

/** Titles, the office's name, the motto: nobody puts more above a list. */
const MOST_ABOVE = 40;
/** "(1)", "2", "A" under the heads. */
const COLUMN_NUMBER = /^\(?[\dA-Z]{1,2}\)?$/;

/**
 * Finds the heads of a list of models: the first row with a column for names and another known one, also over two rows
 * ("Loại hình" over "Tập thể" and "Cá nhân").
 * @returns undefined when no row is one.
 */
export function findTable(lines: readonly SheetLine[]): SheetTable | undefined {
  const at = lines.slice(0, MOST_ABOVE).findIndex(({ cells }) => isHead(cells));
  const head = lines[at];
  if (head === undefined) return undefined;
  const columns = head.cells.map(sheetColumn);
  const second = lines[at + 1];
  const isSecond = second !== undefined && isSubHead(second.cells, head.cells);
  const both = isSecond ? second.cells.map((cell, index) => sheetColumn(cell) ?? columns[index]) : columns;
  const from = at + (isSecond ? 2 : 1);
  return {
    above: lines.slice(0, at),
    columns: both,
    rows: lines.slice(areColumnNumbers(lines[from]) ? from + 1 : from),
  };
}

function areColumnNumbers(line: SheetLine | undefined): boolean {
  const filled = line?.cells.filter((cell) => cell !== "") ?? [];
  return filled.length > 0 && filled.every((cell) => COLUMN_NUMBER.test(cell));
}

function isHead(cells: readonly string[]): boolean {
  const filled = new Set(cells.filter((cell) => cell !== ""));
  const slots = new Set([...filled].map((cell) => sheetColumn(cell)?.slot));
  slots.delete(undefined);
  if (!slots.has("name")) return false;
  // A title over the whole width is one cell, and so is the only column of the shortest list.
  return slots.size > 1 || (filled.size === 1 && [...filled].every(isNameHead));
}

/** Under the heads: parts of them, or the same again where cells were merged; a model has a name of its own. */
function isSubHead(cells: readonly string[], heads: readonly string[]): boolean {
  const parts = cells.map((cell, index) => (cell === "" || cell === heads[index] ? undefined : cell));
  const filled = parts.filter((part) => part !== undefined);
  return filled.length > 0 && filled.every((part) => sheetColumn(part)?.mark !== undefined);
}
