import { fold } from "../understanding/fold";

/** What a message says of one criterion of the checklist. */
export interface ReadMark {
  readonly number: number;
  readonly met?: boolean;
  readonly points?: number;
}

/** "tiêu chí 1, 2 và 4 đạt", "tiêu chí 3 chưa đạt", "tiêu chí 5: 18 điểm", "tc 1 đến 3 đạt", "tiêu chí 1 2 3 ko đạt". */
const MARK =
  /\b(?:tieu chi|tc)(?: so)? {0,2}(\d{1,2}(?: {0,2}(?:,|va|voi|den|toi|-| ) {0,2}(?:tieu chi |tc )?\d{1,2}){0,20}) {0,2}[:=-]? {0,2}(?:la |duoc |cham |deu |thi ){0,2}((?:khong|ko|k|hong|chang|chua) dat|dat yeu cau|dat|\d{1,3}(?:[.,]\d)? {0,1}(?:\/ ?\d{1,3}|diem|d\b))/g;
const ALL_MET =
  /\b(?:dat (?:ca|du|tat ca)(?: ca)?(?: \d{1,2})? tieu chi|(?:tat ca|ca \d{1,2}|cac) tieu chi (?:deu )?dat)\b/;

/**
 * Marks of criteria by number, in the order of the text; the last word on a number counts.
 * @param count criteria on the checklist: other numbers are not read
 */
export function readMarks(text: string, count: number): readonly ReadMark[] {
  const words = fold(text).replace(/\s+/g, " ");
  const marks = new Map<number, ReadMark>();
  if (ALL_MET.test(words))
    for (let number = 1; number <= count; number += 1) marks.set(number, { number, met: true });
  for (const [, numbers = "", verdict = ""] of words.matchAll(MARK))
    for (const number of numbersOf(numbers, count)) marks.set(number, { number, ...markValue(verdict) });
  return [...marks.values()].sort((a, b) => a.number - b.number);
}

/** The text without its marks: what remains may conclude on the whole. */
export function withoutMarks(text: string): string {
  const composed = text.normalize("NFC").replace(/\s+/g, " ");
  const words = fold(composed);
  // Folding keeps every letter's place, so a span of the one is a span of the other.
  if (words.length !== composed.length) return composed;
  let out = composed;
  for (const pattern of [MARK, new RegExp(ALL_MET, "g")])
    for (const match of words.matchAll(pattern))
      out =
        out.slice(0, match.index) + " ".repeat(match[0].length) + out.slice(match.index + match[0].length);
  return out;
}

function numbersOf(written: string, count: number): readonly number[] {
  const range = /^(\d{1,2}) ?(?:den|toi|-) ?(?:tieu chi |tc )?(\d{1,2})$/.exec(written.trim());
  const all =
    range === null
      ? (written.match(/\d{1,2}/g) ?? []).map(Number)
      : Array.from(
          { length: Math.max(0, Number(range[2]) - Number(range[1]) + 1) },
          (_, at) => Number(range[1]) + at,
        );
  return all.filter((number) => number >= 1 && number <= count);
}

function markValue(verdict: string): Pick<ReadMark, "met" | "points"> {
  const points = /^\d/.test(verdict) ? Number.parseFloat(verdict.replace(",", ".")) : undefined;
  if (points !== undefined) return { points };
  return { met: verdict.startsWith("dat") };
}
