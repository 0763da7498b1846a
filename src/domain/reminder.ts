import { addDays, addMonths, daysBetween, instantOf } from "./calendar/days";
import { vietnamDay, vietnamTime } from "./vietnam-time";

/** How a reminder comes again. */
export const REPEATS = ["day", "week", "month", "year"] as const;
export type Repeat = (typeof REPEATS)[number];

/** A reminder that a person asked for (nhắc tôi ...), or a thing put off (để mai, nhắc lại sau 2 tiếng). */
export interface Reminder {
  /** Key of the message that asked for it. */
  readonly id: string;
  readonly person: string;
  readonly text: string;
  /** The first time; sent at this very minute, whatever the calendar says. */
  readonly at: Date;
  readonly repeat?: Repeat;
  /** What was put off, as `thingOf` names it: it is reminded of at `at`, not before, and not if it is done by then. */
  readonly of?: readonly string[];
  readonly createdAt: Date;
  readonly state: "open" | "done" | "cancelled";
  /** The next time it is due; none once it is done. */
  readonly nextAt?: Date;
}

export type NewReminder = Pick<Reminder, "id" | "person" | "text" | "at" | "repeat" | "of" | "createdAt">;

export function newReminder(asked: NewReminder): Reminder {
  return { ...asked, state: "open", nextAt: asked.at };
}

/**
 * The first time after `after`, counted from the first time of all: of a reminder on the 31st each month, 28/2 is
 * followed by 31/3. Undefined where it does not come again.
 */
export function nextOccurrence(
  { at, repeat }: Pick<Reminder, "at" | "repeat">,
  after: Date,
): Date | undefined {
  if (after < at) return at;
  if (repeat === undefined) return undefined;
  for (let count = estimate(at, after, repeat); ; count += 1) {
    const next = occurrence(at, repeat, count);
    if (next > after) return next;
  }
}

/** The latest time up to `now`, which stands for all that were missed before it. */
export function lastOccurrence({ at, repeat }: Pick<Reminder, "at" | "repeat">, now: Date): Date | undefined {
  if (now < at) return undefined;
  if (repeat === undefined) return at;
  let last = at;
  for (let count = estimate(at, now, repeat); ; count += 1) {
    const next = occurrence(at, repeat, count);
    if (next > now) return last;
    last = next;
  }
}

/** Not more than as many times as have passed. */
function estimate(at: Date, after: Date, repeat: Repeat): number {
  const days = daysBetween(vietnamDay(at), vietnamDay(after));
  const length = { day: 1, week: 7, month: 31, year: 366 }[repeat];
  return Math.max(0, Math.floor(days / length) - 1);
}

function occurrence(at: Date, repeat: Repeat, count: number): Date {
  const [day, time] = [vietnamDay(at), vietnamTime(at)];
  const seconds = at.getTime() % 60_000;
  const moved =
    repeat === "day" || repeat === "week"
      ? addDays(day, count * (repeat === "day" ? 1 : 7))
      : addMonths(day, count * (repeat === "month" ? 1 : 12));
  return new Date(instantOf(moved, time).getTime() + seconds);
}
