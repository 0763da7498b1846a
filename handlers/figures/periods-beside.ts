import { listOf } from "../../src/dialogue/first";
import { yearBefore } from "../../src/domain/calendar/days";
import { type Period, periodOf, presentLike } from "../../src/reports/period";
import type { Question } from "./question";

/** The periods that a question sets side by side ("quý 1 bao nhiêu, quý 2 bao nhiêu"); none for a single one. */
export function periodsBeside({ slots, compares, day, sameTime }: Question): readonly Period[] {
  const named = [...new Set(listOf(slots.period))];
  const [only] = named;
  const byTime = compares && listOf(slots.group_by).includes("period");
  if (sameTime && byTime) return sameDays(slots, day) ?? sameTimes(named, day);
  if (slots.date_from !== undefined || slots.date_to !== undefined) return [];
  const both = [...(byTime && named.length < 2 ? withOther(only, day) : named)].sort();
  return both.length < 2 ? [] : both.map((period) => periodOf({ period }, Number(day.slice(0, 4))));
}

/** "So với năm ngoái", "năm nay tăng hay giảm": the other side is the present, or the year before it. */
function withOther(named: string | undefined, day: string): readonly string[] {
  const year = day.slice(0, 4);
  const present = named === undefined ? year : presentLike(named, day);
  if (named !== undefined && named !== present) return [named, present];
  return present === year ? [String(Number(year) - 1), year] : [];
}

/** "9 tháng đầu năm so với cùng kỳ": days of one year, beside the same ones of the year before. */
function sameDays({ date_from: from, date_to: to }: Question["slots"], day: string) {
  if (from === undefined && to === undefined) return undefined;
  const year = Number(day.slice(0, 4));
  const last = to ?? day;
  const first = from ?? `${last.slice(0, 4)}-01-01`;
  return [
    periodOf({ date_from: yearBefore(first), date_to: yearBefore(last) }, year),
    periodOf({ date_from: first, date_to: last }, year),
  ];
}

/**
 * "So với cùng kỳ năm ngoái": a year as far as it has come, beside the same days of the year before; a quarter or half
 * year beside the same one.
 */
function sameTimes(named: readonly string[], day: string): readonly Period[] {
  const year = Number(day.slice(0, 4));
  const part = named.find((period) => /^\d{4}-(?:[QH]\d|\d\d)$/.test(period));
  if (part !== undefined) {
    const [of, rest] = [Number(part.slice(0, 4)), part.slice(4)];
    return [of - 1, of].map((one) => periodOf({ period: `${one}${rest}` }, year));
  }
  // The one leap day has no fellow.
  const until = day.slice(4) === "-02-29" ? "-02-28" : day.slice(4);
  return [year - 1, year].map((one) =>
    periodOf({ date_from: `${one}-01-01`, date_to: `${one}${until}` }, year),
  );
}
