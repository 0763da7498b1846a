import { vietnamDay, vietnamTime } from "../vietnam-time";
import { addDays, instantOf } from "./days";
import type { Hours, WorkCalendar } from "./work-calendar";

/** Two months off in a row are a mistake in the entries, not a calendar: looking for a day ends there. */
const MOST_DAYS_OFF = 62;

/** The day itself, or the next one that is worked. */
export function nextWorkingDay(day: string, calendar: WorkCalendar): string {
  return workingDayFrom(day, 1, calendar);
}

/** The day itself, or the last one before it that is worked. */
export function previousWorkingDay(day: string, calendar: WorkCalendar): string {
  return workingDayFrom(day, -1, calendar);
}

function workingDayFrom(day: string, direction: 1 | -1, calendar: WorkCalendar): string {
  let at = day;
  for (let looked = 0; looked < MOST_DAYS_OFF; looked += 1) {
    if (calendar.isWorkingDay(at)) return at;
    at = addDays(at, direction);
  }
  return day;
}

/** The working day so many working days on (10 ngày làm việc), or back; 0 is the day itself or the next. */
export function addWorkingDays(day: string, days: number, calendar: WorkCalendar): string {
  if (days === 0) return nextWorkingDay(day, calendar);
  const direction = days > 0 ? 1 : -1;
  let at = day;
  for (let left = Math.abs(days); left > 0; left -= 1)
    at = workingDayFrom(addDays(at, direction), direction, calendar);
  return at;
}

/** Is the office open? */
export function isOfficeHour(at: Date, calendar: WorkCalendar): boolean {
  const time = vietnamTime(at);
  return calendar.hoursOn(vietnamDay(at)).some(({ from, to }) => from <= time && time < to);
}

/** The instant after so much office time: Friday 16:30 and one hour is Monday 08:00 where offices open at 07:30. */
export function addWorkingTime(from: Date, ms: number, calendar: WorkCalendar): Date {
  let left = ms;
  let day = vietnamDay(from);
  for (let off = 0; off < MOST_DAYS_OFF; off += 1) {
    for (const { start, end } of opened(day, calendar.hoursOn(day))) {
      const begin = Math.max(start, from.getTime());
      if (begin >= end) continue;
      off = 0;
      if (left <= end - begin) return new Date(begin + left);
      left -= end - begin;
    }
    day = addDays(day, 1);
  }
  return from;
}

function opened(day: string, hours: readonly Hours[]): readonly { start: number; end: number }[] {
  return hours.map(({ from, to }) => ({
    start: instantOf(day, from).getTime(),
    end: instantOf(day, to).getTime(),
  }));
}
