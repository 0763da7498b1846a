/**
 * Days as whole numbers since 1 January 1970, in the calendar of Asia/Ho_Chi_Minh (UTC+7, no summer time), so that
 * no server's time zone can shift a date.
 */
const DAY_MS = 86_400_000;
const ZONE_MS = 7 * 3_600_000;

/** A number of days since 1 January 1970. */
export type Day = number;

/** The day on which an instant falls in Viet Nam. */
export function dayOf(instant: Date): Day {
  return Math.floor((instant.getTime() + ZONE_MS) / DAY_MS);
}

/** Minutes since midnight in Viet Nam. */
export function minuteOf(instant: Date): number {
  const sinceMidnight = (((instant.getTime() + ZONE_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  return Math.floor(sinceMidnight / 60_000);
}

/** YYYY-MM-DD. */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilOf(day: Day): Civil {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of a date; undefined when it does not exist (30/2). */
export function dayFrom({ year, month, day }: Civil): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** First day of a month; months outside 1-12 run on into the next or last year. */
export function firstOfMonth(year: number, month: number): Day {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** Same day of the month some months on, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const first = civilOf(firstOfMonth(year, month + months));
  const last = monthLength(first.year, first.month);
  return firstOfMonth(first.year, first.month) + Math.min(dayOfMonth, last) - 1;
}
