import { addDays } from "../domain/calendar/days";
import type { WorkCalendar } from "../domain/calendar/work-calendar";
import type { Deadline } from "../domain/deadline";
import { dueOf } from "../domain/planning/deadline-times";
import { isWithin } from "../domain/unit-path";
import { vietnamDay } from "../domain/vietnam-time";
import type { Deadlines } from "./deadlines";
import type { Duties } from "./duties";

/** A deadline that has passed, and who still owes what it asks. */
export interface Overdue {
  readonly deadline: Deadline;
  /** The last day, YYYY-MM-DD. */
  readonly day: string;
  /** Canonical names of the units, never empty. */
  readonly units: readonly string[];
}

export interface OverdueParts {
  readonly deadlines: Pick<Deadlines, "concerning">;
  readonly duties: Duties;
  /** By whose days off it is reckoned. */
  calendarOf(deadline: Deadline): WorkCalendar;
}

/** Older ones are nobody's news. */
const PAST_DAYS = 60;
/** The newest are told. */
const MOST_DEADLINES = 4;

/**
 * The units under a path that are late (quá hạn), by deadline, the oldest first.
 * @throws MongoError when the store is away.
 */
export async function overdueUnits(
  path: string,
  now: Date,
  { deadlines, duties, calendarOf }: OverdueParts,
): Promise<readonly Overdue[]> {
  const standing = await deadlines.concerning(path, { from: addDays(vietnamDay(now), -PAST_DAYS) });
  const past = standing
    .map((deadline) => ({ deadline, ...dueOf(deadline, calendarOf(deadline)) }))
    .filter(({ at }) => at < now)
    .slice(-MOST_DEADLINES);
  const all = await Promise.all(
    past.map(async ({ deadline, day }) => {
      const owed = await duties.of(deadline);
      const late = owed.filter((duty) => !duty.done && isWithin(duty.path, path));
      return { deadline, day, units: late.map(({ unitName }) => unitName) };
    }),
  );
  return all.filter(({ units }) => units.length > 0);
}
