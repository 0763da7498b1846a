import type { SheetColumn } from "./sheet-columns";

/** One cell that is not empty, with what its column holds. */
export interface SheetCell {
  readonly column: SheetColumn;
  readonly text: string;
}

/** Why a row cannot be saved as it is: which column, what is wrong, and the cell as it was written. */
export interface SheetProblem {
  readonly slot: SheetColumn["slot"];
  /** Head of the column as the sheet has it; absent when the sheet has no such column. */
  readonly label?: string;
  readonly what: "missing" | "unknown" | "formula" | "secret";
  readonly value: string;
}

/** Of a cell, enough to be recognised. */
const SHOWN = 60;

export function sheetProblem(
  { slot, label }: SheetColumn,
  what: SheetProblem["what"],
  value: string,
): SheetProblem {
  return { slot, label, what, value: value.slice(0, SHOWN) };
}
