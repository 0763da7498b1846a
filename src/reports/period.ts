import type { ModelFilter } from "../domain/figures";
import type { Slots } from "../understanding/understanding";

/** The time a question is about: how it is asked of the store, and how it is said. */
export interface Period {
  readonly filter: Pick<ModelFilter, "years" | "from" | "to">;
  readonly label:
    | { readonly kind: "year"; readonly year: number }
    | { readonly kind: "years"; readonly from: number; readonly to: number }
    | { readonly kind: "days"; readonly from: string; readonly to: string };
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Reads period and date slots; none means the year of the question. Several periods span from first to last. */
export function periodOf(
  slots: Pick<Slots, "period" | "date" | "date_from" | "date_to">,
  thisYear: number,
): Period {
  if (slots.date_from !== undefined || slots.date_to !== undefined) {
    const from = slots.date_from ?? beginningOf(slots.date_to);
    const open = from > `${thisYear}-12-31` ? LAST_YEAR : thisYear;
    return wholeYears(from, slots.date_to ?? `${open}-12-31`);
  }
  const periods = [slots.period ?? []].flat();
  const spans = periods.map(spanOf).filter((span) => span !== undefined);
  const [only] = spans;
  if (only === undefined) return dayOrYear(slots.date, thisYear);
  const from = spans.map((span) => span.from).sort()[0] ?? only.from;
  const to =
    spans
      .map((span) => span.to)
      .sort()
      .at(-1) ?? only.to;
  return wholeYears(from, to);
}

/** "Đến 30/6" begins with that year; "trước năm 2020" with the movement. */
function beginningOf(to: string | undefined): string {
  const isWhole = to === undefined || to.endsWith("-12-31");
  return `${isWhole ? FIRST_YEAR : to.slice(0, 4)}-01-01`;
}

/** "Hôm nay", "ngày 1/6": that day, several from the first to the last. */
function dayOrYear(date: Slots["date"], thisYear: number): Period {
  const named = [date ?? []].flat().sort();
  const [first] = named;
  return first === undefined ? year(thisYear) : days(first, named.at(-1) ?? first);
}

function wholeYears(from: string, to: string): Period {
  if (!from.endsWith("-01-01") || !to.endsWith("-12-31")) return days(from, to);
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (last < first || last - first > 60) return days(from, to);
  return first === last ? year(first) : years(first, last);
}

/** The year a period ends in. */
export function lastYearOf({ label }: Period): number {
  if (label.kind === "year") return label.year;
  return label.kind === "years" ? label.to : Number(label.to.slice(0, 4));
}

/** The years that a period touches. */
export function yearsIn({ label, ...period }: Period): readonly number[] {
  const last = lastYearOf({ label, ...period });
  const first =
    label.kind === "year" ? label.year : label.kind === "years" ? label.from : Number(label.from.slice(0, 4));
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}

/** The period of the same length that a day lies in: the other side of "so với quý trước". */
export function presentLike(period: string, day: string): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (/-Q[1-4]$/.test(period)) return `${year}-Q${Math.ceil(month / 3)}`;
  if (/-H[12]$/.test(period)) return `${year}-H${month > 6 ? 2 : 1}`;
  return /^\d{4}-\d{2}$/.test(period) ? day.slice(0, 7) : year;
}

function year(value: number): Period {
  return { filter: { years: [value] }, label: { kind: "year", year: value } };
}

function years(from: number, to: number): Period {
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return { filter: { years: all }, label: { kind: "years", from, to } };
}

function days(from: string, to: string): Period {
  return { filter: { from, to }, label: { kind: "days", from, to } };
}

/** 2026, 2026-Q1, 2026-H1, 2026-03, 2016-2018. */
function spanOf(period: string): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})(?:-(\d{4})|-Q([1-4])|-H([12])|-(\d{2}))?$/.exec(period);
  if (match === null) return undefined;
  const [, start = "", end, quarter, half, month] = match;
  const [first, last] = [Number(start), Number(end ?? start)];
  if (first < FIRST_YEAR || last > LAST_YEAR || last < first || last - first > 60) return undefined;
  if (quarter !== undefined) return months(start, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return months(start, Number(half) * 6 - 5, Number(half) * 6);
  if (month !== undefined) return months(start, Number(month), Number(month));
  return { from: `${start}-01-01`, to: `${end ?? start}-12-31` };
}

function months(
  year: string,
  from: number,
  to: number,
): { readonly from: string; readonly to: string } | undefined {
  if (from < 1 || to > 12) return undefined;
  const lastDay = new Date(Date.UTC(Number(year), to, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return { from: `${year}-${two(from)}-01`, to: `${year}-${two(to)}-${two(lastDay)}` };
}
