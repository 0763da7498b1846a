import type { Split } from "../domain/figures";
import type { Period } from "./period";

export const TIME_SPLITS = ["year", "quarter", "month"] as const satisfies readonly Split[];
export type TimeSplit = (typeof TIME_SPLITS)[number];

/** More empty months than these before the first record say nothing. */
const MOST_KEYS = 40;

/**
 * The keys of a split by time without a gap: from the start of the period, or the first record before it, to its end or
 * the day of the question, whichever is earlier, so that a month without any is a zero and one to come is none.
 * @param found keys that have records
 * @param day YYYY-MM-DD
 */
export function timeKeys(
  split: TimeSplit,
  found: readonly string[],
  { period, day }: { readonly period: Period; readonly day: string },
): readonly string[] {
  const { from, to } = daysOf(period);
  const first = [keyOf(split, from), ...found].sort()[0] ?? "";
  const last = [keyOf(split, to < day ? to : day), ...found].sort().at(-1) ?? "";
  const all = between(split, first, last);
  if (all.length <= MOST_KEYS) return all;
  return between(split, [...found].sort()[0] ?? last, last);
}

function daysOf({ label }: Period): { readonly from: string; readonly to: string } {
  if (label.kind === "days") return label;
  const [from, to] = label.kind === "year" ? [label.year, label.year] : [label.from, label.to];
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

/** As the store names them: "2026", "2026-Q1", "2026-03". */
function keyOf(split: TimeSplit, day: string): string {
  const year = day.slice(0, 4);
  if (split === "year") return year;
  return split === "month" ? day.slice(0, 7) : `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function between(split: TimeSplit, first: string, last: string): string[] {
  const keys: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const key = keyOf(split, `${year}-${String(month).padStart(2, "0")}-01`);
      if (key >= first && key <= last && keys.at(-1) !== key) keys.push(key);
    }
  return keys;
}
