import { fold } from "../fold";
import type { Token } from "../tokens";
import { WordTable } from "../word-table";
import { HOLIDAYS } from "./holiday-names";

/** What may begin at a token, as bits: most tokens begin nothing, and the grammars pass over them. */
export const NUMBER_START = 1;
export const DAY_START = 2;
export const PERIOD_START = 4;
export const RANGE_START = 8;
export const CODE_START = 16;
/** Not a beginning: without one of these a message has no stretch with two ends, whatever its days are. */
export const RANGE_JOINT = 32;
/** Likewise for clock times, for ratios, and for halves of a year and years from one to another. */
export const HOUR_WORD = 64;
export const RATIO_JOINT = 128;
export const HALF_YEAR_WORD = 256;

const NUMBERS =
  "khong mot hai ba bon tu nam sau bay tam chin muoi tram nua chuc nghin ngan van ham bam ty ti trieu mau sao cay";
const DAYS =
  "ngay mung mong hom bua thu chu cn t ram mai mot sang trua chieu toi dem xe dau giua cuoi het sau cach nua tuan thang nam tieng";
const PERIODS = "tuan nam giai nhiem thang th t thg thag quy qui q sang nua";
const RANGES = "ke tu trong";
const CODES = "dvk ma so #";
/** "từ", "đến", "tới", "trong vòng", "7 ngày qua", "gần đây", "nữa", "9 tháng đầu năm", "1/4 - 30/4". */
const JOINTS = "tu den toi trong qua gan nua dau - ~";

const HOURS = "gio h g phut p ph tieng : sang chieu am pm";
const OVERS = "/ tren trong";
const HALVES = "dau cuoi tu";

const BITS = buildBits();

/** Bits of a token; digits are numbers and may begin everything. */
export function startBits(token: Token): number {
  return token.kind === "number"
    ? NUMBER_START | DAY_START | PERIOD_START | RANGE_START
    : (BITS.get(token) ?? 0);
}

function buildBits(): WordTable<number> {
  const bits = new Map<string, number>();
  const add = (words: readonly string[], bit: number): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(NUMBERS.split(" "), NUMBER_START | DAY_START | PERIOD_START | RANGE_START);
  add(DAYS.split(" "), DAY_START | RANGE_START);
  add(PERIODS.split(" "), PERIOD_START);
  add(RANGES.split(" "), RANGE_START);
  add(CODES.split(" "), CODE_START);
  add(JOINTS.split(" "), RANGE_JOINT);
  add(HOURS.split(" "), HOUR_WORD);
  add(OVERS.split(" "), RATIO_JOINT);
  add(HALVES.split(" "), HALF_YEAR_WORD);
  const holidays = Object.values(HOLIDAYS).flatMap((names) =>
    names.split(", ").map((name) => fold(name).split(" ")[0] ?? ""),
  );
  add(holidays, DAY_START | RANGE_START);
  return new WordTable(bits);
}
