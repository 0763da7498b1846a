import { listOf } from "../../src/dialogue/first";
import type { DeadlineMatter } from "../../src/dialogue/read-deadline";
import { addDays, addMonths } from "../../src/domain/calendar/days";
import type { Deadline } from "../../src/domain/deadline";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import type { Request, Response, Services } from "../handler";
import { deadlineWhat } from "./deadline-text";
import { halfSaid } from "./half-said";

/** "Thêm 3 ngày" to the day that it has; a day that is named comes first. */
export function putOffTo(
  base: Deadline | undefined,
  { by }: DeadlineMatter,
  { understanding }: Request,
): string | undefined {
  if (base === undefined || by === undefined || understanding.slots.date !== undefined) return undefined;
  if (by.unit === "month") return addMonths(base.on, by.count);
  return addDays(base.on, by.unit === "week" ? 7 * by.count : by.count);
}

/** @returns the last day, or what is to be asked. */
export function dueDay(matter: DeadlineMatter, request: Request, { say }: Services): string | Response {
  const { understanding, sentAt } = request;
  const what = matter.kind === undefined ? "" : deadlineWhat({ ...matter, kind: matter.kind }, say);
  const today = vietnamDay(sentAt);
  const days = listOf(understanding.slots.date);
  const coming = days.filter((day) => day >= today).at(-1);
  if (coming !== undefined) return coming;
  const past = days.at(-1);
  if (past !== undefined) return halfSaid(say("deadline.ask.past", { date: formatDay(past), what }), request);
  const isBad = understanding.clarify?.includes("date") === true;
  return halfSaid(say(isBad ? "deadline.ask.badDate" : "deadline.ask.date", { what }), request);
}
