import { addDays, addMonths, daysBetween, instantOf, weekdayOf } from "./calendar/days";
import type { Hours, WorkCalendar } from "./calendar/work-calendar";
import { nextWorkingDay } from "./calendar/working-time";
import { vietnamDay } from "./vietnam-time";

/** A digest (bản tổng hợp) that a leader wants: each working day, or on a day of the week or the month. */
export interface DigestWish {
  readonly every: "day" | "week" | "month";
  /** HH:MM in Vietnam. */
  readonly time: string;
  /** 1 = Monday ... 7 = Sunday, of a weekly one. */
  readonly weekday?: number;
  /** 1-31, or the last day of a shorter month, of a monthly one. */
  readonly day?: number;
}

/** What a person wants of the bot besides answers. */
export interface PersonSettings {
  readonly person: string;
  /** Nothing is sent unasked (tắt nhắc) since then, until then where that is said. */
  readonly mutedSince?: Date;
  readonly mutedUntil?: Date;
  readonly quiet?: Hours;
  /** At most one of each `every`. */
  readonly digests: readonly DigestWish[];
  /** When the digests were last changed: none that was due before is made up for. */
  readonly digestsSince?: Date;
}

export function defaultSettings(person: string): PersonSettings {
  return { person, digests: [] };
}

export function isMuted({ mutedSince, mutedUntil }: PersonSettings, now: Date): boolean {
  return mutedSince !== undefined && mutedSince <= now && (mutedUntil === undefined || now < mutedUntil);
}

/** The latest time up to `now`, or the first after it, at which a digest is due. On a day off it comes the next working day. */
export function digestTime(
  wish: DigestWish,
  now: Date,
  { which, calendar }: { readonly which: "last" | "next"; readonly calendar: WorkCalendar },
): Date {
  const today = vietnamDay(now);
  const around = candidates(wish, today).map((day) => instantOf(nextWorkingDay(day, calendar), wish.time));
  const found = which === "last" ? around.findLast((at) => at <= now) : around.find((at) => at > now);
  // Candidates reach beyond the longest holidays on both sides.
  return found ?? now;
}

/** Days around today on which the digest would be due, in order. */
function candidates({ every, weekday = 1, day = 1 }: DigestWish, today: string): readonly string[] {
  if (every === "day") return range(-30, 30).map((days) => addDays(today, days));
  if (every === "week") {
    const shift = weekday - weekdayOf(today);
    return range(-5, 5).map((weeks) => addDays(today, shift + 7 * weeks));
  }
  const first = `${today.slice(0, 8)}01`;
  return range(-2, 2).map((months) => {
    const start = addMonths(first, months);
    const length = daysBetween(start, addMonths(start, 1));
    return addDays(start, Math.min(day, length) - 1);
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
