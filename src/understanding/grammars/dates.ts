import { wordSet } from "../word-set";
import { readBoundary } from "./boundaries";
import type { DayReading, DayResult, Present } from "./day-reading";
import { isoOf } from "./days";
import { readHoliday } from "./holidays";
import {
  afterLunarWord,
  readFullMoon,
  readLunarDay,
  readTetDay,
  resolveLunar,
  withLunarYear,
} from "./lunar-dates";
import type { DateMatch, DayPartMatch, InvalidDateMatch } from "./match";
import { distanceAt, isDayPart, moved, readRelative } from "./relative-days";
import { accAt, findAll, foldAt, isDigits, isFree, isOneOf, mayStart, type Scan } from "./scan";
import { readDayMonth, readDayOnly, resolveSolar, withYear } from "./solar-dates";
import { DAY_START } from "./starts";
import { readWeekday } from "./weekdays";

type Found = DateMatch | InvalidDateMatch | DayPartMatch;

/** Finds single days, left to right, and marks them as taken. Ranges and periods are found before. Linear. */
export function findDates(s: Scan, present: Present): Found[] {
  return findAll(s, DAY_START, (i): Found | undefined => {
    const result = readDay(s, i, present);
    return result ? dateMatch(i, result) : dayPart(s, i, present);
  });
}

/** Reads one day at `i` in any form, with what moves it ("trước Tết 1 tuần", "3 ngày sau rằm"). */
export function readDay(s: Scan, i: number, present: Present): DayResult {
  if (!mayStart(s, i, DAY_START) || !mayGoOn(s, i)) return undefined;
  const known = s.days[i];
  if (known === "none") return undefined;
  if (known !== undefined && isFree(s, i, known.to)) return known;
  const result = readMovedAhead(s, i, present) ?? readPlainDay(s, i, present);
  s.days[i] = result ?? "none";
  return result;
}

const AFTER_DAY_NUMBER = wordSet(
  "/ - , thang thg thag t th chap gieng tet ngay hom bua tuan nam nghin ngan tram chuc",
);

/** Most numbers in digits are no days: what follows shows it. */
function mayGoOn(s: Scan, i: number): boolean {
  const token = s.tokens[i];
  if (token === undefined || token.kind !== "number") return true;
  return AFTER_DAY_NUMBER.has(s.tokens[i + 1]) || token.fold.includes(".");
}

function readPlainDay(s: Scan, i: number, present: Present): DayResult {
  const holiday = readHoliday(s, i, present);
  if (holiday) return holiday.isTet ? aroundTet(s, i, holiday.result) : movedBehind(s, i, holiday.result);
  const day = readCalendarDay(s, i, present);
  return movedBehind(s, i, day);
}

function readCalendarDay(s: Scan, i: number, present: Present): DayResult {
  if (isDigits(s, i))
    return readTetDay(s, i, present) ?? readNumbered(s, i, present) ?? readRelative(s, i, present);
  const afterPart = isDayPart(s, i) ? readAfterPart(s, i + 1, present) : undefined;
  if (afterPart) return afterPart;
  return (
    readWeekdayWithDate(s, i, present) ??
    readTetDay(s, i, present) ??
    readFullMoon(s, i, present) ??
    readNumbered(s, i, present) ??
    readRelative(s, i, present) ??
    readBoundary(s, i, present)
  );
}

/** "chiều thứ 5 tuần này", "sáng 20/4". */
function readAfterPart(s: Scan, i: number, present: Present): DayResult {
  return readWeekdayWithDate(s, i, present) ?? readNumbered(s, i, present);
}

/** "thứ 6 (20/3)", "thứ 6 ngày 20/3": the date decides. */
function readWeekdayWithDate(s: Scan, i: number, present: Present): DayResult {
  const weekday = readWeekday(s, i, present);
  if (weekday === undefined) return undefined;
  const gap = ["(", ","].includes(foldAt(s, weekday.to)) ? 1 : 0;
  const date = readNumbered(s, weekday.to + gap, present);
  if (date === undefined) return weekday;
  return foldAt(s, weekday.to) === "(" && foldAt(s, date.to) === ")" ? { ...date, to: date.to + 1 } : date;
}

/** "ngày 15/13", "hạn 45/6": called a day, so it is a wrong one and no ratio. */
function isCalledDay(s: Scan, i: number): boolean {
  return foldAt(s, i) === "ngay" || ["ngay", "han", "chot", "hen"].includes(foldAt(s, i - 1));
}

const LUNAR_LEADS = wordSet("mung mong");

function readNumbered(s: Scan, i: number, present: Present): DayResult {
  const ref = readDayMonth(s, i, present);
  if (ref === undefined) return readLunarDay(s, i, present) ?? readDayOnly(s, i, present);
  const isLunar = ref.lunar === true || afterLunarWord(s, ref.to) > ref.to || ref.leap === true;
  if (isLunar) return resolveLunar(withLunarYear(s, ref, present), present);
  if (ref.month > 12 || (ref.day > 31 && !isOneOf(s, i, LUNAR_LEADS)))
    return isCalledDay(s, i) ? { to: ref.to, invalid: true } : undefined;
  const result = resolveSolar(withYear(s, ref, present), present);
  return ref.year === undefined ? towards(s, result) : result;
}

const COMING = wordSet("nay toi sap");

/** "đợt 22/12 này", "20/11 tới (đây)": the next one, whatever is told about it. */
function towards(s: Scan, result: DayResult): DayResult {
  if (result === undefined || "invalid" in result || !isOneOf(s, result.to, COMING)) return result;
  const word = accAt(s, result.to);
  const next = foldAt(s, result.to + 1);
  if (word === "nay" && !s.plain) return result;
  if (
    word === "tôi" ||
    (word !== "này" && word !== "nay" && next !== "day" && next !== "toi" && !endsHere(s, result.to + 1))
  )
    return result;
  return { ...result, past: result.future };
}

function endsHere(s: Scan, i: number): boolean {
  const token = s.tokens[i];
  return token === undefined || token.kind === "newline" || token.kind === "punct" || ENDINGS.has(token);
}

const ENDINGS = wordSet("nhe a nha em anh chi cho xa ap");

const EVE_BEFORE = new Set(["truoc", "giap", "can", "sat"]);

/** "trước Tết" is the last day of Chạp, "trước Tết 1 tuần" counts from New Year's Day. */
function aroundTet(s: Scan, i: number, result: DayResult): DayResult {
  if (result === undefined || "invalid" in result) return result;
  const offset = offsetBehind(s, i, result);
  if (offset) return offset;
  return EVE_BEFORE.has(wordBefore(s, i))
    ? { ...result, future: result.future - 1, past: result.past - 1 }
    : result;
}

function movedBehind(s: Scan, i: number, result: DayResult): DayResult {
  if (result === undefined || "invalid" in result) return result;
  return offsetBehind(s, i, result) ?? result;
}

/** "trước 2/9 một tuần", "sau rằm 3 ngày". */
function offsetBehind(s: Scan, i: number, result: DayReading): DayReading | undefined {
  const side = wordBefore(s, i);
  if (side !== "truoc" && side !== "sau") return undefined;
  const distance = distanceAt(s, result.to);
  if (distance === undefined || ["nua", "toi", "truoc", "qua"].includes(foldAt(s, distance.to)))
    return undefined;
  const sign = side === "truoc" ? -1 : 1;
  return {
    ...result,
    to: distance.to,
    future: moved(result.future, distance, sign),
    past: moved(result.past, distance, sign),
  };
}

/** Looking further back would take quadratic time on a hostile text. */
const FILLERS_AT_MOST = 4;

function wordBefore(s: Scan, i: number): string {
  let at = i - 1;
  while (at > i - FILLERS_AT_MOST && ["ngay", "le", "dip"].includes(foldAt(s, at))) at -= 1;
  return foldAt(s, at);
}

/** "1 tuần trước Tết", "3 ngày sau rằm tháng Giêng". */
function readMovedAhead(s: Scan, i: number, present: Present): DayResult {
  const distance = distanceAt(s, i);
  if (distance === undefined) return undefined;
  const side = foldAt(s, distance.to);
  if (side !== "truoc" && (side !== "sau" || accAt(s, distance.to) === "sáu")) return undefined;
  const at = distance.to + 1;
  const day = readHoliday(s, at, present)?.result ?? readCalendarDay(s, at, present);
  if (day === undefined || "invalid" in day) return day;
  const sign = side === "truoc" ? -1 : 1;
  return { ...day, future: moved(day.future, distance, sign), past: moved(day.past, distance, sign) };
}

function dateMatch(from: number, result: NonNullable<DayResult>): DateMatch | InvalidDateMatch {
  if ("invalid" in result) return { kind: "invalid_date", from, to: result.to };
  const { to, future, past, weak, lunar, period } = result;
  return {
    kind: "date",
    from,
    to,
    future: isoOf(future),
    past: isoOf(past),
    ...(weak && { weak }),
    ...(lunar && { lunar }),
    ...(period && { period }),
  };
}

const EVENING_BEFORE = new Set(["", "de", "hen", "vao", "sang"]);
const PART_AFTER = new Set(["", "nhac", "nhe", "nha", ".", ",", "em", "e", "a", "?", "\n", "bao", "goi"]);

/** "chiều nhắc lại": a part of the day by itself. */
function dayPart(s: Scan, i: number, present: Present): DayPartMatch | undefined {
  if (!isDayPart(s, i) || !PART_AFTER.has(foldAt(s, i + 1)) || s.tokens[i - 1]?.kind === "number")
    return undefined;
  // Unaccented "toi" is mostly "tôi" or "tới".
  if (accAt(s, i) === "toi" && !EVENING_BEFORE.has(foldAt(s, i - 1))) return undefined;
  return { kind: "day_part", from: i, to: i + 1, value: isoOf(present.today) };
}
