import { type DayResult, fixedDay, type Present } from "./day-reading";
import { civilOf, type Day, dayFrom } from "./days";
import { lastLunarDay, toLunar, toSolar } from "./lunar";
import { readNumber } from "./numbers";
import { monthAt, shiftAt, yearAt } from "./period-refs";
import { accAt, foldAt, readsAs, type Scan } from "./scan";
import { type DayMonth, isYearToken } from "./solar-dates";

/** Token after "âm lịch", "âm", "al", "(âm)"; `i` itself when the date is not called lunar. */
export function afterLunarWord(s: Scan, i: number): number {
  const open = foldAt(s, i) === "(" ? 1 : 0;
  const word = foldAt(s, i + open);
  const isWord = word === "al" || (word === "am" && ["âm", "am"].includes(accAt(s, i + open)));
  if (!isWord) return i;
  const to = i + open + (foldAt(s, i + open + 1) === "lich" ? 2 : 1);
  return open === 1 && foldAt(s, to) === ")" ? to + 1 : to;
}

/** Solar day of a lunar day and month: the nearest in each direction when no year is given. */
export function resolveLunar(ref: DayMonth, present: Present): DayResult {
  const { day, month, leap = false, to } = ref;
  const own = toLunar(civilOf(present.today)).year;
  if (ref.year !== undefined) {
    const exact = lunarDay({ year: ref.year, month, day, leap });
    return exact === undefined ? { to, invalid: true } : { ...fixedDay(to, exact), lunar: true };
  }
  const days = [own - 1, own, own + 1].map((year) => lunarDay({ year, month, day, leap }));
  const future = days.find((found) => found !== undefined && found >= present.today);
  const past = days.findLast((found) => found !== undefined && found <= present.today);
  const any = future ?? past;
  if (any === undefined) return { to, invalid: true };
  return { to, future: future ?? any, past: past ?? any, lunar: true };
}

const LAST_DAY = 99;
/** Days that the edges of a lunar month fall on. */
const EDGE_DAYS = { first: 1, middle: 15, last: LAST_DAY } as const;

/** "cuối tháng Chạp", "đầu tháng Giêng", "giữa tháng Chạp": `month` stands behind the edge's word. */
export function lunarEdge(
  s: Scan,
  month: Omit<DayMonth, "day">,
  edge: keyof typeof EDGE_DAYS,
  present: Present,
): DayResult {
  return resolveLunar(withLunarYear(s, { ...month, day: EDGE_DAYS[edge] }, present), present);
}

interface LunarRef {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/**
 * The 30th of a Chạp of 29 days is its last day: everyone calls New Year's Eve "30 Tết". {@link LAST_DAY} stands for the last
 * day of any month ("cuối tháng Giêng").
 */
function lunarDay({ year, month, day, leap }: LunarRef): Day | undefined {
  const last = lastLunarDay(year, month, leap);
  if (last === undefined) return undefined;
  const clamped = day === LAST_DAY || (month === 12 && day === 30) ? last : day;
  const solar = toSolar({ year, month, day: clamped, leap });
  return solar && dayFrom(solar);
}

/** "rằm", "rằm tháng Bảy", "rằm tháng này", "rằm tháng Giêng sang năm". */
export function readFullMoon(s: Scan, i: number, present: Present): DayResult {
  if (foldAt(s, i) !== "ram" || !readsAs(s, i, ["rằm", "rầm"])) return undefined;
  const own = toLunar(civilOf(present.today));
  const at = i + 1;
  const shift = foldAt(s, at) === "thang" ? shiftAt(s, at + 1) : undefined;
  if (shift) return dayNear(s, { month: own.month + shift.shift, day: 15, to: shift.to }, present);
  const month = namedMonth(s, at, present);
  if (month) return resolveLunar(withLunarYear(s, { ...month, day: 15 }, present), present);
  return nextFullMoon(s, at, present);
}

function namedMonth(s: Scan, at: number, present: Present): Omit<DayMonth, "day"> | undefined {
  if (foldAt(s, at) === "gieng") return { month: 1, to: at + 1 };
  if (foldAt(s, at) === "trung" && foldAt(s, at + 1) === "thu") return { month: 8, to: at + 2 };
  const month = monthAt(s, at, present);
  return month && { month: month.month, to: month.to, ...(month.leap && { leap: true as const }) };
}

/** A day of a month counted on from this year's first. */
function dayNear(s: Scan, { month, day, to }: DayMonth, present: Present): DayResult {
  const year = toLunar(civilOf(present.today)).year + (month > 12 ? 1 : month < 1 ? -1 : 0);
  return resolveLunar({ to: afterLunarWord(s, to), month: ((month + 11) % 12) + 1, day, year }, present);
}

function nextFullMoon(s: Scan, to: number, present: Present): DayResult {
  const own = toLunar(civilOf(present.today));
  const first = present.today - own.day + 1;
  const length = lastLunarDay(own.year, own.month, own.leap) ?? 30;
  const lengthBefore = toLunar(civilOf(first - 1)).day;
  const full = first + 14;
  return {
    to: afterLunarWord(s, to),
    future: full >= present.today ? full : full + length,
    past: full <= present.today ? full : full - lengthBefore,
    lunar: true,
  };
}

const DAY_LEADS = new Set(["mung", "mong", "ngay", "hom"]);

/** "mùng 1 âm lịch", "mùng 1 âm lịch tháng này": a day of the lunar month that it is now, before it or behind it. */
export function readLunarDay(s: Scan, i: number, present: Present): DayResult {
  if (!DAY_LEADS.has(foldAt(s, i))) return undefined;
  const number = readNumber(s, i + 1);
  if (number === undefined || !Number.isInteger(number.value) || number.value > LONGEST_MONTH)
    return undefined;
  const at = afterLunarWord(s, number.to);
  const shift = at > number.to && foldAt(s, at) === "thang" ? shiftAt(s, at + 1) : undefined;
  if (shift === undefined) return undefined;
  const own = toLunar(civilOf(present.today));
  return dayNear(s, { month: own.month + shift.shift, day: number.value, to: shift.to }, present);
}

const LONGEST_MONTH = 30;

/** "28 Tết", "mùng 3 Tết", "29 Tết": days around the lunar New Year. */
export function readTetDay(s: Scan, i: number, present: Present): DayResult {
  const lead = ["mung", "mong", "ngay", "hom"].includes(foldAt(s, i)) ? 1 : 0;
  const number = readNumber(s, i + lead);
  if (number === undefined || foldAt(s, number.to) !== "tet" || !Number.isInteger(number.value))
    return undefined;
  const { value } = number;
  // Unaccented "sau tet" is "sau Tết"; the first days are said with "mùng".
  if (!number.digits && value < 20 && foldAt(s, i) !== "mung" && foldAt(s, i) !== "mong") return undefined;
  if (value < 1 || value > 30 || (value > 15 && value < 20)) return undefined;
  const ref = { to: number.to + 1, day: value, month: value >= 20 ? 12 : 1 };
  return resolveLunar(withLunarYear(s, ref, present, ref.month === 12 ? -1 : 0), present);
}

/** "mùng 5" alone or with a lunar word: a day of the lunar month only when the text says so. */
export function withLunarYear(s: Scan, ref: DayMonth, present: Present, shift = 0): DayMonth {
  const to = afterLunarWord(s, ref.to);
  const word = foldAt(s, to);
  const year = word === "nam" || word === "sang" || isYearToken(word) ? yearAt(s, to, present) : undefined;
  if (year === undefined) return { ...ref, to };
  const own = toLunar(civilOf(present.today)).year;
  const relative = year.year - present.year + own;
  const isNumber = s.tokens[year.to - 1]?.kind === "number";
  return { ...ref, year: (isNumber ? year.year : relative) + shift, to: afterLunarWord(s, year.to) };
}
