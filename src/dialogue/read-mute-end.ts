import { addDays, addMonths, instantOf } from "../domain/calendar/days";
import { vietnamDay } from "../domain/vietnam-time";
import { readSpan, type Span } from "./read-span";

export interface MuteFacts {
  readonly now: Date;
  /** The day and the time that are named, as YYYY-MM-DD and HH:MM. */
  readonly day?: string;
  readonly time?: string;
}

const MORNING = "08:00";
const LEAD = "nhac|nho|bao|trong|vong|khoang|them|nghi";

/**
 * Until when somebody wants silence: "tắt nhắc 3 ngày", "đến hết tháng 3", "đến thứ Hai", "hôm nay". "Đến hết" takes the
 * day itself in, as today does; any other day ends it in its morning.
 * @param words folded, with a blank at both ends
 * @returns undefined when no end is said.
 */
export function readMuteEnd(words: string, { now, day, time }: MuteFacts): Date | undefined {
  const today = vietnamDay(now);
  const span = readSpan(words, LEAD);
  if (span !== undefined) return after(span, now);
  if (/ het nam(?: nay)? /.test(words)) return startOf(`${Number(today.slice(0, 4)) + 1}-01-01`);
  const month = / het thang (\d{1,2}|nay|sau) /.exec(words)?.[1];
  if (month !== undefined && day === undefined) return startOf(addMonths(monthOf(month, today), 1));
  if (time !== undefined) return instantOf(day ?? today, time);
  if (day === undefined) return undefined;
  return / het /.test(words) || day === today ? startOf(addDays(day, 1)) : instantOf(day, MORNING);
}

/** First day of the month; of one that is over this year, of the next year's. */
function monthOf(said: string, today: string): string {
  const first = `${today.slice(0, 8)}01`;
  if (said === "nay") return first;
  if (said === "sau") return addMonths(first, 1);
  const asked = `${today.slice(0, 5)}${said.padStart(2, "0")}-01`;
  return asked < first ? addMonths(asked, 12) : asked;
}

function startOf(day: string): Date {
  return instantOf(day, "00:00");
}

const HOUR_MS = 3_600_000;
const DAYS = { day: 1, week: 7 } as const;

function after({ count, unit }: Span, now: Date): Date {
  if (unit === "hour") return new Date(now.getTime() + count * HOUR_MS);
  if (unit === "month") return startOf(addMonths(vietnamDay(now), count));
  return new Date(now.getTime() + count * DAYS[unit] * 24 * HOUR_MS);
}
