import { wordSet } from "../word-set";
import { type DayResult, fixedDay, type Present } from "./day-reading";
import { type Day, mondayOf } from "./days";
import { digitWord } from "./number-words";
import { shiftAt, weekAt } from "./period-refs";
import { accAt, foldAt, isDigits, isGlued, isOneOf, type Scan } from "./scan";
import { unitWordAt } from "./unit-words";

const SUNDAY = 7;
const ORDINAL_BEFORE = wordSet("lan hang hinh bai muc nguoi diem cai dot xep buoc mh dung viec ban to cot");
const TIME_BEFORE = wordSet("sang chieu trua toi dem truoc vao den han hom ngay tu la hen het sau qua");
/** After unaccented "thu" and a number word these show that something was collected ("thu hai sản"). */
const COLLECTED = new Set("san,hoach,mua,nhap,phi,tu,nong,muoi,tram".split(","));

/**
 * Reads a weekday: "thứ 6", "thứ Hai tuần sau", "CN tuần này", "t6 tuần tới". Alone it is the next one (or the
 * last one looking back). Undefined for ordinals ("lần thứ hai", "thứ hai là ...") and for "thu 5 triệu".
 */
export function readWeekday(s: Scan, i: number, present: Present): DayResult {
  const name = weekdayName(s, i);
  if (name === undefined) return undefined;
  // "thứ 2 đầu tuần sau"
  const edge = ["dau", "giua", "cuoi"].includes(foldAt(s, name.to)) ? 1 : 0;
  const week = weekAt(s, name.to + edge, present);
  if (week) return fixedDay(week.to, week.future.first + name.weekday - 1);
  const shift = shiftAt(s, name.to);
  if (shift) return shiftedWeekday(name.weekday, shift, present);
  if (name.needsWeek) return undefined;
  const before = weekBefore(s, i, present);
  if (before !== undefined) return fixedDay(name.to, before + name.weekday - 1);
  const monday = mondayOf(present.today) + name.weekday - 1;
  return {
    to: name.to,
    future: monday > present.today ? monday : monday + 7,
    past: monday <= present.today ? monday : monday - 7,
  };
}

/** How far before its weekday a week may have been named. */
const WEEK_REACH = 40;

/** Monday of the week that the same sentence has named before: "tuần sau đi kiểm tra xã A và B, thứ 4". */
function weekBefore(s: Scan, i: number, present: Present): Day | undefined {
  for (let at = i - 1; at >= Math.max(0, i - WEEK_REACH); at -= 1) {
    if ([".", "?", "!", ";", "\n"].includes(foldAt(s, at))) return undefined;
    const week = foldAt(s, at) === "tuan" ? weekAt(s, at, present) : undefined;
    if (week !== undefined) return week.future.first;
  }
  return undefined;
}

function shiftedWeekday(
  weekday: number,
  { shift, to }: { shift: number; to: number },
  present: Present,
): DayResult {
  const own = mondayOf(present.today) + weekday - 1;
  if (shift < 0) return fixedDay(to, own < present.today ? own : own - 7);
  if (shift === 0) return fixedDay(to, own);
  return fixedDay(to, own > present.today ? own : own + 7);
}

interface WeekdayName {
  readonly weekday: number;
  readonly to: number;
  /** Reads as a weekday only with a week after it. */
  readonly needsWeek: boolean;
}

function weekdayName(s: Scan, i: number): WeekdayName | undefined {
  const word = foldAt(s, i);
  if (word === "chu" && foldAt(s, i + 1) === "nhat")
    return { weekday: SUNDAY, to: i + 2, needsWeek: !isTimed(s, i) };
  if (word === "cn") return { weekday: SUNDAY, to: i + 1, needsWeek: !isTimed(s, i) };
  if (word === "t" && isDigits(s, i + 1) && isGlued(s, i + 1)) return shortName(s, i);
  return word === "thu" ? fullName(s, i) : undefined;
}

/** "T6" may be June, so it needs a time of day before it or a week after it. */
function shortName(s: Scan, i: number): WeekdayName | undefined {
  const number = Number(foldAt(s, i + 1));
  if (!(number >= 2 && number <= 7)) return undefined;
  const timeOfDay = ["sang", "chieu", "trua", "toi", "dem"].includes(foldAt(s, i - 1));
  return { weekday: number - 1, to: i + 2, needsWeek: !timeOfDay };
}

function fullName(s: Scan, i: number): WeekdayName | undefined {
  const acc = accAt(s, i);
  if (acc !== "thứ" && acc !== "thư" && !(acc === "thu" && s.plain)) return undefined;
  const number = weekdayNumber(s, i + 1);
  if (number === undefined || isOrdinal(s, i)) return undefined;
  if (acc === "thu" && !isDigits(s, i + 1) && !isTimed(s, i) && isCollecting(s, i)) return undefined;
  return { weekday: number - 1, to: i + 2, needsWeek: s.ordinals };
}

/** "thu tu dat" (thu từ đất), "thu hai san", "thu nam 2026": no days. */
function isCollecting(s: Scan, i: number): boolean {
  const next = foldAt(s, i + 2);
  if (foldAt(s, i + 1) === "tu" && next === "nay") return false;
  return foldAt(s, i + 1) === "tu" || COLLECTED.has(next) || isDigits(s, i + 2);
}

function weekdayNumber(s: Scan, i: number): number | undefined {
  const number = isDigits(s, i) ? Number(foldAt(s, i)) : digitWord(s, i);
  if (number === undefined || !(number >= 2 && number <= 7)) return undefined;
  const unit = unitWordAt(s, i + 1)?.unit;
  return unit === undefined || unit === "time" || unit === "noun" ? number : undefined;
}

/** "lần họp thứ tư", "đợt vận động thứ ba": so many words may stand between. */
const COUNTED_WITHIN = 3;
const TURNS = new Set(["lần", "đợt", "kỳ"]);

function countsTurns(s: Scan, i: number): boolean {
  for (let at = i - 2; at >= i - COUNTED_WITHIN && s.tokens[at]?.kind === "word"; at -= 1)
    if (TURNS.has(accAt(s, at))) return !["nay", "sau", "toi"].includes(foldAt(s, at + 1));
  return false;
}

function isOrdinal(s: Scan, i: number): boolean {
  if (isOneOf(s, i - 1, ORDINAL_BEFORE)) return true;
  if (!isTimed(s, i) && countsTurns(s, i)) return true;
  return foldAt(s, i + 2) === "la" && !isTimed(s, i);
}

function isTimed(s: Scan, i: number): boolean {
  return (
    isOneOf(s, i - 1, TIME_BEFORE) || isOneOf(s, i + 2, LATER) || weekdayFollowed(s, i) || followsClock(s, i)
  );
}

/** "để chủ nhật hẵng nhắc" */
const LATER = wordSet("hang nhac hay");
const CLOCK_ENDS = new Set(["gio", "h", "g", "phut", "ruoi"]);

/** "8h30 thu tu": a clock time, read (and taken) before. */
function followsClock(s: Scan, i: number): boolean {
  if (s.taken[i - 1] !== 1) return false;
  const word = s.tokens[i - 1];
  return word?.kind === "number"
    ? [...CLOCK_ENDS, ":"].includes(s.tokens[i - 2]?.fold ?? "")
    : CLOCK_ENDS.has(word?.fold ?? "");
}

function weekdayFollowed(s: Scan, i: number): boolean {
  return foldAt(s, i + 2) === "tuan" || foldAt(s, i + 1) === "tuan";
}
