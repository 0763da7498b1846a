import type { AmountName } from "../domain/amounts";
import { questionWords } from "./question-words";
import { readMeasures } from "./read-measures";
import { asksGiving } from "./read-sums";

/** What is asked of one model (một mô hình) that is a figure. */
export type ModelMatter =
  | { readonly what: "amounts"; readonly names: readonly AmountName[] }
  | { readonly what: "reports" | "evidence" | "visits" };

const HOW_MANY = "(?:bao nhieu|may|so|so luong|tong so|dem)";
const REPORTS = new RegExp(
  ` ${HOW_MANY} (?:\\S+ )?(?:ban |cai |lan )?(?:bao cao|lan bao cao) | bao cao (?:duoc |roi )?(?:bao nhieu|may) lan `,
);
const EVIDENCE = new RegExp(
  ` ${HOW_MANY} (?:tam |cai |buc |tep )?(?:anh|hinh anh|hinh|minh chung|tep|file|tai lieu)(?: minh chung)? `,
);
const VISITS = new RegExp(
  ` ${HOW_MANY} (?:cuoc|dot|lan|chuyen|doan|buoi) (?:(?:di|to chuc|da|duoc) )*(?:kiem tra|khao sat|tham dinh|giam sat) | (?:kiem tra|khao sat|tham dinh|giam sat) (?:duoc |roi )?(?:bao nhieu|may) (?:lan|dot|cuoc|buoi) `,
);
const ASKS =
  / (?:bao nhieu|may|tong|tong so|tong cong|cong lai) | so (?:luong )?(?:tien|kinh phi|ngay cong|von|dat|dien tich|m2|ho|nguoi|luot) /;
/** Models are counted, or units: whatever else is named only narrows them. */
const COUNTED =
  / (?:bao nhieu|may|so|so luong|tong so|dem|top|liet ke) (?:cac )?(?:mo hinh|dien hinh|xa|phuong|don vi|thon) /;

/** @returns undefined when no figure of a model is asked for by these words. Pure. */
export function readModelMatter(text: string): ModelMatter | undefined {
  const words = questionWords(text);
  if (COUNTED.test(words)) return undefined;
  if (VISITS.test(words)) return { what: "visits" };
  if (REPORTS.test(words)) return { what: "reports" };
  if (EVIDENCE.test(words)) return { what: "evidence" };
  const names = readMeasures(text);
  return (ASKS.test(words) && names.length > 0) || asksGiving(text) ? { what: "amounts", names } : undefined;
}
