import type { WorkCalendar } from "../../../src/domain/calendar/work-calendar";
import { vietnamDay, vietnamTime } from "../../../src/domain/vietnam-time";

/** Is the office open? */
export function isOfficeHour(at: Date, calendar: WorkCalendar): boolean {
  const time = vietnamTime(at);
  return calendar.hoursOn(vietnamDay(at)).some(({ from, to }) => from <= time && time < to);
}
