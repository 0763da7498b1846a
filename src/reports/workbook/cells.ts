import type { BookCell } from "./book-sheet";

const TOP = { alignVertical: "top" } as const;
/** Thin grey lines around a cell. */
export const BORDER = { borderStyle: "thin", borderColor: "#808080" } as const;
const INTEGER = "#,##0";
const DECIMAL = "#,##0.##";

/**
 * Text as it is, whatever it begins with: a cell of type String is never run as a formula, and the format "@" keeps a
 * spreadsheet from taking "=", "+" or a phone's zero for anything else when the cell is edited.
 */
export function textCell(value: string | undefined): BookCell {
  return value === undefined || value === ""
    ? null
    : { value, type: String, format: "@", wrap: true, ...TOP };
}

/** Long text that stays in one line: wrapped, it would make its row higher than a screen. */
export function longTextCell(value: string | undefined): BookCell {
  const cell = textCell(value);
  return cell === null ? null : { ...cell, wrap: undefined };
}

export function numberCell(value: number | undefined): BookCell {
  if (value === undefined) return null;
  return { value, type: Number, format: Number.isInteger(value) ? INTEGER : DECIMAL, ...TOP };
}

/** A year or a running number: without a thousands separator. */
export function plainNumberCell(value: number): BookCell {
  return { value, type: Number, align: "center", ...TOP };
}

/** @param day YYYY-MM-DD; a real date, so that it sorts and filters by month. */
export function dayCell(day: string | undefined): BookCell {
  return day === undefined
    ? null
    : { value: new Date(`${day}T00:00:00Z`), type: Date, format: "dd/mm/yyyy", ...TOP };
}

/** @param result what the formula comes to */
export function formulaCell(formula: string, result: number, format?: string): BookCell {
  const shown = format ?? (Number.isInteger(result) ? INTEGER : DECIMAL);
  return { value: formula, type: "Formula", format: shown, fontWeight: "bold", ...TOP, result };
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

/** Points of one line of 11-point text. */
const LINE_HEIGHT = 15;

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
  const room = cell.fontWeight === undefined ? width : width * 0.85;
  return cell.value
    .split("\n")
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / room)), 0);
}

export function bold(cell: BookCell): BookCell {
  return cell === null ? null : { ...cell, fontWeight: "bold" };
}
