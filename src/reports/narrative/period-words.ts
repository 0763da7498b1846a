import type { Say } from "../../../locales/say";
import { lowered } from "../figures-text";
import { formatDay } from "../format";
import type { NarrativeFacts } from "./narrative-facts";

/** "6 tháng đầu năm 2026", "Quý III năm 2026", with the day up to which there are figures while it runs. */
export function periodWords({ period, day }: Pick<NarrativeFacts, "period" | "day">, say: Say): string {
  if (period.kind === "days" && period.to === day && period.from === `${day.slice(0, 4)}-01-01`)
    return say("narrative.sinceNewYear", { year: day.slice(0, 4), day: formatDay(day) });
  const words = wholePeriodWords(period, say);
  return day < lastDayOf(period) ? say("narrative.upTo", { period: words, day: formatDay(day) }) : words;
}

export function wholePeriodWords(period: NarrativeFacts["period"], say: Say): string {
  if (period.kind === "year") return say("narrative.year", { year: String(period.year) });
  if (period.kind === "years")
    return say("narrative.years", { from: String(period.from), to: String(period.to) });
  return monthsWords(period.from, period.to, say) ?? daysWords(period.from, period.to, say);
}

/** Inside a title or a name: "6 tháng đầu năm 2026", "quý III năm 2026". */
export function periodName(period: NarrativeFacts["period"], say: Say): string {
  return lowered(wholePeriodWords(period, say));
}

/** First and last day of a period, YYYY-MM-DD. */
export function firstDayOf(period: NarrativeFacts["period"]): string {
  if (period.kind === "days") return period.from;
  return `${period.kind === "year" ? period.year : period.from}-01-01`;
}

export function lastDayOf(period: NarrativeFacts["period"]): string {
  if (period.kind === "days") return period.to;
  return `${period.kind === "year" ? period.year : period.to}-12-31`;
}

/** The year that a period is, or begins with: what is set for a year says something of no other part of it. */
export function yearBegun(period: NarrativeFacts["period"]): number | undefined {
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  const ofOneYear = first.slice(0, 4) === last.slice(0, 4) && first.endsWith("-01-01");
  return ofOneYear ? Number(first.slice(0, 4)) : undefined;
}

/** Days that do not begin with a year: what lies before them in it counts elsewhere. */
export function isLaterPart(period: NarrativeFacts["period"]): boolean {
  return period.kind === "days" && !period.from.endsWith("-01-01");
}

const QUARTERS = ["I", "II", "III", "IV"] as const;

/** Whole months of one year by what offices call them. */
function monthsWords(from: string, to: string, say: Say): string | undefined {
  const year = from.slice(0, 4);
  if (year !== to.slice(0, 4) || !from.endsWith("-01") || to !== endOfMonth(to)) return undefined;
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (first === last) return say("narrative.month", { month: first, year });
  const quarter = last - first === 2 && last % 3 === 0 ? QUARTERS[last / 3 - 1] : undefined;
  if (quarter !== undefined) return say("narrative.quarter", { quarter, year });
  if (first === 1) return say("narrative.firstMonths", { months: last, year });
  return first === 7 && last === 12 ? say("narrative.lastHalf", { year }) : undefined;
}

function daysWords(from: string, to: string, say: Say): string {
  if (from === to) return say("narrative.oneDay", { day: formatDay(from) });
  return say("narrative.days", { from: formatDay(from), to: formatDay(to) });
}

function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
