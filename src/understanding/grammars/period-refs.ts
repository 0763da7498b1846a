import { wordSet } from "../word-set";
import type { Present } from "./day-reading";
import { civilOf, type Day, firstOfMonth, mondayOf } from "./days";
import { digitWord, unitAfterTen } from "./number-words";
import { readNumber } from "./numbers";
import { accAt, foldAt, isDigits, isGlued, isOneOf, readsAs, type Scan } from "./scan";
import { unitWordAt } from "./unit-words";

/** A stretch of the calendar: `label` as in the `period` slot; a week has none. */
export interface Stretch {
  readonly kind: "week" | "month" | "quarter" | "half" | "year";
  readonly label: string;
  readonly first: Day;
  readonly last: Day;
}

/** A stretch read from text, in both directions. */
export interface StretchReading {
  readonly to: number;
  readonly future: Stretch;
  readonly past: Stretch;
}

/** A month of the text; without `year` it may be any year's. */
export interface MonthRef {
  readonly to: number;
  readonly month: number;
  readonly year?: number;
  readonly lunar?: true;
  readonly leap?: true;
}

const AFTER_NEXT = new Set(["sau", "toi", "ke", "tiep"]);
/** "đầu năm tới nay", "đầu tháng tới cuối tháng": "tới" is until. */
const UNTIL = wordSet("nay gio hien bay cuoi het");
const AFTER_LAST = new Set(["truoc", "roi", "qua", "ngoai"]);

/** "này" 0, "sau / tới" 1, "trước / rồi / vừa qua" -1, with the token after it; undefined when none stands here. */
export function shiftAt(s: Scan, i: number): { readonly shift: number; readonly to: number } | undefined {
  const word = foldAt(s, i);
  if (word === "nay" && accAt(s, i) !== "nảy") return { shift: 0, to: i + 1 };
  if (word === "vua" && AFTER_LAST.has(foldAt(s, i + 1))) return { shift: -1, to: i + 2 };
  if (word === "toi" && isOneOf(s, i + 1, UNTIL)) return undefined;
  if (AFTER_NEXT.has(word)) return word === "sau" && isSix(s, i) ? undefined : nextShift(s, i);
  if (AFTER_LAST.has(word) && accAt(s, i) !== "quá") return { shift: -1, to: i + 1 };
  return undefined;
}

/** "sáu", also unaccented before a year: "thang sau nam 2030" is June. */
function isSix(s: Scan, i: number): boolean {
  const acc = accAt(s, i);
  if (acc === "sáu") return true;
  if (acc !== "sau" || !s.plain || foldAt(s, i + 1) !== "nam") return false;
  const next = foldAt(s, i + 2);
  return AFTER_YEAR_WORD.has(next) || plainYear(s, i + 2) !== undefined || digitWord(s, i + 2) === 2;
}

const AFTER_YEAR_WORD = new Set(["nay", "ngoai", "sau", "truoc", "toi", "kia"]);

/** "tuần sau nữa" is the week after next. */
function nextShift(s: Scan, i: number): { shift: number; to: number } {
  const further = foldAt(s, i + 1) === "nua" && accAt(s, i + 1) !== "nửa";
  const doubled = AFTER_NEXT.has(foldAt(s, i + 1)) && foldAt(s, i) !== "sau" && foldAt(s, i + 1) === "theo";
  return { shift: further ? 2 : 1, to: i + (further || doubled ? 2 : 1) };
}

/** A year that stands at `i`: "năm 2026", "/2026", "năm nay / sau / ngoái", "sang năm". */
export function yearAt(
  s: Scan,
  i: number,
  present: Present,
): { readonly year: number; readonly to: number } | undefined {
  const word = foldAt(s, i);
  if (word === "/" || word === "-" || word === ".") return plainYear(s, i + 1);
  // "không để sang năm mới" names no year; "duy trì sang năm nay" means this one.
  if (word === "sang" && foldAt(s, i + 1) === "nam" && !isOneOf(s, i + 2, OWN_YEARS))
    // "chuyển sang năm 2026"
    return plainYear(s, i + 2) ?? { year: present.year + 1, to: i + 2 };
  if (word !== "nam" || !readsAs(s, i, ["năm", "nam"])) return plainYear(s, i);
  const shift = yearShift(s, i + 1);
  if (shift) return { year: present.year + shift.shift, to: shift.to };
  return plainYear(s, i + 1) ?? wordYear(s, i + 1) ?? shortYear(s, i + 1);
}

const OWN_YEARS = wordSet("moi nay ngoai truoc");

/** What may follow "năm 25" when it is a year; before a thing that is counted ("trong năm 25 hộ") it is none. */
const AFTER_SHORT_YEAR = wordSet(
  "co thi duoc da la nay bao so voi va hay ra the con chua o cua toan xa huyen tinh",
);
/** Reports speak of the last years and the next. */
const SHORT_YEARS = { from: 15, to: 45 };

/** "năm 25": 2025, where nothing else can be meant. */
function shortYear(s: Scan, i: number): { year: number; to: number } | undefined {
  const text = isDigits(s, i) ? foldAt(s, i) : "";
  const value = /^\d\d$/.test(text) ? Number(text) : 0;
  if (value < SHORT_YEARS.from || value > SHORT_YEARS.to) return undefined;
  const next = s.tokens[i + 1];
  const ends =
    next === undefined || next.kind === "newline" || (next.kind === "punct" && !"./-%".includes(next.acc));
  // "năm 25 xã Kim Mỹ": no number of communes, since the commune is named.
  const beforeUnit = next !== undefined && s.taken[i + 1] === 1;
  return ends || beforeUnit || isOneOf(s, i + 1, AFTER_SHORT_YEAR)
    ? { year: 2000 + value, to: i + 1 }
    : undefined;
}

function yearShift(s: Scan, i: number): { shift: number; to: number } | undefined {
  if (foldAt(s, i) === "kia") return { shift: -2, to: i + 1 };
  return shiftAt(s, i);
}

/** "hai nghìn không trăm hai mươi sáu". */
function wordYear(s: Scan, i: number): { year: number; to: number } | undefined {
  if (isDigits(s, i)) return undefined;
  const spelt = speltYear(s, i);
  if (spelt) return spelt;
  const number = readNumber(s, i);
  return number && isYear(number.value) ? { year: number.value, to: number.to } : undefined;
}

/** "hai không hai lăm", "hai không hai sáu": digit by digit. */
function speltYear(s: Scan, i: number): { year: number; to: number } | undefined {
  if (digitWord(s, i) !== 2 || digitWord(s, i + 1) !== 0) return undefined;
  const tens = digitWord(s, i + 2);
  const units = unitAfterTen(s, i + 3) ?? digitWord(s, i + 3);
  if (tens === undefined || units === undefined) return undefined;
  return { year: 2000 + tens * 10 + units, to: i + 4 };
}

function plainYear(s: Scan, i: number): { year: number; to: number } | undefined {
  const text = isDigits(s, i) ? foldAt(s, i) : "";
  return /^(19|20)\d\d$/.test(text) && isYear(Number(text)) ? { year: Number(text), to: i + 1 } : undefined;
}

/** Years that a report can speak of. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2060;
}

/** A month at `i`: "tháng 3", "T3", "tháng ba năm ngoái", "tháng này", "tháng Chạp". */
export function monthAt(s: Scan, i: number, present: Present): MonthRef | undefined {
  if (!isMonthWord(s, i) || isWhileAgo(s, i) || isEachMonth(s, i, present)) return undefined;
  const shift = foldAt(s, i) === "thang" ? shiftAt(s, i + 1) : undefined;
  if (shift) return shiftedMonth(present, shift);
  const at = foldAt(s, i + 1) === "." ? i + 2 : i + 1;
  const number = monthNumber(s, at);
  if (number === undefined) return undefined;
  const leap = foldAt(s, number.to) === "nhuan" ? 1 : 0;
  const year = yearAt(s, number.to + leap, present);
  const extra = { ...(number.lunar && { lunar: true as const }), ...(leap && { leap: true as const }) };
  return {
    month: number.month,
    to: year?.to ?? number.to + leap,
    ...(year && { year: year.year }),
    ...extra,
  };
}

const EACH = wordSet("theo tung moi cac nhung hang");

/** "Theo tháng năm 2026", "từng tháng năm nay": the months of a year, not May. */
function isEachMonth(s: Scan, i: number, present: Present): boolean {
  if (foldAt(s, i) !== "thang" || foldAt(s, i + 1) !== "nam" || !isOneOf(s, i - 1, EACH)) return false;
  return yearAt(s, i + 1, present) !== undefined;
}

function shiftedMonth(present: Present, { shift, to }: { shift: number; to: number }): MonthRef {
  const { year, month } = civilOf(firstOfMonth(present.year, present.month + shift));
  return { month, year, to };
}

/** "tháng" (not thắng, thang máy), "th" or "t" before a glued digit. */
function isMonthWord(s: Scan, i: number): boolean {
  const word = foldAt(s, i);
  if (word === "thang") return ["tháng", "thang", "thàng", "thág"].includes(accAt(s, i));
  if (word === "t" || word === "th") return isDigits(s, i + 1) && isGlued(s, i + 1);
  return word === "thg" || word === "thag";
}

function monthNumber(s: Scan, i: number): { month: number; to: number; lunar?: boolean } | undefined {
  const word = foldAt(s, i);
  if (word === "gieng") return { month: 1, to: i + 1, lunar: true };
  if (word === "chap") return { month: 12, to: i + 1, lunar: true };
  if (isDigits(s, i)) {
    const parts = /^(0?[1-9]|1[0-2])$/.exec(word);
    return parts ? { month: Number(parts[1]), to: i + 1 } : undefined;
  }
  return wordMonth(s, i);
}

/** One word, or "mười một" and "mười hai": "tháng tư năm nay" is not month forty-five. */
function wordMonth(s: Scan, i: number): { month: number; to: number } | undefined {
  if (foldAt(s, i) === "muoi") {
    const unit = digitWord(s, i + 1);
    return unit === 1 || unit === 2 ? { month: 10 + unit, to: i + 2 } : { month: 10, to: i + 1 };
  }
  const digit = digitWord(s, i);
  return digit ? { month: digit, to: i + 1 } : undefined;
}

/** A quarter at `i`: "quý 2", "quý III/2026", "Q1", "quý này". */
function quarterAt(s: Scan, i: number, present: Present): StretchReading | undefined {
  const word = foldAt(s, i);
  const isWord =
    (word === "quy" || word === "qui") && !["quỹ", "quy", "qui"].includes(s.plain ? "" : accAt(s, i));
  const isLetter = word === "q" && (isGlued(s, i + 1) || foldAt(s, i + 1) === ".");
  if (!isWord && !isLetter) return undefined;
  const shift = isWord ? shiftAt(s, i + 1) : undefined;
  if (shift) return bothWays(shift.to, quarterOf(present.year, quarterNow(present) + shift.shift));
  const number = quarterNumber(s, foldAt(s, i + 1) === "." ? i + 2 : i + 1);
  if (number === undefined) return undefined;
  const year = yearAt(s, number.to, present);
  if (year) return bothWays(year.to, quarterOf(year.year, number.value));
  return nearest(number.to, (y) => quarterOf(y, number.value), present);
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

function quarterNumber(s: Scan, i: number): { value: number; to: number } | undefined {
  const roman = ROMAN.get(foldAt(s, i));
  if (roman) return { value: roman, to: i + 1 };
  // One word: "quý hai năm nay" is not quarter twenty-five.
  const value = isDigits(s, i) ? Number(foldAt(s, i)) : digitWord(s, i);
  const number = value === undefined ? undefined : { value, to: i + 1 };
  if (number === undefined || !Number.isInteger(number.value) || number.value < 1 || number.value > 4)
    return undefined;
  const unit = unitWordAt(s, number.to)?.unit;
  return unit === "billion" || unit === "million" ? undefined : { value: number.value, to: number.to };
}

/** A week at `i`: "tuần này / sau / trước". */
export function weekAt(s: Scan, i: number, present: Present): StretchReading | undefined {
  if (foldAt(s, i) !== "tuan" || !readsAs(s, i, ["tuần", "tuàn"])) return undefined;
  const shift = isWhileAgo(s, i) ? undefined : shiftAt(s, foldAt(s, i + 1) === "le" ? i + 2 : i + 1);
  return shift && bothWays(shift.to, weekOf(present.today + 7 * shift.shift));
}

const SOME = wordSet("may vai nua ca chuc bao");
/** "mã 12 tuần rồi", "thứ sáu tuần rồi": the number is of what stands before. */
const NUMBERED = wordSet("ma so thon xom to khoi doi ngay thu t lan dot quy thang / -");

/** "hai tuần rồi", "mấy tháng rồi", "2 năm nay": how long something has lasted, no week of the calendar. */
function isWhileAgo(s: Scan, i: number): boolean {
  const shift = foldAt(s, i + 1);
  const isSome = isOneOf(s, i - 1, SOME) || isDigits(s, i - 1);
  const isSince = shift === "roi" || shift === "qua" || (accAt(s, i + 1) === "nay" && (!s.plain || isSome));
  if (!isSince || isOneOf(s, i - 2, NUMBERED)) return false;
  return isDigits(s, i - 1) || isOneOf(s, i - 1, SOME) || digitWord(s, i - 1) !== undefined;
}

/** A month, quarter, half-year or year as a stretch; weeks with {@link weekAt}. */
export function stretchAt(s: Scan, i: number, present: Present): StretchReading | undefined {
  const month = monthAt(s, i, present);
  if (month) {
    if (month.lunar) return undefined;
    if (month.year !== undefined) return bothWays(month.to, monthOf(month.year, month.month));
    return nearest(month.to, (year) => monthOf(year, month.month), present);
  }
  return quarterAt(s, i, present) ?? yearStretch(s, i, present);
}

function yearStretch(s: Scan, i: number, present: Present): StretchReading | undefined {
  const word = foldAt(s, i);
  if (word !== "nam" && word !== "sang") return afterModel(s, i);
  // "những năm trước" is no particular year.
  if (["nhung", "cac", "may", "nhieu"].includes(foldAt(s, i - 1)) || isWhileAgo(s, i)) return undefined;
  const year = yearAt(s, i, present);
  return year && bothWays(year.to, yearOf(year.year));
}

const OF_A_YEAR = new Set(["mo hinh", "dien hinh", "van kheo", "ca nhan", "tap the"]);

/** "điển hình 2026", "dân vận khéo 2026": the year right after what is of that year. */
function afterModel(s: Scan, i: number): StretchReading | undefined {
  const pair = `${foldAt(s, i - 2)} ${foldAt(s, i - 1)}`;
  if (!OF_A_YEAR.has(pair)) return undefined;
  const year = plainYear(s, i);
  return year && bothWays(year.to, yearOf(year.year));
}

/** "6 tháng đầu năm (2026)", "sáu tháng cuối năm", "nửa đầu năm". */
export function halfAt(s: Scan, i: number, present: Present): StretchReading | undefined {
  const start = halfWord(s, i);
  if (start === undefined) return undefined;
  const side = foldAt(s, start);
  // "nửa năm đầu"
  if (side === "nam" && foldAt(s, i) === "nua" && ["dau", "cuoi"].includes(foldAt(s, start + 1))) {
    const half = foldAt(s, start + 1) === "dau" ? 1 : 2;
    return bothWays(start + 2, halfOf(present.year, half));
  }
  if ((side !== "dau" && side !== "cuoi") || foldAt(s, start + 1) !== "nam") return undefined;
  const year = yearAt(s, start + 1, present) ?? plainYear(s, start + 2);
  return bothWays(year?.to ?? start + 2, halfOf(year?.year ?? present.year, side === "dau" ? 1 : 2));
}

function halfWord(s: Scan, i: number): number | undefined {
  if (foldAt(s, i) === "nua" && accAt(s, i) !== "nữa") return i + 1;
  const number = readNumber(s, i);
  return number?.value === 6 && foldAt(s, number.to) === "thang" ? number.to + 1 : undefined;
}

/** The same stretch in both directions. */
function bothWays(to: number, stretch: Stretch): StretchReading {
  return { to, future: stretch, past: stretch };
}

/** This year's stretch, unless it is over (future) or has not begun (past). */
function nearest(to: number, of: (year: number) => Stretch, present: Present): StretchReading {
  const now = of(present.year);
  return {
    to,
    future: now.last < present.today ? of(present.year + 1) : now,
    past: now.first > present.today ? of(present.year - 1) : now,
  };
}

function weekOf(day: Day): Stretch {
  const first = mondayOf(day);
  return { kind: "week", label: "", first, last: first + 6 };
}

export function monthOf(year: number, month: number): Stretch {
  const label = `${year}-${String(month).padStart(2, "0")}`;
  return { kind: "month", label, first: firstOfMonth(year, month), last: firstOfMonth(year, month + 1) - 1 };
}

function quarterNow(present: Present): number {
  return Math.ceil(present.month / 3);
}

/** A quarter; numbers outside 1-4 run on into the next or last year. */
function quarterOf(year: number, quarter: number): Stretch {
  const first = firstOfMonth(year, quarter * 3 - 2);
  const { year: ownYear, month } = civilOf(first);
  return {
    kind: "quarter",
    label: `${ownYear}-Q${Math.ceil(month / 3)}`,
    first,
    last: firstOfMonth(ownYear, month + 3) - 1,
  };
}

function halfOf(year: number, half: 1 | 2): Stretch {
  const month = half === 1 ? 1 : 7;
  return {
    kind: "half",
    label: `${year}-H${half}`,
    first: firstOfMonth(year, month),
    last: firstOfMonth(year, month + 6) - 1,
  };
}

export function yearOf(year: number): Stretch {
  return {
    kind: "year",
    label: String(year),
    first: firstOfMonth(year, 1),
    last: firstOfMonth(year + 1, 1) - 1,
  };
}

/** The stretch that contains today, by its unit word ("tháng", "quý", "năm", "tuần"). */
export function currentStretch(word: string, present: Present): Stretch | undefined {
  switch (word) {
    case "tuan":
      return weekOf(present.today);
    case "thang":
      return monthOf(present.year, present.month);
    case "quy":
    case "qui":
      return quarterOf(present.year, quarterNow(present));
    case "nam":
      return yearOf(present.year);
    default:
      return undefined;
  }
}
