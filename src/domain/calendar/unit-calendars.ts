import { isWithin } from "../unit-path";
import type { CalendarDay } from "./public-holidays";
import { createWorkCalendar, type OfficeHours, type WorkCalendar } from "./work-calendar";

/** What an area's calendar says of its own: days off, days worked, office hours. The empty path is everywhere. */
export interface UnitCalendar {
  readonly path: string;
  readonly days: readonly CalendarDay[];
  readonly hours: readonly OfficeHours[];
}

export interface UnitCalendars {
  /** The calendar of a unit: its own entries before those of the units above it. */
  of(path: string): WorkCalendar;
  /** Every calendar that differs from another, the general one among them. */
  all(): readonly WorkCalendar[];
}

export function createUnitCalendars(areas: readonly UnitCalendar[]): UnitCalendars {
  const inOrder = [...areas].sort((a, b) => a.path.length - b.path.length);
  const known = new Map<string, WorkCalendar>();
  const of = (path: string): WorkCalendar => {
    const above = inOrder.filter((area) => isWithin(path, area.path));
    const key = above.at(-1)?.path ?? "";
    const found = known.get(key);
    if (found !== undefined) return found;
    const calendar = createWorkCalendar({
      days: above.flatMap(({ days }) => days),
      hours: above.flatMap(({ hours }) => hours),
    });
    known.set(key, calendar);
    return calendar;
  };
  return { of, all: () => [...new Set(["", ...inOrder.map(({ path }) => path)].map(of))] };
}
