import { addDays, instantOf } from "../calendar/days";
import { sendingTime, type Timing } from "../calendar/sending-time";
import { nextWorkingDay, previousWorkingDay } from "../calendar/working-time";
import type { Inspection } from "../inspection";
import type { StepTime } from "./sending";

/** `all`: those who are visited and those who go; `inspectors`: those who owe the record. */
export interface InspectionStepTime extends StepTime {
  readonly staleAt: Date;
  readonly to: "all" | "inspectors";
}

const NOTICE_TIME = "08:00";
/** People who are visited on a day off come for it: they are told at the hour at which offices are told. */
const MORNING_TIME = "07:45";
/** The record (biên bản) is asked for so many days after the visit, then each week for a year. */
const RECORD_DAYS: readonly number[] = [1, 3, ...Array.from({ length: 52 }, (_, week) => 7 * (week + 1))];
/** How far back a visit without a record is looked for. */
export const LAST_RECORD_DAYS = 366;

/** What the times of an inspection hang on. */
export function inspectionVersion({ on, time, part }: Pick<Inspection, "on" | "time" | "part">): string {
  return `${on}T${time ?? part ?? ""}`;
}

/** When people are told of an inspection that is planned: the day before, the morning of, and until there is a record. */
export function inspectionTimes(inspection: Inspection, timing: Timing): readonly InspectionStepTime[] {
  if (inspection.state !== "planned") return [];
  const { on } = inspection;
  const since = plannedAt(inspection);
  const morning = instantOf(on, "00:00");
  const before = noticeTime(previousWorkingDay(addDays(on, -1), timing.calendar), timing);
  const asks = RECORD_DAYS.map((days) => ({
    step: `record+${days}`,
    to: "inspectors" as const,
    at: noticeTime(nextWorkingDay(addDays(on, days), timing.calendar), timing),
  }));
  const steps: readonly InspectionStepTime[] = [
    { step: "before", to: "all", at: before, staleAt: morning },
    { step: "morning", to: "all", at: morningTime(on, timing), staleAt: beginOf(inspection) },
    ...asks.map((ask) => ({ ...ask, staleAt: new Date(ask.at.getTime() + 14 * 86_400_000) })),
  ];
  return steps.filter(({ at, staleAt }) => at >= since && at < staleAt);
}

/** When the day and hour were last decided: who hears of it then is not told what lay before. */
function plannedAt({ history }: Inspection): Date {
  const last = history.findLast(
    ({ action }) => action === "schedule" || action === "move" || action === "undo",
  );
  return last?.at ?? new Date(0);
}

function noticeTime(day: string, timing: Timing): Date {
  return sendingTime(instantOf(day, NOTICE_TIME), timing);
}

function morningTime(on: string, timing: Timing): Date {
  const at = instantOf(on, MORNING_TIME);
  return timing.calendar.isWorkingDay(on) ? sendingTime(at, timing) : at;
}

/** The hour of the visit; where only a part of the day is known, its middle; else the end of the office day. */
function beginOf({ on, time, part }: Inspection): Date {
  const middles = { sang: "09:00", chieu: "15:00", toi: "19:00" } as const;
  return instantOf(on, time ?? (part === undefined ? "17:00" : middles[part]));
}
