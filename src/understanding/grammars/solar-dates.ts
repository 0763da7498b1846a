import { wordSet } from "../word-set";
import { type DayResult, fixedDay, type Present } from "./day-reading";
import { type Day, dayFrom } from "./days";
import { readNumber } from "./numbers";
import { type MonthRef, monthAt, yearAt } from "./period-refs";
import { accAt, foldAt, isDigits, isGlued, isOneOf, type Scan } from "./scan";
import { unitWordAt } from "./unit-words";

const LEADS = wordSet("ngay mung mong hom bua");
const BEFORE_DATE = wordSet(
  "ngay truoc sau den toi tu han hom vao luc sang chieu trua dem nhat ke het dip bua mung mong la : ( chot hen thu tuan cn du",
);

/** Day and month of the text, still without a calendar. */
export interface DayMonth {
  readonly to: number;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  readonly lunar?: true;
  readonly leap?: true;
}

/**
 * Reads day and month at `i`: "15/10(/2026)", "15-10", "15.10.2026", "2026-10-15", "(ngày) 15 tháng 10 (năm nay)",
 * "mùng tám tháng ba". Does not say whether the day exists.
 */
export function readDayMonth(s: Scan, i: number, present: Present): DayMonth | undefined {
  const lead = isOneOf(s, i, LEADS) ? (foldAt(s, i + 1) === "so" ? 2 : 1) : 0;
  const at = i + lead;
  const written = isDigits(s, at)
    ? (readIso(s, at) ?? readDotted(s, at, lead > 0) ?? readStroked(s, at, i))
    : undefined;
  return written ?? readSpoken(s, at, i, present);
}

/** Solar day of day and month: the nearest in each direction when no year is given. */
export function resolveSolar(ref: DayMonth, present: Present): DayResult {
  const { day, month, year, to } = ref;
  if (year !== undefined) {
    const exact = dayFrom({ year, month, day });
    return exact === undefined ? { to, invalid: true } : fixedDay(to, exact);
  }
  const own = dayFrom({ year: present.year, month, day });
  if (own === undefined) return { to, invalid: true };
  const next = dayFrom({ year: present.year + 1, month, day }) ?? own;
  const last = dayFrom({ year: present.year - 1, month, day }) ?? own;
  return { to, future: own >= present.today ? own : next, past: own <= present.today ? own : last };
}

/** "ngày 15", "hôm 20", "ngày 15 tháng này": a day of this or the next month. */
export function readDayOnly(s: Scan, i: number, present: Present): DayResult {
  const lead = foldAt(s, i);
  const isLead =
    lead === "ngay"
      ? accAt(s, i) !== "ngay" || s.plain
      : lead === "hom" || lead === "mung" || lead === "mong";
  if (!isLead || (lead === "mong" && accAt(s, i) === "mong" && !s.plain)) return undefined;
  const number = readNumber(s, i + 1);
  if (number === undefined || !isDayNumber(number.value) || isFollowed(s, number.to)) return undefined;
  // Without accents "ngay mot" is "ngày mốt", the day after tomorrow.
  if (lead === "ngay" && accAt(s, i + 1) === "mot") return undefined;
  const here = dayFrom({ year: present.year, month: present.month, day: number.value });
  return {
    to: number.to,
    future: here !== undefined && here >= present.today ? here : shifted(present, number.value, 1),
    past: here !== undefined && here <= present.today ? here : shifted(present, number.value, -1),
  };
}

/** The same day of a month near by: the next one long enough. */
function shifted(present: Present, day: number, step: 1 | -1): Day {
  for (let months = step; Math.abs(months) <= 3; months += step) {
    const index = present.year * 12 + present.month - 1 + months;
    const found = dayFrom({ year: Math.floor(index / 12), month: (index % 12) + 1, day });
    if (found !== undefined) return found;
  }
  return present.today;
}

function isFollowed(s: Scan, at: number): boolean {
  const next = foldAt(s, at);
  return (
    next === "/" ||
    next === "%" ||
    next === "hang" ||
    unitWordAt(s, at) !== undefined ||
    (isDigits(s, at) && isGlued(s, at))
  );
}

function isWrongDay(value: number): boolean {
  return Number.isInteger(value) && value > 31 && value < 100;
}

function isDayNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

function readIso(s: Scan, i: number): DayMonth | undefined {
  if (!isDigits(s, i) || !/^20\d\d$/.test(foldAt(s, i))) return undefined;
  const sep = foldAt(s, i + 1);
  if ((sep !== "-" && sep !== "/") || foldAt(s, i + 3) !== sep) return undefined;
  const month = twoDigits(s, i + 2);
  const day = twoDigits(s, i + 4);
  if (month === undefined || day === undefined || month > 12) return undefined;
  return { to: i + 5, day, month, year: Number(foldAt(s, i)) };
}

/** "15.10.2026" is one token; "15.10" only after "ngày". */
function readDotted(s: Scan, i: number, led: boolean): DayMonth | undefined {
  if (!isDigits(s, i)) return undefined;
  const parts = /^(\d{1,2})\.(\d{1,2})(?:\.(20\d\d|\d\d))?$/.exec(foldAt(s, i));
  if (parts === null || (parts[3] === undefined && !led)) return undefined;
  return dayMonth(i + 1, Number(parts[1]), Number(parts[2]), parts[3]);
}

function readStroked(s: Scan, i: number, from: number): DayMonth | undefined {
  const day = twoDigits(s, i);
  const sep = foldAt(s, i + 1);
  const month = twoDigits(s, i + 2);
  if (day === undefined || month === undefined) return undefined;
  if (sep === "-" ? !isHyphenDate(s, i, from) : sep !== "/") return undefined;
  if (day === 24 && month === 7 && isRoundTheClock(s, i, from)) return undefined;
  const year = isDigits(s, i + 4) && foldAt(s, i + 3) === sep ? foldAt(s, i + 4) : undefined;
  if (year !== undefined) return /^(20\d\d|\d\d)$/.test(year) ? dayMonth(i + 5, day, month, year) : undefined;
  return dayMonth(i + 3, day, month, undefined);
}

/** "trực 24/7" is no day in July. */
function isRoundTheClock(s: Scan, i: number, from: number): boolean {
  return from === i && !isOneOf(s, i - 1, BEFORE_DATE) && foldAt(s, i + 3) !== "/";
}

/** "15-10" is a date after a word of time; "10-12 người" and "3-5 hộ" are not. */
function isHyphenDate(s: Scan, i: number, from: number): boolean {
  if (foldAt(s, i + 3) === "-" && isDigits(s, i + 4)) return true;
  if (unitWordAt(s, i + 3) !== undefined) return false;
  return from < i || isOneOf(s, i - 1, BEFORE_DATE) || isLunarNext(s, i + 3);
}

function isLunarNext(s: Scan, i: number): boolean {
  return accAt(s, i) === "âm" || (foldAt(s, i) === "am" && foldAt(s, i + 1) === "lich");
}

function dayMonth(to: number, day: number, month: number, year: string | undefined): DayMonth {
  if (year === undefined) return { to, day, month };
  return { to, day, month, year: year.length === 2 ? 2000 + Number(year) : Number(year) };
}

function twoDigits(s: Scan, i: number): number | undefined {
  const text = isDigits(s, i) ? foldAt(s, i) : "";
  return /^\d{1,2}$/.test(text) && text !== "0" && text !== "00" ? Number(text) : undefined;
}

/** "15 tháng 10", "hai mươi tháng mười một năm nay", "20 Chạp". */
function readSpoken(s: Scan, i: number, from: number, present: Present): DayMonth | undefined {
  const number = readNumber(s, i);
  // "ngày 32 tháng 1" is called a day and is none.
  const isDay = number !== undefined && (isDayNumber(number.value) || (from < i && isWrongDay(number.value)));
  if (number === undefined || !isDay) return undefined;
  const at = foldAt(s, number.to) === "," ? number.to + 1 : number.to;
  const month = monthAt(s, at, present) ?? bareLunarMonth(s, at);
  // "15 tháng sau" is a day: nobody counts so many months.
  if (month === undefined || (number.value <= MONTHS && isDuration(s, number.to, month))) return undefined;
  return { ...month, day: number.value };
}

const MONTHS = 12;

function bareLunarMonth(s: Scan, i: number): MonthRef | undefined {
  const word = foldAt(s, i);
  if (word === "chap" && ["chạp", "chap"].includes(accAt(s, i))) return { to: i + 1, month: 12, lunar: true };
  return word === "gieng" ? { to: i + 1, month: 1, lunar: true } : undefined;
}

/** "3 tháng này", "6 tháng trước": a length of time, not the third of this month. */
function isDuration(s: Scan, at: number, month: MonthRef): boolean {
  const isRelative =
    month.year !== undefined && !isDigits(s, month.to - 1) && foldAt(s, at + 1) !== "" && month.to === at + 2;
  return isRelative && !isOneOf(s, at - 2, LEADS);
}

/** Four digits that may be a year. */
export function isYearToken(word: string): boolean {
  return word.length === 4 && word.startsWith("20") && /^\d+$/.test(word);
}

/** A year after a date that names none: "15/10 năm nay", "15/10 sang năm". */
export function withYear(s: Scan, ref: DayMonth, present: Present): DayMonth {
  if (ref.year !== undefined) return ref;
  const word = foldAt(s, ref.to);
  const year =
    word === "nam" || word === "sang" || isYearToken(word) ? yearAt(s, ref.to, present) : undefined;
  return year ? { ...ref, year: year.year, to: year.to } : ref;
}
