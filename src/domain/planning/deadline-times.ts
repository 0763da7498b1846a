import { addDays, instantOf } from "../calendar/days";
import { sendingTime, type Timing } from "../calendar/sending-time";
import type { WorkCalendar } from "../calendar/work-calendar";
import { nextWorkingDay, previousWorkingDay } from "../calendar/working-time";
import {
  DEFAULT_STEP_TIME,
  type Deadline,
  LAST_STEP_DAYS,
  type ReminderStep,
  type StepRecipient,
} from "../deadline";
import { remembered } from "../remembered";
import type { StepTime } from "./sending";

export interface DeadlineStepTime extends StepTime {
  readonly to: StepRecipient;
}

/** A step that nothing follows says nothing new after this. */
const STALE_AFTER_DAYS = 14;

/**
 * The last day, moved off a holiday where the deadline says so, and the instant after which it is missed. Thousands are
 * told of one deadline at the same moment: what holds for all of them is worked out once.
 */
export const dueOf = remembered(
  ({ on, time, moves }: Pick<Deadline, "on" | "time" | "moves">, calendar: WorkCalendar) => {
    const day = moves ? nextWorkingDay(on, calendar) : on;
    return { day, at: instantOf(day, time) } as const;
  },
);

/** What the times of a deadline hang on, the calendar aside: a day off that is declared later repeats nothing. */
export function deadlineVersion({ on, time }: Pick<Deadline, "on" | "time">): string {
  return `${on}T${time}`;
}

/**
 * When each step of a deadline is due, in order. A step before the last day that falls on a day off comes on the
 * working day before (a warning comes early rather than late), one after it on the working day after.
 */
export const deadlineTimes = remembered((deadline: Deadline, timing: Timing): readonly DeadlineStepTime[] => {
  const { day } = dueOf(deadline, timing.calendar);
  const times = deadline.steps.flatMap((step) =>
    occurrences(step).map((days) => ({
      step: `${days}/${step.to}`,
      to: step.to,
      at: timeOf(addDays(day, days), { ...step, days }, timing),
    })),
  );
  const sorted = times
    .filter(({ at }) => at >= deadline.since)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return sorted.map((time) => ({ ...time, staleAt: staleAfter(time.at) }));
});

function occurrences({ days, every, until = LAST_STEP_DAYS }: ReminderStep): readonly number[] {
  if (every === undefined || every < 1) return [days];
  const last = Math.min(until, LAST_STEP_DAYS);
  const count = Math.max(0, Math.floor((last - days) / every));
  return Array.from({ length: count + 1 }, (_, index) => days + index * every);
}

function timeOf(day: string, { days, time, urgent }: ReminderStep, timing: Timing): Date {
  const at = time ?? DEFAULT_STEP_TIME;
  if (urgent === true) return instantOf(day, at);
  const { calendar } = timing;
  const worked = days <= 0 ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar);
  return sendingTime(instantOf(worked, at), timing);
}

function staleAfter(at: Date): Date {
  return new Date(at.getTime() + STALE_AFTER_DAYS * 86_400_000);
}
