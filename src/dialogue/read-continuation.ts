import { fold } from "../understanding/fold";
import type { Slots } from "../understanding/understanding";
import { listOf } from "./first";

/** Models of an earlier year that go on in another ("tiếp tục duy trì mã DVK-2025-0012 năm 2026"). */
export interface Continuation {
  readonly codes: readonly string[];
  readonly year: number;
}

const WORDS = /\b(?:duy tri|dang ky lai|dang ki lai|tiep tuc dang ky|dang ky tiep|chuyen tiep)\b/;
const QUESTION = /\?\s*$|\b(?:bao nhieu|nao|khong|chua)\s*$/;
const CODE = /\bdvk[-\s]?(\d{4})[-\s]?(\d{1,6})\b/g;
const YEARS = /\bnam (\d{4})\b/g;

/**
 * @param thisYear the year of the message, unless it names another.
 * @returns undefined when the message does not ask for that; a model goes on only in a later year.
 */
export function readContinuation(text: string, slots: Slots, thisYear: number): Continuation | undefined {
  const folded = fold(text);
  if (!WORDS.test(folded) || QUESTION.test(folded)) return undefined;
  const written = [...folded.matchAll(CODE)].map(
    ([, year, number]) => `DVK-${year}-${String(Number(number)).padStart(4, "0")}`,
  );
  const codes = [...new Set(written.length > 0 ? written : listOf(slots.code))];
  const oldest = Math.max(...codes.map(yearOf));
  if (codes.length === 0) return undefined;
  const named = [...folded.matchAll(YEARS)].map(([, year]) => Number(year)).filter((year) => year > oldest);
  const year = named.at(-1) ?? thisYear;
  return year > oldest && year <= thisYear + 1 ? { codes, year } : undefined;
}

function yearOf(code: string): number {
  return Number(code.slice(4, 8));
}

const OFFER =
  /\b(?:duy tri|dang ky lai|tiep tuc dang ky|chuyen tiep)\b.*\b(?:cac|nhung|tat ca|toan bo|mo hinh nao|nam ngoai|nam truoc|nam cu)\b/;

/** "Đăng ký lại các mô hình năm ngoái": which year's models are to be offered, and for which year. */
export function readRenewal(
  text: string,
  slots: Slots,
  thisYear: number,
): { from: number; to: number } | undefined {
  const folded = fold(text);
  if (folded.length > LONGEST || !OFFER.test(folded) || slots.code !== undefined) return undefined;
  // "Đăng ký mô hình Nuôi ong, duy trì từ năm trước" registers the one that is named.
  if (slots.name !== undefined) return undefined;
  if (/\bbao nhieu\b|\bdvk\b/.test(folded)) return undefined;
  const years = [...folded.matchAll(YEARS)].map(([, year]) => Number(year));
  const last = /\bnam (?:ngoai|truoc|cu)\b/.test(folded)
    ? thisYear - 1
    : years.find((year) => year < thisYear);
  return last === undefined ? undefined : { from: last, to: thisYear };
}

const LONGEST = 120;
