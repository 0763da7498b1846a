import { isOnlyDigits } from "./only-digits";
import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import { firstFrom } from "./zone";

/** Words that a count may begin with. */
export const COUNT_WORDS = new Set("mot hai ba bon nam sau bay tam chin muoi".split(" "));

const COUNTED = wordSet("mo xa don phuong dien co tap ca cai guong thon");

/** "vào sổ sau cùng", "mới nhập lần cuối", "mới đăng ký gần đây". */
const LAST = wordSet("cung cuoi rot");
const AFTER_LAST = wordSet("sau lan sot");

/** The number of "top 5" or "7 mô hình gần nhất" that starts at a token. */
export function limitAt(reading: Reading, i: number): number | undefined {
  const token = reading.tokens[i];
  const next = reading.tokens[i + 1];
  if (token?.fold === "top") return next && countAt(reading, i + 1)?.value;
  const count = countAt(reading, i);
  if (count === undefined || !COUNTED.has(reading.tokens[count.to])) return undefined;
  for (let k = count.to + 1; k < Math.min(reading.tokens.length, i + 10); k += 1) {
    const word = reading.tokens[k];
    if (word?.kind === "newline" || word?.acc === "," || word?.acc === ".") break;
    const latest =
      word?.fold === "nhat" ||
      (word?.fold === "day" && reading.tokens[k - 1]?.fold === "gan") ||
      (LAST.has(word) && AFTER_LAST.has(reading.tokens[k - 1]));
    const leading =
      word?.fold === "dau" && ["dung", "dan", "hang"].includes(reading.tokens[k - 1]?.fold ?? "");
    if (
      latest ||
      leading ||
      (word?.fold === "tien" && reading.tokens[k - 1]?.fold === "dau") ||
      (word?.fold === "bang" && ["cuoi", "dau", "bet"].includes(reading.tokens[k - 1]?.fold ?? ""))
    )
      return count.value;
  }
  return undefined;
}

/** A number in digits, or in words as the grammars read it, with the token after it. */
export function countAt(reading: Reading, i: number): { value: number; to: number } | undefined {
  const token = reading.tokens[i];
  if (token?.kind === "number") {
    const value = toCount(token.raw);
    return value === undefined ? undefined : { value, to: i + 1 };
  }
  if (token === undefined || !COUNT_WORDS.has(token.fold)) return undefined;
  return numberIn(reading.grammar, i);
}

/** A few kept matches of quoted lines may stand before the others, in no order (narrow-reading.ts). */
const OUT_OF_ORDER = 5;

function numberIn(grammar: Reading["grammar"], i: number): { value: number; to: number } | undefined {
  const first = firstFrom(grammar, i);
  for (let k = first; k <= first + OUT_OF_ORDER; k += 1) {
    const match = grammar[k];
    if (match?.from === i && match.kind === "number") return { value: match.value, to: match.to };
  }
  return undefined;
}

function toCount(raw: string): number | undefined {
  return isOnlyDigits(raw, 3) ? Number(raw) : undefined;
}
