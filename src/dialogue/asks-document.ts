import type { LayoutName } from "../reports/document/layouts";
import { fold } from "../understanding/fold";

const WORD = /\b(?:word|docx|van ban hanh chinh|the thuc)\b/;
const REPORT =
  /\b(?:xuat|ket xuat|lam|soan|lap|in|tai|gui|viet|thao)(?: \S+){0,3} bao cao\b|\bbao cao\b.*\bban word\b/;
/** Another kind of file, or what only a table can be. */
const TABLE = /\b(?:excel|xlsx|xls|csv|bang tinh|danh sach|pdf|bieu do)\b/;

/** "Xuất báo cáo Word", "xuất báo cáo năm 2026": a document, not a table. */
export function asksDocument(text: string): boolean {
  const folded = fold(text);
  return WORD.test(folded) || (REPORT.test(folded) && !TABLE.test(folded));
}

const STATE = /\b(?:nghi dinh(?: so)? 30|nd ?-?30|ubnd|uy ban nhan dan|mau cua (?:nha nuoc|chinh quyen))\b/;
/** "Đảng" has the letters of "đang" and "đăng ký", so that what stands before it must mean a form or an owner. */
const PARTY =
  /\b(?:(?:mau|the thuc|quy dinh|van ban|bao cao)(?: (?:van ban|cua|ben|khoi))* dang(?! ky)(?! uy ban)|huong dan(?: so)? 05|05 ?-?hd|399-qd)\b/;

/** "Theo mẫu của Đảng", "thể thức Nghị định 30": the layout that a message names; undefined when it names none. */
export function namedLayout(text: string): LayoutName | undefined {
  const folded = fold(text);
  if (PARTY.test(folded)) return "party";
  return STATE.test(folded) ? "state" : undefined;
}

/** A people's committee (UBND) by the name of a unit or the title of a person; of a Party body undefined. */
export function isStateBody(...names: readonly string[]): boolean {
  return names.some((name) =>
    /\b(?:ubnd|uy ban nhan dan|chu tich (?:xa|phuong|huyen|tinh))\b/.test(fold(name)),
  );
}
