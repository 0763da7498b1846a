import { fold } from "../fold";
import { HOLIDAYS } from "./holiday-names";

/** What may begin at a token, as bits: most tokens begin nothing, and the grammars pass over them. */
export const NUMBER_START = 1;
export const DAY_START = 2;
export const PERIOD_START = 4;
export const RANGE_START = 8;

const NUMBERS =
  "khong mot hai ba bon tu nam sau bay tam chin muoi tram nua chuc nghin ngan van ham bam ty ti trieu mau sao";
const DAYS =
  "ngay mung mong hom bua thu chu cn t ram mai mot sang trua chieu toi dem xe dau giua cuoi het sau cach nua tuan thang nam tieng";
const PERIODS = "tuan nam giai nhiem thang th t thg thag quy qui q sang nua";
const RANGES = "ke tu trong";

const BITS = buildBits();

/** Bits of a folded word; digits are numbers and may begin everything. */
export function startBits(word: string, isNumber: boolean): number {
  return isNumber ? NUMBER_START | DAY_START | PERIOD_START | RANGE_START : (BITS.get(word) ?? 0);
}

function buildBits(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const add = (words: readonly string[], bit: number): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(NUMBERS.split(" "), NUMBER_START | DAY_START | PERIOD_START | RANGE_START);
  add(DAYS.split(" "), DAY_START | RANGE_START);
  add(PERIODS.split(" "), PERIOD_START);
  add(RANGES.split(" "), RANGE_START);
  const holidays = Object.values(HOLIDAYS).flatMap((names) =>
    names.split(", ").map((name) => fold(name).split(" ")[0] ?? ""),
  );
  add(holidays, DAY_START | RANGE_START);
  return bits;
}
