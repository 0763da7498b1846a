import type { mongo } from "mongoose";
import { z } from "zod";
import type { Clock } from "../clock";
import type { CalendarDay } from "../domain/calendar/public-holidays";
import type { UnitCalendar } from "../domain/calendar/unit-calendars";
import type { OfficeHours } from "../domain/calendar/work-calendar";

const rowSchema = z.object({
  /** Path of the unit whose area it holds for; `/` is everywhere, since an id may not be empty. */
  _id: z.string(),
  days: z
    .array(z.object({ day: z.string(), kind: z.enum(["off", "working"]), name: z.string() }))
    .default([]),
  hours: z
    .array(
      z.object({
        from: z.string(),
        to: z.string(),
        hours: z.array(z.object({ from: z.string(), to: z.string() })),
      }),
    )
    .default([]),
});

/** The calendars that administrators have set: days off and worked, office hours of seasons, for an area each. */
export interface CalendarDays {
  /** At most `CACHE_MS` old; the built-in public holidays are not among them. */
  all(): Promise<readonly UnitCalendar[]>;
  /** Says what one day is in an area (path; empty: everywhere), in place of what stood there. */
  setDay(path: string, day: CalendarDay): Promise<void>;
  /** The day is again what the public calendar says; @returns false when nothing stood there. */
  clearDay(path: string, day: string): Promise<boolean>;
  /** The office hours of an area, all seasons; none: those of the area above it. */
  setHours(path: string, hours: readonly OfficeHours[]): Promise<void>;
}

/** What is set in another process is heard of within this time. */
const CACHE_MS = 5_000;
const EVERYWHERE = "/";

/** @throws ZodError when a stored calendar is not one. */
export function createCalendarDays(
  collection: mongo.Collection<mongo.Document & { _id: string }>,
  machineClock: Clock,
): CalendarDays {
  let known: { readonly calendars: readonly UnitCalendar[]; readonly until: number } | undefined;
  const idOf = (path: string) => (path === "" ? EVERYWHERE : path);
  const change = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      known = undefined;
    }
  };
  return {
    async all() {
      const now = machineClock.now().getTime();
      if (known !== undefined && known.until > now) return known.calendars;
      const rows = await collection.find().sort({ _id: 1 }).toArray();
      const calendars = rows.map((row) => toCalendar(rowSchema.parse(row)));
      known = { calendars, until: now + CACHE_MS };
      return calendars;
    },
    async setDay(path, { day, kind, name }) {
      // $literal: a name is text, also one that begins with "$".
      const days = { $concatArrays: [othersThan(day), [{ day, kind, name: { $literal: name } }]] };
      await change(collection.updateOne({ _id: idOf(path) }, [{ $set: { days } }], { upsert: true }));
    },
    async clearDay(path, day) {
      const filter = { _id: idOf(path), "days.day": day };
      const { matchedCount } = await change(
        collection.updateOne(filter, [{ $set: { days: othersThan(day) } }]),
      );
      return matchedCount === 1;
    },
    async setHours(path, hours) {
      await change(
        collection.updateOne({ _id: idOf(path) }, { $set: { hours: [...hours] } }, { upsert: true }),
      );
    },
  };
}

function othersThan(day: string) {
  return { $filter: { input: { $ifNull: ["$days", []] }, cond: { $ne: ["$$this.day", day] } } };
}

function toCalendar({ _id, days, hours }: z.infer<typeof rowSchema>): UnitCalendar {
  return { path: _id === EVERYWHERE ? "" : _id, days, hours };
}
