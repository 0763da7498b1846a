import type { EditableField, FormField } from "../domain/model";
import { formField } from "../domain/model-field";
import { fold } from "../understanding/fold";
import { formItemOf } from "./read-form-items";

/** "sửa lĩnh vực mã 12 thành KT": which field, and what it is to be. */
export interface Correction {
  readonly field: EditableField | FormField;
  readonly value: string;
}

/** By what a field is called; the first that is named counts. */
const FIELD_WORDS: readonly (readonly [EditableField, RegExp])[] = [
  ["field", /\b(?:linh vuc|lv)\b/],
  ["person", /\b(?:nguoi phu trach|phu trach|nguoi dung dau|dau moi)\b/],
  ["phone", /\b(?:so dien thoai|dien thoai|sdt|dt)\b/],
  ["tags", /\b(?:dia ban|nhan|vung|dac thu)\b/],
  ["village", /\b(?:dia chi|dia diem|thon|xom|ban|ap|khu pho|to dan pho|tdp)\b/],
  ["unit", /\b(?:don vi|xa|phuong|thi tran)\b/],
  ["level", /\b(?:cap dang ky|cap)\b/],
  ["date", /\b(?:thoi han|han|ngay)\b/],
  ["novelty", /\b(?:moi|duy tri)\b/],
  ["kind", /\b(?:loai)\b/],
  ["subject", /\b(?:chu the|tap the|ca nhan)\b/],
  ["name", /\b(?:ten|doi ten)\b/],
];

/** The new value stands after "thành", "là", "sang" or a colon. */
const SPLIT = /^(.{1,200}?)(?:\s+(?:thành|thanh|sang|là|la)\s+|\s*:\s*)(.{1,1500})$/isu;

/** @returns undefined when the message does not name a field and its new value in so many words. */
export function readCorrection(text: string): Correction | undefined {
  const match = SPLIT.exec(withoutCodes(text.normalize("NFC")).replace(/\s+/g, " ").trim());
  const head = fold(match?.[1] ?? "").replace(/[^\p{L}\p{N}]+/gu, " ");
  const value = (match?.[2] ?? "").replace(/^["“'«]|["”'»]$/gu, "").trim();
  if (value === "") return undefined;
  const field = formFieldIn(head) ?? fieldIn(head) ?? fieldIn(/^\S+(?: \S+)?/.exec(fold(value))?.[0] ?? "");
  return field === undefined ? undefined : { field, value };
}

/** Behind a comma, a field and what it is to be. */
const NEXT =
  /\s*[,;]\s*(?:và\s+|còn\s+)?(?=(?:sửa\s+|đổi\s+)?(?:lĩnh vực|người phụ trách|số điện thoại|điện thoại|sđt|địa chỉ|cấp đăng ký|thời hạn|tên(?: mô hình)?)\s+(?:thành|sang|là)\s)/iu;

/**
 * Every correction of a message that states several: "lĩnh vực thành VHXH, người phụ trách thành anh Tuấn".
 * @returns the one of `readCorrection` where there is one only
 */
export function readCorrections(text: string): readonly Correction[] {
  return text
    .normalize("NFC")
    .split(NEXT)
    .flatMap((part) => readCorrection(part) ?? []);
}

/** Does a message correct a text of the full form? Such a value may be long and hold figures. */
export function statesFormItem(text: string): boolean {
  return readCorrection(text)?.field.startsWith("form.") === true;
}

/** Words before the item that is to be changed. */
const VERBS =
  /^(?:xin |em |toi |cho |de nghi |nho )*(?:sua|doi|thay|dieu chinh|dinh chinh|cap nhat|bo sung|them|dien|ghi)(?: lai| them)?(?: muc(?! tieu| dich)| phan)? /;

/** An item of the full form: "sửa mục tiêu", "bổ sung sản phẩm". */
function formFieldIn(head: string): FormField | undefined {
  const words = head.trim().replace(VERBS, "");
  // What came of a model is reported; expected is its product.
  if (/^ket qua(?! du kien)/.test(words)) return undefined;
  const item = formItemOf(words);
  return item === undefined ? undefined : formField(item);
}

/** "Chuyển sang xã Thạch Khê": the value's own first words may say what it is. */
function fieldIn(words: string): EditableField | undefined {
  return FIELD_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Codes say which model, and are part of no value. */
export function withoutCodes(text: string): string {
  return text
    .replace(/\bDVK[-\s]?\d{4}[-\s]?\d{1,6}\b/giu, " ")
    .replace(/(^|[\s,])(?:mã số|mã|ma so|ma)\s+\d{1,6}(?=$|[\s,.:;])/giu, "$1");
}
