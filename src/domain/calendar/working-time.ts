import { addDays } from "./days";
import type { WorkCalendar } from "./work-calendar";

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
