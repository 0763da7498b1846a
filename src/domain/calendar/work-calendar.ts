import { partsOf, weekdayOf } from "./days";
import { type CalendarDay, publicHolidays } from "./public-holidays";

/** From and to, HH:MM; `to` is the first minute after. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Office hours (giờ làm việc) of a season: from one day of the year to another, both included, MM-DD. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
  /** Before and after the lunch break (nghỉ trưa), in order. */
  readonly hours: readonly Hours[];
}

/** Which days and hours are worked somewhere. */
export interface WorkCalendar {
  isWorkingDay(day: string): boolean;
  /** Office hours of that day; none on a day off. */
  hoursOn(day: string): readonly Hours[];
  /** What the day is called, where the calendar names it. */
  nameOf(day: string): string | undefined;
}

/** Where nothing else is set; most offices of the movement keep these. */
export const DEFAULT_HOURS: readonly OfficeHours[] = [
  {
    from: "01-01",
    to: "12-31",
    hours: [
      { from: "07:30", to: "11:30" },
      { from: "13:30", to: "17:00" },
    ],
  },
];

export interface CalendarEntries {
  /** Entries that come before the public holidays, the last of a day before those before it. */
  readonly days?: readonly CalendarDay[];
  /** Seasons, the last that fits comes first. A season may run over the end of the year (10-16 to 04-15). */
  readonly hours?: readonly OfficeHours[];
}

/** Monday to Friday, without the public holidays, with the days worked in their stead, and as the entries say. */
export function createWorkCalendar({ days = [], hours = [] }: CalendarEntries = {}): WorkCalendar {
  const own = new Map(days.map((entry) => [entry.day, entry]));
  const years = new Map<number, ReadonlyMap<string, CalendarDay>>();
  const seasons = [...DEFAULT_HOURS, ...hours].reverse();
  const entryOf = (day: string): CalendarDay | undefined => {
    const found = own.get(day);
    if (found !== undefined) return found;
    const { year } = partsOf(day);
    const holidays = years.get(year) ?? new Map(publicHolidays(year).map((entry) => [entry.day, entry]));
    years.set(year, holidays);
    return holidays.get(day);
  };
  const isWorkingDay = (day: string): boolean => {
    const entry = entryOf(day);
    return entry === undefined ? weekdayOf(day) < 6 : entry.kind === "working";
  };
  return {
    isWorkingDay,
    hoursOn: (day) =>
      isWorkingDay(day) ? (seasons.find((season) => isInSeason(day.slice(5), season))?.hours ?? []) : [],
    nameOf: (day) => entryOf(day)?.name,
  };
}

function isInSeason(monthDay: string, { from, to }: OfficeHours): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
}
