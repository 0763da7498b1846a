import { isMarkedSecret } from "../domain/secret-mark";
import { fieldOf } from "../understanding/fields/field-of";
import { fold } from "../understanding/fold";
import type { Field } from "../understanding/understanding";
import type { SheetColumn } from "./sheet-columns";
import { findTable, type SheetLine, type SheetTable } from "./sheet-header";
import { readSheetRow, type SheetRecord } from "./sheet-row";

/** More than any commune registers in a year, or a district in one list. */
export const MOST_SHEET_ROWS = 1_000;
/** Characters over all rows: they wait in one record until they are saved. */
const MOST_TEXT = 1_000_000;

export type ReadSheet =
  | {
      readonly status: "read";
      readonly records: readonly SheetRecord[];
      /** Numbers of rows that are no models: headings of groups, totals, signatures. */
      readonly skipped: readonly number[];
      /** Year that stands above the list. */
      readonly year?: number;
    }
  | { readonly status: "noHeader" | "secret" | "tooManyRows" | "tooMuchText" };

/** Reads a list of models (danh sách đăng ký) out of the rows of a sheet. Pure; linear in the sheet. */
export function readSheet(lines: readonly SheetLine[]): ReadSheet {
  const table = findTable(lines);
  if (table === undefined) return { status: "noHeader" };
  const text = lines.reduce((sum, { cells }) => sum + cells.join("").length, 0);
  if (table.rows.length > MOST_SHEET_ROWS) return { status: "tooManyRows" };
  if (text > MOST_TEXT) return { status: "tooMuchText" };
  const { records, skipped, loose } = readRows(table);
  // A stamp beside the list is one on all of it; on a row, only that row is refused.
  if ([...table.above, ...loose].some(({ cells }) => cells.some(isMarkedSecret))) return { status: "secret" };
  const year = yearAbove(table.above);
  return { status: "read", records, skipped, ...(year !== undefined && { year }) };
}

interface Group {
  readonly unit?: string;
  readonly field?: Field;
}

function readRows({ above, columns, rows }: SheetTable) {
  const records: SheetRecord[] = [];
  const skipped: number[] = [];
  const loose: SheetLine[] = [];
  const has = (slot: SheetColumn["slot"]) => columns.some((column) => column?.slot === slot);
  let group: Group = { unit: unitAbove(above) };
  for (const row of rows) {
    const single = singleText(row, columns, has("order"));
    if (single === undefined) {
      const record = readSheetRow(row, columns);
      records.push(inGroup(record, group, has("field")));
      continue;
    }
    loose.push(row);
    skipped.push(row.line);
    group = { ...group, ...groupOf(single) };
  }
  return { records, skipped, loose };
}

/** The heading of a group says what the rows under it leave out. */
function inGroup(record: SheetRecord, { unit, field }: Group, hasField: boolean): SheetRecord {
  const { values, problems } = record;
  const unread = hasField && problems.some(({ slot }) => slot === "field");
  return {
    ...record,
    values: {
      ...values,
      unit: values.unit === "" ? (unit ?? "") : values.unit,
      field: values.field ?? (unread ? undefined : field),
    },
  };
}

const NUMBER = /^\d{1,4}[.)]?$/;
/** How the rows under a list begin; "Ngày chủ nhật xanh" and "Tổng vệ sinh" are names. */
const CLOSING =
  /^(?:tong so|tong cong|tong|cong|nguoi lap bieu|nguoi lap|noi nhan|thu truong|tm|chu tich|bi thu|truong ban|ghi chu|ky ten|ky ghi ro|xac nhan cua)(?: \d+.{0,30}| ban .{0,60}| ubnd.{0,60})?$|^[^,]{2,40} ngay \d.{0,30} nam \d|^ngay \d/;

/**
 * The text of a row that is no model: one value alone (merged over the width or not), without a number where the list
 * numbers its rows, or a total or a signature.
 */
function singleText(
  { cells }: SheetLine,
  columns: readonly (SheetColumn | undefined)[],
  isNumbered: boolean,
): string | undefined {
  const order = columns.findIndex((column) => column?.slot === "order");
  const filled = cells.filter((cell, index) => cell !== "" && (index !== order || !NUMBER.test(cell)));
  const words = new Set(filled.filter((cell) => !/^[IVX]{1,5}[.)]?$|^[A-Z][.)]?$/.test(cell)));
  const [only, other] = words;
  const number = order >= 0 && NUMBER.test(cells[order] ?? "");
  const name = cells[columns.findIndex((column) => column?.slot === "name")] ?? "";
  if (only === undefined) return "";
  const isClosing = CLOSING.test(keyOf(only)) && !number;
  if (other !== undefined) return isClosing ? only : undefined;
  const spread = filled.length > 1;
  const isRow = name !== "" && !spread && (!isNumbered || number);
  return isRow && !isClosing && fieldOf(only) === undefined ? undefined : only;
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const UNIT = /^(?:[IVX\d]{1,4}[.)\s]+)?(?:đơn vị\s*:\s*)?((?:xã|phường|thị trấn|đặc khu|huyện)\s+\S.*)$/iu;

/** "II. Lĩnh vực an ninh", "Xã Thạch Khê": what holds for the rows under it. */
function groupOf(text: string): Group {
  const unit = UNIT.exec(text)?.[1];
  if (unit !== undefined) return { unit };
  const field = fieldOf(text.replace(/^[IVXA-Z\d]{1,4}[.)]\s*/, ""));
  return field === undefined ? {} : { field };
}

const UNIT_ABOVE = /^(?:đơn vị|địa phương)(?: đăng ký| báo cáo)?\s*:\s*(\S.*)$/iu;

function unitAbove(above: readonly SheetLine[]): string | undefined {
  const texts = above.flatMap(({ cells }) => cells);
  return texts.map((text) => UNIT_ABOVE.exec(text)?.[1]).find((unit) => unit !== undefined);
}

function yearAbove(above: readonly SheetLine[]): number | undefined {
  const titles = above.flatMap(({ cells }) => [...new Set(cells)]).join("\n");
  const years = [...fold(titles).matchAll(/\bnam (20\d\d)\b/g)].map(([, year]) => Number(year));
  const [only, other] = new Set(years);
  return other === undefined ? only : undefined;
}
