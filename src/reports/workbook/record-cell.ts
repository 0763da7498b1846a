import type { CellObject } from "write-excel-file/node";

const TOP = { alignVertical: "top" } as const;

/**
 * How values look. A text is a text whatever it begins with: a cell of type String is never run as a formula, and the format
 * "@" keeps a spreadsheet from taking "=", "+" or a phone's zero for anything else when the cell is edited.
 */
export const LOOKS = {
  text: { type: String, format: "@", wrap: true, ...TOP },
  /** In one line: wrapped, it would make its row higher than a screen. */
  longText: { type: String, format: "@", ...TOP },
  integer: { type: Number, format: "#,##0", ...TOP },
  decimal: { type: Number, format: "#,##0.##", ...TOP },
  /** A year or a running number: without a thousands separator. */
  plainNumber: { type: Number, align: "center", ...TOP },
  /** A real date, so that it sorts and filters by month. */
  day: { type: Date, format: "dd/mm/yyyy", ...TOP },
} as const satisfies Readonly<Record<string, CellObject>>;

type TextLook = "text" | "longText" | "day";

/** A cell that only names its look: long lists are written of these. A day is YYYY-MM-DD. Empty: null. */
export type RecordCell =
  | { readonly look: TextLook; readonly value: string }
  | { readonly look: Exclude<keyof typeof LOOKS, TextLook>; readonly value: number }
  | null;

export function textValue(value: string | undefined): RecordCell {
  return value === undefined || value === "" ? null : { look: "text", value };
}

export function longTextValue(value: string | undefined): RecordCell {
  return value === undefined || value === "" ? null : { look: "longText", value };
}

export function numberValue(value: number | undefined): RecordCell {
  return value === undefined ? null : { look: Number.isInteger(value) ? "integer" : "decimal", value };
}

export function plainNumberValue(value: number): RecordCell {
  return { look: "plainNumber", value };
}

/** @param day YYYY-MM-DD */
export function dayValue(day: string | undefined): RecordCell {
  return day === undefined ? null : { look: "day", value: day };
}
