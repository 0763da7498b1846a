import { vietnamDay, vietnamTime } from "../vietnam-time";
import { addDays, instantOf } from "./days";
import type { Hours, WorkCalendar } from "./work-calendar";

/** Nobody reads in the first quarter of an hour of a morning, nor in the half hours around lunch and before the end. */
const AFTER_OPENING_MIN = 15;
const AFTER_LUNCH_MIN = 30;
const BEFORE_END_MIN = 30;
/** As in working-time: more days off in a row are a mistake in the entries. */
const MOST_DAYS = 62;

export interface Timing {
  readonly calendar: WorkCalendar;
  /** Quiet hours (giờ yên tĩnh) of the person; may run over midnight. */
  readonly quiet?: Hours;
}

/**
 * The instant itself, or the next one at which a person may be disturbed: a working day, within office hours with a
 * margin, outside the person's quiet hours. Where quiet hours leave nothing of them, office hours alone hold.
 */
export function sendingTime(at: Date, { calendar, quiet }: Timing): Date {
  const found = search(at, calendar, quiet) ?? search(at, calendar, undefined);
  return found ?? at;
}

function search(at: Date, calendar: WorkCalendar, quiet: Hours | undefined): Date | undefined {
  let day = vietnamDay(at);
  let time = vietnamTime(at);
  for (let looked = 0; looked < MOST_DAYS; looked += 1) {
    for (const { from, to } of sendingHours(calendar.hoursOn(day))) {
      const free = afterQuiet(later(time, from), quiet);
      // The very instant, to the second, where nothing moves it.
      if (free < to) return looked === 0 && free === time ? at : instantOf(day, free);
    }
    day = addDays(day, 1);
    time = "00:00";
  }
  return undefined;
}

function later(a: string, b: string): string {
  return a < b ? b : a;
}

/** 07:45-11:00 and 14:00-16:30 of offices that keep the default hours. */
export function sendingHours(hours: readonly Hours[]): readonly Hours[] {
  return hours.map(({ from, to }, index) => ({
    from: addMinutes(from, index === 0 ? AFTER_OPENING_MIN : AFTER_LUNCH_MIN),
    to: addMinutes(to, -BEFORE_END_MIN),
  }));
}

/** The time itself, or the end of the quiet hours it lies in; "24:00" where they last to the end of the day. */
function afterQuiet(time: string, quiet: Hours | undefined): string {
  if (quiet === undefined) return time;
  const { from, to } = quiet;
  if (from <= to) return from <= time && time < to ? to : time;
  if (time < to) return to;
  return time >= from ? "24:00" : time;
}

function addMinutes(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const total = Math.min(Math.max(hour * 60 + minute + minutes, 0), 24 * 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
