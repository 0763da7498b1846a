import { wordSet } from "../word-set";
import { WordTable } from "../word-table";
import { type DayReading, type DayResult, fixedDay, type Present } from "./day-reading";
import { addMonths, type Day } from "./days";
import { isHalf } from "./number-words";
import { readNumber } from "./numbers";
import { accAt, foldAt, isOneOf, type Scan, valueAt } from "./scan";

const DAY_PARTS = wordSet("sang trua chieu toi dem xe");

/**
 * Reads a day that is relative to today: "hôm nay", "sáng mai", "chiều qua", "ngày mốt", "3 ngày nữa", "sau 2
 * tuần", "cách đây 1 tháng", "nửa tháng nữa".
 */
export function readRelative(s: Scan, i: number, present: Present): DayResult {
  return readNamed(s, i, present) ?? readDistance(s, i, present);
}

/** True for "sáng", "chiều", ...: a part of the day. */
export function isDayPart(s: Scan, i: number): boolean {
  if (!isOneOf(s, i, DAY_PARTS)) return false;
  return foldAt(s, i) !== "toi" || accAt(s, i) === "tối" || (accAt(s, i) === "toi" && s.plain);
}

const NAMED = new WordTable<number>(
  new Map([
    ["nay", 0],
    ["qua", -1],
    ["kia", -2],
    ["mai", 1],
    ["mot", 2],
  ]),
);

function readNamed(s: Scan, i: number, present: Present): DayResult {
  const first = foldAt(s, i);
  const second = foldAt(s, i + 1);
  if (first === "ngay" && (second === "hom" || second === "bua")) return readNamed(s, i + 1, present);
  if (first === "ngay") return dayWord(s, i, present);
  if (first === "hom" || first === "bua") return pastOrToday(s, i, present);
  if (isDayPart(s, i)) return partOfDay(s, i, present);
  if (first === "mai") return isTomorrow(s, i) ? fixedDay(i + 1, present.today + 1) : undefined;
  return first === "mot" && isDayAfterTomorrow(s, i) ? fixedDay(i + 1, present.today + 2) : undefined;
}

/** "ngày mai", "ngày mốt", "ngày kia" (+2), "ngày kìa" (+3). */
function dayWord(s: Scan, i: number, present: Present): DayResult {
  const word = foldAt(s, i + 1);
  if (word === "mai") return fixedDay(i + 2, present.today + 1);
  // "ngày ni" is today, "ngày nay" nowadays.
  if (word === "nay" && s.tokens[i + 1]?.raw.toLowerCase() === "ni") return fixedDay(i + 2, present.today);
  if (word === "mot" && ["mốt", "mot"].includes(accAt(s, i + 1))) return fixedDay(i + 2, present.today + 2);
  if (word === "kia") return fixedDay(i + 2, present.today + (accAt(s, i + 1) === "kìa" ? 3 : 2));
  return undefined;
}

/** "hôm nay", "bữa qua", "hôm kia", "bữa mốt". */
function pastOrToday(s: Scan, i: number, present: Present): DayResult {
  const shift = valueAt(s, i + 1, NAMED);
  if (shift === undefined) return undefined;
  const further = accAt(s, i + 1) === "kìa" ? -1 : 0;
  return fixedDay(i + 2, present.today + shift + further);
}

/** "chiều nay", "sáng mai", "tối qua", "sáng mốt", "chiều hôm qua". */
function partOfDay(s: Scan, i: number, present: Present): DayResult {
  const next = foldAt(s, i + 1);
  if (next === "hom" || next === "bua" || next === "ngay") return readNamed(s, i + 1, present);
  const shift = valueAt(s, i + 1, NAMED);
  if (shift === undefined || accAt(s, i + 1) === "quá" || isWrongForm(s, i + 1)) return undefined;
  return fixedDay(i + 2, present.today + shift);
}

/** "chiều một" is no day after tomorrow, "sáng Mai" is a person. */
function isWrongForm(s: Scan, i: number): boolean {
  const acc = accAt(s, i);
  if (foldAt(s, i) === "mot") return acc !== "mốt" && !(acc === "mot" && s.plain);
  return acc === "này" || acc === "nãy" || acc === "kìa";
}

/** "mốt" by itself; not "một triệu mốt" or "mai mốt" (some day). */
function isDayAfterTomorrow(s: Scan, i: number): boolean {
  if (accAt(s, i) !== "mốt" || isOneOf(s, i - 1, NO_DAY_BEFORE)) return false;
  return isEnd(s, i + 1) || TOMORROW_AFTER.has(foldAt(s, i + 1));
}

const NO_DAY_BEFORE = wordSet("mai trieu ty ti tram nghin ngan muoi van");

const TOMORROW_BEFORE = new Set(
  "truoc,den,toi,het,vao,tu,thi,hen,de,sang,qua,la,ngay,cho,sau,luc,rua,,,\n".split(","),
);
const TOMORROW_AFTER = new Set(
  "em,e,toi,anh,chi,minh,doan,to,di,se,nhac,luc,nop,xuong,kiem,co,ve,trua,bao,gui,lam,hop,nhe,nha,a,nhen,ban,ca,bon,cac,tui,phai,moi,xong,hang,hay,roi,tinh,xem,he".split(
    ",",
  ),
);
const NOT_TOMORROW_BEFORE = new Set(
  "chi,c,co,ba,anh,a,ong,em,bac,hoa,cay,canh,rung,thi,thon,xom,truong,dong,thanh,tuyet,ngoc".split(","),
);

/** "mai" by itself: a time only where a sentence has one, never a name ("chị Mai", "hoa mai"). */
function isTomorrow(s: Scan, i: number): boolean {
  const raw = s.tokens[i]?.raw ?? "";
  if (accAt(s, i) !== "mai" || (raw.charAt(0) === "M" && i > 0 && raw !== "MAI")) return false;
  const before = foldAt(s, i - 1);
  if (NOT_TOMORROW_BEFORE.has(before) && before !== "thi") return false;
  const next = foldAt(s, i + 1);
  if (next === "mot" || next === "vang" || next === "sau" || next === "nay") return false;
  if (i === 0 && TOMORROW_AFTER.has(next)) return true;
  return TOMORROW_BEFORE.has(before) ? true : TOMORROW_AFTER.has(next) || isEnd(s, i + 1);
}

function isEnd(s: Scan, i: number): boolean {
  const next = s.tokens[i];
  return next === undefined || next.kind === "newline" || [".", "?", "!", ","].includes(next.fold);
}

/** A length of time: number and unit. */
export interface Distance {
  readonly to: number;
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
  /** The half of "một tháng rưỡi". */
  readonly extraDays?: number;
  /** The half of "một năm rưỡi". */
  readonly extraMonths?: number;
}

const TIME_UNITS = new WordTable<Distance["unit"]>(
  new Map([
    ["ngay", "day"],
    ["hom", "day"],
    ["bua", "day"],
    ["tuan", "week"],
    ["thang", "month"],
    ["nam", "year"],
  ]),
);

/** "3 ngày", "hai tuần", "nửa tháng" at `i`. */
export function distanceAt(s: Scan, i: number): Distance | undefined {
  if (foldAt(s, i) === "nua" && accAt(s, i) !== "nữa" && foldAt(s, i + 1) === "thang") {
    return { to: i + 2, count: 15, unit: "day" };
  }
  // "thứ tư tuần tới" is a Wednesday, "quý 4 năm trước" a quarter.
  if (isOneOf(s, i - 1, NUMBERED) && !isMidAutumn(s, i - 1)) return undefined;
  const number = readNumber(s, i);
  const unit = number && valueAt(s, number.to, TIME_UNITS);
  if (number === undefined || unit === undefined || !isTimeForm(s, number.to)) return undefined;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > 400) return undefined;
  const at = number.to + 1;
  if (isHalf(s, at) && (unit === "month" || unit === "year")) {
    const half = unit === "month" ? { extraDays: 15 } : { extraMonths: 6 };
    return { to: at + 1, count: number.value, unit, ...half };
  }
  const le = foldAt(s, at) === "le" && unit === "week" ? 1 : 0;
  return { to: at + le, count: number.value, unit };
}

/** "sau Tết Trung thu 2 ngày". */
function isMidAutumn(s: Scan, i: number): boolean {
  return s.tokens[i]?.fold === "thu" && s.tokens[i - 1]?.fold === "trung";
}

const NUMBERED = wordSet("thu quy qui q thang thon xom to khoi lop so t");

/** "3 ngày công" is labour, "2 năm" needs "năm". */
function isTimeForm(s: Scan, i: number): boolean {
  const next = foldAt(s, i + 1);
  if (foldAt(s, i) === "ngay" && (next === "cong" || next === "hoi" || next === "le")) return false;
  return !["ngây", "nấm", "nắm", "thắng", "thăng", "tuân"].includes(accAt(s, i));
}

/** A day some distance on (or back, with a negative count). */
export function moved(day: Day, distance: Omit<Distance, "to">, sign: 1 | -1 = 1): Day {
  const { count, unit, extraDays = 0, extraMonths = 0 } = distance;
  if (unit === "day") return day + sign * count;
  if (unit === "week") return day + sign * 7 * count;
  const months = count * (unit === "year" ? 12 : 1) + extraMonths;
  return addMonths(day, sign * months) + sign * extraDays;
}

/** "3 ngày nữa", "sau 3 ngày (nữa)", "cách đây 2 tuần", "2 tuần trước". */
function readDistance(s: Scan, i: number, present: Present): DayResult {
  const first = foldAt(s, i);
  const after = first === "sau" && accAt(s, i) !== "sáu" ? led(s, i + 1, present, 1) : undefined;
  // Unaccented "sau ngay nua" without a number behind is six days.
  if (after || (first === "sau" && accAt(s, i) === "sau" && !s.plain)) return after;
  if (first === "cach" && foldAt(s, i + 1) === "day") return led(s, i + 2, present, -1);
  const distance = distanceAt(s, i) ?? oneAt(s, i);
  if (distance === undefined) return undefined;
  const next = foldAt(s, distance.to);
  if (next === "nua" && accAt(s, distance.to) !== "nửa")
    return fixedDay(distance.to + 1, moved(present.today, distance));
  if (next === "truoc" && !isComparison(s, distance.to + 1)) {
    return fixedDay(
      distance.to + (foldAt(s, distance.to + 1) === "day" ? 2 : 1),
      moved(present.today, distance, -1),
    );
  }
  return undefined;
}

/** "tuần nữa", "tháng nữa": one. */
function oneAt(s: Scan, i: number): Distance | undefined {
  const unit = valueAt(s, i, TIME_UNITS);
  if (unit === undefined || unit === "day" || foldAt(s, i + 1) !== "nua") return undefined;
  if (["may", "vai", "nua", "moi"].includes(foldAt(s, i - 1))) return undefined;
  return isTimeForm(s, i) ? { to: i + 1, count: 1, unit } : undefined;
}

/** "6 tháng trước so với ..." stays a day; "1 tuần trước ngày 20/11" counts from that date. */
function isComparison(s: Scan, at: number): boolean {
  return (
    ["ngay", "khi", "tet", "ram", "han", "le", "hop"].includes(foldAt(s, at)) ||
    s.tokens[at]?.kind === "number"
  );
}

function led(s: Scan, i: number, present: Present, sign: 1 | -1): DayReading | undefined {
  const distance = distanceAt(s, i);
  if (distance === undefined) return undefined;
  const further = foldAt(s, distance.to) === "nua" ? 1 : 0;
  return fixedDay(distance.to + further, moved(present.today, distance, sign));
}
