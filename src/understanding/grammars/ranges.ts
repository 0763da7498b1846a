import { wordSet } from "../word-set";
import { edgeOf } from "./boundaries";
import { readDay } from "./dates";
import { type DayReading, fixedDay, type Present } from "./day-reading";
import { addMonths, civilOf, type Day, dayFrom, isoOf } from "./days";
import type { RangeMatch } from "./match";
import { readNumber } from "./numbers";
import { currentStretch, stretchAt, weekAt } from "./period-refs";
import { distanceAt, moved } from "./relative-days";
import { accAt, findAll, foldAt, isDigits, isOneOf, type Scan, wordsAt } from "./scan";
import { isYearToken } from "./solar-dates";
import { RANGE_JOINT, RANGE_START } from "./starts";

/**
 * Finds stretches with two ends: "từ 1/4 đến 30/4", "từ đầu năm (đến nay)", "từ tháng 1 đến tháng 6", "7 ngày
 * tới", "3 tháng qua", "10-15/3", "từ nay đến hết quý 3". Marks them as taken.
 */
export function findRanges(s: Scan, present: Present): RangeMatch[] {
  if ((s.anywhere & RANGE_JOINT) === 0) return [];
  return findAll(s, RANGE_START, (i) => readRange(s, i, present));
}

function readRange(s: Scan, i: number, present: Present): RangeMatch | undefined {
  return (
    readFromTo(s, i, present) ??
    readAround(s, i, present) ??
    readSameMonth(s, i, present) ??
    readTwoDates(s, i, present)
  );
}

/** A first or last day with the token after it. */
interface End {
  readonly to: number;
  readonly future: Day;
  readonly past: Day;
}

function readFromTo(s: Scan, i: number, present: Present): RangeMatch | undefined {
  const lead = foldAt(s, i) === "ke" && foldAt(s, i + 1) === "tu" ? 2 : 1;
  if (lead === 1 && !isFrom(s, i)) return undefined;
  if (["nay", "gio"].includes(foldAt(s, i + lead))) return fromNow(s, i, i + lead + 1, present);
  const start =
    startOfYear(s, i + lead) ??
    dayOfNextMonth(s, i + lead, present) ??
    readEnd(s, i + lead, present, "first");
  if (start === undefined) return undefined;
  const end = readUntil(s, start.to, present);
  if (end === undefined) return openRange(i, start, present, isStart(s, i + lead));
  return rangeOf(i, end.to, start, end);
}

/** "từ 2021 đến nay": a year without "năm" before it. */
function startOfYear(s: Scan, i: number): End | undefined {
  if (!isYearToken(foldAt(s, i)) || !["den", "toi", "-"].includes(foldAt(s, i + 1))) return undefined;
  const first = dayFrom({ year: Number(foldAt(s, i)), month: 1, day: 1 });
  // "từ 2026-01-05" is a day.
  return first === undefined || isDigits(s, i + 2) ? undefined : fixedDay(i + 1, first);
}

function isFrom(s: Scan, i: number): boolean {
  const acc = accAt(s, i);
  if (foldAt(s, i) !== "tu" || acc === "từ") return acc === "từ";
  // Without accents "thang tu", "thu tu" are April and Wednesday.
  return acc === "tu" && s.plain && !["thang", "thu", "quy", "qui", "muoi"].includes(foldAt(s, i - 1));
}

/** "đầu năm", "đầu tháng", "đầu quý": their present, until now when no end is named. */
function isStart(s: Scan, i: number): boolean {
  return foldAt(s, i) === "dau";
}

function fromNow(s: Scan, from: number, at: number, present: Present): RangeMatch | undefined {
  const end = readUntil(s, at, present);
  if (end === undefined) return undefined;
  const today = fixedDay(at, present.today);
  return { ...rangeOf(from, end.to, today, { ...end, past: end.future }), fromNow: true };
}

/** "đến hết quý 3", "tới 30/4", "- 30/4", "đến nay". */
function readUntil(s: Scan, at: number, present: Present): End | undefined {
  const word = foldAt(s, at);
  const isWord =
    (word === "den" && accAt(s, at) !== "đèn") ||
    (word === "toi" && accAt(s, at) !== "tôi") ||
    word === "-" ||
    word === "~";
  const skipped =
    foldAt(s, at) === "cho" && ["den", "toi"].includes(foldAt(s, at + 1)) ? at + 2 : isWord ? at + 1 : at;
  if (skipped === at) return undefined;
  const next = foldAt(s, skipped);
  const isFeast = s.tokens[skipped]?.acc === "giỗ" || foldAt(s, skipped + 1) === "to";
  if (next === "nay" || (next === "gio" && !isFeast)) return fixedDay(skipped + 1, present.today);
  if (wordsAt(s, skipped, ["hien", "nay"]) || wordsAt(s, skipped, ["bay", "gio"]))
    return fixedDay(skipped + 2, present.today);
  return readEnd(s, next === "truoc" ? skipped + 1 : skipped, present, "last");
}

function readEnd(s: Scan, i: number, present: Present, edge: "first" | "last"): End | undefined {
  const day = readDay(s, i, present);
  if (day && !("invalid" in day)) return withSameDay(s, day, present);
  const stretch = stretchAt(s, i, present) ?? weekAt(s, i, present);
  return (
    stretch && { to: stretch.to, future: edgeOf(stretch.future, edge), past: edgeOf(stretch.past, edge) }
  );
}

/** "giỗ Tổ mùng 10 tháng 3 âm": the day is named twice. */
function withSameDay(s: Scan, day: End, present: Present): End {
  const again = readDay(s, day.to, present);
  const isSame = again !== undefined && !("invalid" in again) && again.future === day.future;
  return isSame ? { ...day, to: again.to } : day;
}

/** "từ 10 đến 15/3", "từ mồng 1 đến 15 tháng 3": before "từ 10" is read as a day of this month. */
function dayOfNextMonth(s: Scan, i: number, present: Present): End | undefined {
  if (!isOneOf(s, i, LEADS) && !isDigits(s, i)) return undefined;
  return startOfNext(s, i, present);
}

const LEADS = wordSet("ngay mung mong hom");

/** "từ 10 đến 15/3": the first day shares the second's month. */
function startOfNext(s: Scan, i: number, present: Present): End | undefined {
  const lead = isOneOf(s, i, LEADS) ? 1 : 0;
  const number = readNumber(s, i + lead);
  if (number === undefined || !Number.isInteger(number.value) || number.value < 1 || number.value > 31)
    return undefined;
  const end = readUntil(s, number.to, present);
  return end && sameMonth(number.to, number.value, end);
}

function sameMonth(to: number, day: number, end: End): End | undefined {
  const future = dayFrom({ ...civilOf(end.future), day });
  const past = dayFrom({ ...civilOf(end.past), day });
  return future === undefined || past === undefined || future > end.future ? undefined : { to, future, past };
}

function openRange(from: number, start: End, present: Present, untilNow: boolean): RangeMatch {
  const to = untilNow ? { to: isoOf(present.today) } : {};
  return {
    kind: "range",
    from,
    to: start.to,
    future: { from: isoOf(start.future), ...to },
    past: { from: isoOf(start.past), ...to },
  };
}

/**
 * Both ends, the first never after the last. Looking ahead the end decides ("từ 15/12 đến 15/1" begins the year
 * before), looking back the start does: what began last may still run.
 */
function rangeOf(from: number, to: number, start: End, end: End): RangeMatch {
  const first = start.future <= end.future ? start.future : yearsBefore(start.past, end.future);
  const isFixed = end.past === end.future;
  const last = isFixed || end.past < start.past ? end.future : end.past;
  const begun = isFixed ? first : yearsBefore(start.past, last);
  return {
    kind: "range",
    from,
    to,
    future: { from: isoOf(first), to: isoOf(end.future) },
    past: { from: isoOf(begun), to: isoOf(last) },
  };
}

/** The same day of the latest year in which it is not after another day. */
function yearsBefore(day: Day, last: Day): Day {
  if (day <= last) return day;
  const years = Math.ceil((day - last) / 366);
  const earlier = addMonths(day, -12 * years);
  return earlier <= last ? earlier : addMonths(day, -12 * (years + 1));
}

const AHEAD = new Set(["toi"]);
const BACK = new Set(["qua", "gan"]);

/** "(trong) 7 ngày tới", "trong vòng 10 ngày", "30 ngày qua", "3 tháng gần đây", "9 tháng đầu năm". */
function readAround(s: Scan, i: number, present: Present): RangeMatch | undefined {
  const lead = foldAt(s, i) === "trong" ? (foldAt(s, i + 1) === "vong" ? 2 : 1) : 0;
  const distance = distanceAt(s, i + lead);
  if (distance === undefined) return undefined;
  const monthsOfYear =
    distance.unit === "month" ? readMonths(s, i, distance.to, distance.count, present) : undefined;
  if (monthsOfYear) return monthsOfYear;
  const next = foldAt(s, distance.to);
  const skip = next === "vua" || next === "ke" || next === "sap" ? 1 : 0;
  const side = foldAt(s, distance.to + skip);
  const to = distance.to + skip + (side === "gan" ? 2 : 1);
  if (BACK.has(side) && accAt(s, distance.to + skip) !== "quá") {
    return closed(i, to, moved(present.today, distance, -1), present.today);
  }
  const ahead = (AHEAD.has(side) && accAt(s, distance.to + skip) !== "tôi") || (lead > 0 && side === "nua");
  if (!ahead && lead !== 2) return undefined;
  return {
    ...closed(i, ahead ? to : distance.to, present.today, moved(present.today, distance)),
    fromNow: true,
  };
}

/** "9 tháng đầu năm 2026"; six months are a period of their own. */
function readMonths(
  s: Scan,
  from: number,
  at: number,
  count: number,
  present: Present,
): RangeMatch | undefined {
  if (foldAt(s, at) !== "dau" || foldAt(s, at + 1) !== "nam" || count === 6 || count > 12) return undefined;
  const year = stretchAt(s, at + 1, present);
  const own = year?.future ?? currentStretch("nam", present);
  if (own === undefined) return undefined;
  const last = moved(own.first, { count, unit: "month" }) - 1;
  return closed(from, year?.to ?? at + 2, own.first, last);
}

function closed(from: number, to: number, first: Day, last: Day): RangeMatch {
  const ends = { from: isoOf(first), to: isoOf(last) };
  return { kind: "range", from, to, future: ends, past: ends };
}

/** Words whose number is no day: "quý 1 đến 5/4" is a quarter and a date. */
const NUMBERED = wordSet("quy qui q thang t thu nam ma so thon xom to khoi dot lan ap ban");

/** "10-15/3", "ngày 10 - 15/3", "10 đến 15/3". */
function readSameMonth(s: Scan, i: number, present: Present): RangeMatch | undefined {
  if (isOneOf(s, i - 1, NUMBERED)) return undefined;
  const start = startOfNext(s, i, present);
  if (start === undefined || !hasMonth(s, start.to + 1)) return undefined;
  const end = readUntil(s, start.to, present);
  return end && rangeOf(i, end.to, start, end);
}

function hasMonth(s: Scan, i: number): boolean {
  const at = foldAt(s, i) === "ngay" ? i + 1 : i;
  return foldAt(s, at + 1) === "/" || foldAt(s, at + 1) === "thang";
}

/** "1/4 - 30/4", "thứ 2 đến thứ 6 tuần này". */
function readTwoDates(s: Scan, i: number, present: Present): RangeMatch | undefined {
  const start = readDay(s, i, present);
  if (start === undefined || "invalid" in start) return undefined;
  const end = readUntil(s, start.to, present);
  return end && rangeOf(i, end.to, alignedWeek(start, end), end);
}

/** "thứ 2 đến thứ 6 tuần sau": the start belongs to the week of the end. */
function alignedWeek(start: DayReading, end: End): End {
  const back = start.future > end.future ? Math.ceil((start.future - end.future) / 7) * 7 : 0;
  return back > 0 && back <= 14
    ? { ...start, future: start.future - back, past: Math.min(start.past, end.past) }
    : start;
}
