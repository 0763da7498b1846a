import type { BookCell } from "./book-sheet";
import { dayValue, LOOKS, numberValue, plainNumberValue, type RecordCell, textValue } from "./record-cell";
import { LINE_HEIGHT, linesOfText } from "./row-height";

/** Thin grey lines around a cell. */
export const BORDER = { borderStyle: "thin", borderColor: "#808080" } as const;

export function textCell(value: string | undefined): BookCell {
  return looking(textValue(value));
}

export function numberCell(value: number | undefined): BookCell {
  return looking(numberValue(value));
}

export function plainNumberCell(value: number): BookCell {
  return looking(plainNumberValue(value));
}

/** @param day YYYY-MM-DD */
export function dayCell(day: string | undefined): BookCell {
  return looking(dayValue(day));
}

function looking(cell: RecordCell): BookCell {
  if (cell === null) return null;
  const value = cell.look === "day" ? new Date(`${cell.value}T00:00:00Z`) : cell.value;
  return { value, ...LOOKS[cell.look] };
}

/** @param result what the formula comes to */
export function formulaCell(formula: string, result: number, format?: string): BookCell {
  const { format: usual, alignVertical } = LOOKS[Number.isInteger(result) ? "integer" : "decimal"];
  const look = { format: format ?? usual, fontWeight: "bold", alignVertical } as const;
  return { value: formula, type: "Formula", ...look, result };
}

export function headCell(value: string): BookCell {
  return {
    ...{ value, type: String, fontWeight: "bold", align: "center", alignVertical: "center", wrap: true },
    ...{ backgroundColor: "#DCE6F1", ...BORDER },
  };
}

export function titleCell(value: string): BookCell {
  return { value, type: String, fontWeight: "bold", fontSize: 13 };
}

export function noteCell(value: string): BookCell {
  return { value, type: String, fontStyle: "italic" };
}

/** The same row with lines around each cell, also the empty ones. */
export function bordered(row: readonly BookCell[]): BookCell[] {
  return row.map((cell) => ({ ...cell, ...BORDER }));
}

/**
 * The row, as high as its wrapped texts need: not every program finds that out by itself.
 * @param widths of its columns in characters
 */
export function fittingHeight(row: readonly BookCell[], widths: readonly number[]): BookCell[] {
  const lines = Math.max(...row.map((cell, index) => linesOf(cell, widths[index] ?? 1)));
  if (lines <= 1) return [...row];
  return row.map((cell, index) => (index === 0 ? { ...cell, height: lines * LINE_HEIGHT } : cell));
}

function linesOf(cell: BookCell, width: number): number {
  if (cell?.wrap !== true || typeof cell.value !== "string") return 1;
  // Bold heads are wider than plain text.
  return linesOfText(cell.value, cell.fontWeight === undefined ? width : width * 0.85);
}

export function bold(cell: BookCell): BookCell {
  return cell === null ? null : { ...cell, fontWeight: "bold" };
}
