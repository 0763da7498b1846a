import { wordSet } from "../word-set";
import type { Present } from "./day-reading";
import { isoOf } from "./days";
import type { TimeMatch } from "./match";
import { isHalf } from "./number-words";
import { readNumber } from "./numbers";
import { accAt, findAll, foldAt, isDigits, isGlued, isOneOf, type NumberReading, type Scan } from "./scan";
import { DAY_START, HOUR_WORD } from "./starts";
import { unitWordAt } from "./unit-words";

const MINUTES_PER_DAY = 24 * 60;

/**
 * Finds clock times ("9 giờ 30", "17h chiều", "8h kém 15", "14:00") and offsets in hours or minutes ("30 phút
 * nữa"), and marks them as taken. "8 tiếng", "trong 24h" and "24/7" are no times.
 */
export function findTimes(s: Scan, present: Present): TimeMatch[] {
  if ((s.anywhere & HOUR_WORD) === 0) return [];
  return findAll(s, DAY_START, (i) =>
    mayBeTime(s, i) ? (readOffset(s, i, present) ?? readClock(s, i)) : undefined,
  );
}

const AFTER_TIME_NUMBER = wordSet(
  "gio h g : phut p ph tieng muoi lam mot ba hai bon ruoi sang chieu toi am pm",
);

/** Most numbers are no times: what follows shows it. */
function mayBeTime(s: Scan, i: number): boolean {
  return s.tokens[i]?.kind !== "number" || AFTER_TIME_NUMBER.has(s.tokens[i + 1]);
}

function readClock(s: Scan, i: number): TimeMatch | undefined {
  const number = readNumber(s, i);
  if (number === undefined || number.value > 24) return undefined;
  if (!Number.isInteger(number.value)) return readDot(s, i);
  if (isNotHour(s, i)) return undefined;
  const colon = readColon(s, i, number);
  if (colon) return colon;
  const english = readEnglish(s, i, number);
  if (english) return english;
  // "2 rưỡi chiều"
  if (isHalf(s, number.to) && ["sang", "chieu"].includes(foldAt(s, number.to + 1)))
    return clock(s, i, number.to + 1, number.value * 60 + 30);
  if (!isHour(s, number.to) || ["trong", "suot", "ca", "hoa"].includes(foldAt(s, i - 1))) return undefined;
  const minutes = readMinutes(s, number.to + 1);
  const next = foldAt(s, minutes.to);
  if (next === "nua" || next === "dong" || next === "cong" || next === "lam") return undefined;
  return clock(s, i, minutes.to, number.value * 60 + minutes.value);
}

/** "7.30 sáng mai": a dot between hours and minutes, before a part of the day. */
function readDot(s: Scan, i: number): TimeMatch | undefined {
  const parts = /^([01]?\d|2[0-3])[.,]([0-5]\d)$/.exec(foldAt(s, i));
  if (parts === null || !["sang", "chieu"].includes(foldAt(s, i + 1))) return undefined;
  return clock(s, i, i + 1, Number(parts[1]) * 60 + Number(parts[2]));
}

const AFTER_NOW = wordSet("sang toi ruoi kem dem ngay thu");
const BEFORE_HOUR = wordSet("luc vao truoc den hen");

/** Unaccented "tu gio" is "từ giờ", "bay gio" mostly "bây giờ". */
function isNotHour(s: Scan, i: number): boolean {
  const acc = accAt(s, i);
  if (acc === "tu") return true;
  return acc === "bay" && !isOneOf(s, i + 2, AFTER_NOW) && !isOneOf(s, i - 1, BEFORE_HOUR);
}

/** "giờ", or "h" and "g" glued to the number. */
function isHour(s: Scan, i: number): boolean {
  const word = foldAt(s, i);
  if (word === "gio") return ["giờ", "gio"].includes(accAt(s, i));
  return (word === "h" || word === "g") && (isGlued(s, i) || word === "h");
}

const NOON = 12;

/** "8am", "2 pm". */
function readEnglish(s: Scan, i: number, number: NumberReading): TimeMatch | undefined {
  const half = foldAt(s, number.to);
  if ((half !== "am" && half !== "pm") || !number.digits || number.value > NOON) return undefined;
  // "mùng 10 âm" is a day.
  if (accAt(s, number.to) !== half || (half === "am" && !isGlued(s, number.to))) return undefined;
  return clock(s, i, number.to + 1, ((number.value % NOON) + (half === "pm" ? NOON : 0)) * 60);
}

function readColon(s: Scan, i: number, number: NumberReading): TimeMatch | undefined {
  if (!number.digits || foldAt(s, i + 1) !== ":" || !isGlued(s, i + 1) || !isGlued(s, i + 2))
    return undefined;
  const minutes = foldAt(s, i + 2);
  return /^[0-5]\d$/.test(minutes) ? clock(s, i, i + 3, number.value * 60 + Number(minutes)) : undefined;
}

/** "30", "30 phút", "rưỡi", "kém 15" after the hour. */
function readMinutes(s: Scan, at: number): { value: number; to: number } {
  if (isHalf(s, at)) return { value: 30, to: at + 1 };
  if (isDigits(s, at) && isGlued(s, at)) return gluedMinutes(s, at);
  const less = foldAt(s, at) === "kem" ? 1 : 0;
  const number = readNumber(s, at + less);
  if (number === undefined || number.value > 59 || !Number.isInteger(number.value))
    return { value: 0, to: at };
  const named = ["phut", "p", "ph"].includes(foldAt(s, number.to));
  const plain = isDigits(s, at + less)
    ? /^\d\d$/.test(foldAt(s, at + less)) && isEndOfTime(s, number.to)
    : number.value >= 10 && unitWordAt(s, number.to) === undefined;
  if (!named && !plain && less === 0) return { value: 0, to: at };
  return { value: less ? -number.value : number.value, to: number.to + (named ? 1 : 0) };
}

/** The "30" of "8h30". */
function gluedMinutes(s: Scan, at: number): { value: number; to: number } {
  const text = foldAt(s, at);
  return /^[0-5]?\d$/.test(text) ? { value: Number(text), to: at + 1 } : { value: 0, to: at };
}

function isEndOfTime(s: Scan, at: number): boolean {
  const next = foldAt(s, at);
  return (
    next !== "/" && next !== "%" && next !== "-" && next !== "thang" && next !== "nguoi" && next !== "ho"
  );
}

function clock(s: Scan, from: number, to: number, minutes: number): TimeMatch | undefined {
  const after = afternoon(s, to, minutes);
  const shifted = after === minutes ? afternoonBefore(s, from, minutes) : after;
  if (shifted < 0 || shifted > MINUTES_PER_DAY) return undefined;
  return { kind: "time", from, to, value: hhmm(shifted % MINUTES_PER_DAY) };
}

const DAY_WORDS = new Set(
  "nay mai qua mot kia hom bua ngay thu hai ba tu nam sau bay chu nhat cn luc vao tuan nay toi t".split(" "),
);

/** "chiều mai 2 giờ", "chiều thứ 5 lúc 3h": the part of the day stands before the day. */
function afternoonBefore(s: Scan, from: number, minutes: number): number {
  if (minutes >= 7 * 60) return minutes;
  for (let k = from - 1; k >= Math.max(0, from - 6); k -= 1) {
    const word = foldAt(s, k);
    if (word === "chieu") return minutes + 12 * 60;
    if (!DAY_WORDS.has(word) && !isDigits(s, k) && word !== "/") return minutes;
  }
  return minutes;
}

/** "2 giờ chiều" is 14:00, "1h trưa" 13:00, "10 giờ đêm" 22:00, "12 giờ đêm" 0:00. */
function afternoon(s: Scan, at: number, minutes: number): number {
  const noon = 12 * 60;
  switch (foldAt(s, at)) {
    case "chieu":
      return minutes < noon ? minutes + noon : minutes;
    case "toi":
      return accAt(s, at) !== "tới" && minutes < noon && minutes >= 5 * 60 && isEvening(s, at)
        ? minutes + noon
        : minutes;
    case "trua":
      return minutes <= 3 * 60 ? minutes + noon : minutes;
    case "dem":
      return lateHour(minutes, noon);
    default:
      return minutes;
  }
}

/** Unaccented "toi" after a time may be "tôi": an evening only before a day or an end. */
function isEvening(s: Scan, at: number): boolean {
  if (accAt(s, at) === "tối") return true;
  return (
    s.plain &&
    ["", "nay", "mai", "qua", "thu", "chu", "cn", "ngay", "hom", ",", "."].includes(foldAt(s, at + 1))
  );
}

function lateHour(minutes: number, noon: number): number {
  if (minutes === noon) return 0;
  return minutes >= 7 * 60 && minutes < noon ? minutes + noon : minutes;
}

const PERIODS = wordSet("tuan thang quy nam hom bua ngay");

/** "30 phút nữa", "sau 2 tiếng", "nửa tiếng nữa", "2 giờ nữa". */
function readOffset(s: Scan, i: number, present: Present): TimeMatch | undefined {
  // "Thứ 5 tuần sau 8h" is at eight next week.
  const isLed = foldAt(s, i) === "sau" && accAt(s, i) !== "sáu" && !isOneOf(s, i - 1, PERIODS);
  const led = isLed ? 1 : 0;
  const length = lengthAt(s, i + led);
  if (length === undefined) return undefined;
  const isLater = foldAt(s, length.to) === "nua" && accAt(s, length.to) !== "nửa";
  if (!isLater && led === 0) return undefined;
  const total = present.minute + length.minutes;
  const days = Math.floor(total / MINUTES_PER_DAY);
  return {
    kind: "time",
    from: i,
    to: length.to + (isLater ? 1 : 0),
    value: hhmm(total % MINUTES_PER_DAY),
    date: isoOf(present.today + days),
  };
}

function lengthAt(s: Scan, i: number): { minutes: number; to: number } | undefined {
  const isHalfHour = foldAt(s, i) === "nua" && accAt(s, i) !== "nữa";
  const number = isHalfHour ? { value: 0.5, to: i + 1 } : (readNumber(s, i) ?? oneHour(s, i));
  if (number === undefined || number.value > 1000) return undefined;
  const word = foldAt(s, number.to);
  if (["phut", "p", "ph"].includes(word)) return { minutes: Math.round(number.value), to: number.to + 1 };
  if (word !== "tieng" && word !== "gio" && word !== "h") return undefined;
  const half = isHalf(s, number.to + 1);
  const to = number.to + 1 + (half ? 1 : 0) + (foldAt(s, number.to + 1) === "dong" ? 2 : 0);
  return { minutes: Math.round(number.value * 60) + (half ? 30 : 0), to };
}

/** "tiếng nữa": one. */
function oneHour(s: Scan, i: number): { value: number; to: number } | undefined {
  if (foldAt(s, i) !== "tieng" || foldAt(s, i + 1) !== "nua") return undefined;
  return ["may", "vai"].includes(foldAt(s, i - 1)) ? undefined : { value: 1, to: i };
}

function hhmm(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
