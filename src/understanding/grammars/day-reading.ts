import { civilOf, type Day, dayOf, minuteOf } from "./days";

/** The present, as dates are read against it. */
export interface Present {
  readonly today: Day;
  readonly year: number;
  readonly month: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** The present in Viet Nam at the message's own timestamp. */
export function presentOf(now: Date): Present {
  const today = dayOf(now);
  const { year, month } = civilOf(today);
  return { today, year, month, minute: minuteOf(now) };
}

/** A day read from text, in both directions; `to` is the token after it. */
export interface DayReading {
  readonly to: number;
  readonly future: Day;
  readonly past: Day;
  readonly weak?: true;
  readonly lunar?: true;
  /** Labels of the stretch that "hết quý 2" ends. */
  readonly period?: { readonly future: string; readonly past: string };
}

/** Something that has the form of a date but is none (30/2). */
export interface NoSuchDay {
  readonly to: number;
  readonly invalid: true;
}

export type DayResult = DayReading | NoSuchDay | undefined;

/** A day that is the same in both directions. */
export function fixedDay(to: number, day: Day): DayReading {
  return { to, future: day, past: day };
}
