import { wordSet } from "../word-set";
import type { Present } from "./day-reading";
import { isoOf } from "./days";
import type { PeriodMatch, RangeMatch } from "./match";
import { readNumber } from "./numbers";
import { halfAt, isYear, type StretchReading, stretchAt, weekAt } from "./period-refs";
import { findAll, foldAt, isDigits, isGlued, isOneOf, mayStart, type Scan, take } from "./scan";
import { HALF_YEAR_WORD, PERIOD_START, RANGE_START } from "./starts";
import { unitWordAt } from "./unit-words";

/**
 * Finds periods ("quý 2", "tháng trước", "năm 2025", "giai đoạn 2021-2025", "6 tháng đầu năm", a bare "2025") and
 * weeks (as ranges from Monday to Sunday), and marks them as taken.
 */
export function findPeriods(s: Scan, present: Present): (PeriodMatch | RangeMatch)[] {
  return findAll(s, PERIOD_START, (i) => readPeriod(s, i, present));
}

/** "6 tháng đầu năm" and "từ năm 2016 đến 2018" go before dates and ranges, which would read days in them. */
export function findHalfYears(s: Scan, present: Present): PeriodMatch[] {
  const found: PeriodMatch[] = [];
  if ((s.anywhere & HALF_YEAR_WORD) === 0) return found;
  for (let i = 0; i < s.tokens.length; i += 1) {
    const years = readYearsFromTo(s, i);
    if (years !== undefined) {
      found.push(years);
      take(s, i, years.to);
      i = years.to - 1;
      continue;
    }
    const half = mayStart(s, i, PERIOD_START) ? halfAt(s, i, present) : undefined;
    if (half === undefined) continue;
    found.push({ kind: "period", from: i, to: half.to, future: half.future.label, past: half.past.label });
    take(s, i, half.to);
    i = half.to - 1;
  }
  return found;
}

function readPeriod(s: Scan, i: number, present: Present): PeriodMatch | RangeMatch | undefined {
  if (isDigits(s, i))
    return readYears(s, i) ?? readMonthOfYear(s, i) ?? readHalfYear(s, i, present) ?? readBareYear(s, i);
  const week = weekAt(s, i, present);
  if (week) return weekMatch(i, week);
  const years = readYears(s, i);
  if (years) return years;
  const stretch = stretchAt(s, i, present);
  if (stretch)
    return {
      kind: "period",
      from: i,
      to: stretch.to,
      future: stretch.future.label,
      past: stretch.past.label,
    };
  return readHalfYear(s, i, present);
}

function weekMatch(from: number, week: StretchReading): RangeMatch {
  const ends = { from: isoOf(week.future.first), to: isoOf(week.future.last) };
  return { kind: "range", from, to: week.to, future: ends, past: ends, week: true };
}

/** "từ năm 2016 đến (hết năm) 2018": whole years, as one period. */
function readYearsFromTo(s: Scan, i: number): PeriodMatch | undefined {
  if (foldAt(s, i) !== "tu" || !mayStart(s, i, RANGE_START)) return undefined;
  const start = foldAt(s, i + 1) === "nam" ? i + 2 : i + 1;
  const first = yearToken(s, start);
  if (first === undefined || !["den", "toi", "-", "~"].includes(foldAt(s, start + 1))) return undefined;
  let at = start + 2;
  if (foldAt(s, at) === "het" || foldAt(s, at) === "cuoi") at += 1;
  if (foldAt(s, at) === "nam") at += 1;
  const second = yearToken(s, at);
  if (second === undefined || second <= first) return undefined;
  const value = `${first}-${second}`;
  return { kind: "period", from: i, to: at + 1, future: value, past: value };
}

/** "giai đoạn 2021-2025", "nhiệm kỳ 2020 - 2025", "2016-2018". */
function readYears(s: Scan, i: number): PeriodMatch | undefined {
  const lead = ["giai", "nhiem", "nam"].includes(foldAt(s, i)) ? leadLength(s, i) : 0;
  const at = i + lead;
  const first = yearToken(s, at);
  const sep = foldAt(s, at + 1);
  if (first === undefined || (sep !== "-" && sep !== "den" && sep !== "/" && sep !== "~")) return undefined;
  const second = yearToken(s, at + 2);
  if (second === undefined || second <= first || (sep === "den" && foldAt(s, i - 1) === "tu"))
    return undefined;
  // "2024 - 2025 - 2026": three years.
  if (foldAt(s, at + 3) === sep && yearToken(s, at + 4) !== undefined) return undefined;
  const value = `${first}-${second}`;
  return { kind: "period", from: i, to: at + 3, future: value, past: value };
}

function leadLength(s: Scan, i: number): number {
  const pair = `${foldAt(s, i)} ${foldAt(s, i + 1)}`;
  if (pair === "giai doan" || pair === "nhiem ky" || pair === "nhiem ki" || pair === "nam hoc") return 2;
  return foldAt(s, i) === "nam" ? 1 : 0;
}

function yearToken(s: Scan, i: number): number | undefined {
  const text = isDigits(s, i) ? foldAt(s, i) : "";
  const year = text.length === 4 ? Number(text) : Number.NaN;
  return isYear(year) ? year : undefined;
}

/** "3/2026": a month, if no day stands before it. */
function readMonthOfYear(s: Scan, i: number): PeriodMatch | undefined {
  const year = yearToken(s, i + 2);
  const sep = foldAt(s, i + 1);
  if (year === undefined || (sep !== "/" && sep !== "-")) return undefined;
  const month = isDigits(s, i) ? foldAt(s, i) : "";
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return undefined;
  const value = `${year}-${month.padStart(2, "0")}`;
  return { kind: "period", from: i, to: i + 3, future: value, past: value };
}

const REPORT_BEFORE = wordSet("cao bc ket lieu qua hop");

/** "sơ kết 6 tháng", "báo cáo 6 tháng": the half-year, by the time of year. */
function readHalfYear(s: Scan, i: number, present: Present): PeriodMatch | undefined {
  const number = readNumber(s, i);
  if (number?.value !== 6 || foldAt(s, number.to) !== "thang" || !isOneOf(s, i - 1, REPORT_BEFORE))
    return undefined;
  if (["nua", "qua", "truoc", "toi", "gan"].includes(foldAt(s, number.to + 1))) return undefined;
  const value = `${present.year}-H1`;
  return { kind: "period", from: i, to: number.to + 1, future: value, past: value };
}

/** "xã A đăng ký 2027:": the year that is registered for, where the list begins. */
function isOfRegistration(s: Scan, i: number): boolean {
  if (foldAt(s, i - 1) !== "ky" || foldAt(s, i - 2) !== "dang") return false;
  const next = s.tokens[i + 1];
  return next === undefined || next.kind === "newline" || [":", ",", ".", ";"].includes(next.acc);
}

/** "vào kế hoạch 2026", "chỉ tiêu 2027": the year of a plan; "gương 2026 của xã A": of what is named. */
function isOfPlan(s: Scan, i: number): boolean {
  const pair = `${foldAt(s, i - 2)} ${foldAt(s, i - 1)}`;
  if (pair === "ke hoach" || pair === "chi tieu") return true;
  const isExemplar = pair === "dien hinh" || foldAt(s, i - 1) === "guong";
  return isExemplar && isOneOf(s, i + 1, BEHIND_YEAR);
}

const BEHIND_YEAR = wordSet("cua la o ben tai :");

/** "điển hình tập thể 2025?": four digits that count nothing. */
function readBareYear(s: Scan, i: number): PeriodMatch | undefined {
  const year = yearToken(s, i);
  // "2024 vs 2025 năm nào nhiều hơn": "năm" begins the question.
  const isAsked = foldAt(s, i + 1) === "nam" && foldAt(s, i + 2) === "nao";
  if (year === undefined || (!isAsked && unitWordAt(s, i + 1) !== undefined)) return undefined;
  const before = foldAt(s, i - 1);
  const next = foldAt(s, i + 1);
  const isPart =
    (next === "/" || next === "-" || before === "/" || before === "-") &&
    (isGlued(s, i) || isGlued(s, i + 1));
  if (isPart || next === "%") return undefined;
  const value = String(year);
  const whole = { kind: "period", from: i, to: i + 1, future: value, past: value } as const;
  return isOfRegistration(s, i) || isOfPlan(s, i) ? whole : { ...whole, weak: true };
}
