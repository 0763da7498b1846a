import { addDays } from "../domain/calendar/days";

/** A report given longer ago than this says nothing of the period that is reported on. */
const FRESH_DAYS = 45;

/**
 * From which day on a report counts for a deadline: not before the period that it is about began, nor long before it
 * is due, so that a report of February is none of the first half-year.
 */
export function countsFrom(on: string, period: string | undefined): string {
  const fresh = addDays(on, -FRESH_DAYS);
  const begins = period === undefined ? `${on.slice(0, 4)}-01-01` : firstDay(period);
  return begins !== undefined && begins > fresh && begins <= on ? begins : fresh;
}

function firstDay(period: string): string | undefined {
  const [, year, part] = /^(\d{4})(?:-(Q[1-4]|H[12]|\d{2}))?$/.exec(period) ?? [];
  if (year === undefined) return undefined;
  const month = part === undefined ? 1 : (FIRST_MONTHS[part] ?? Number(part));
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

const FIRST_MONTHS: Readonly<Record<string, number>> = { Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7 };
