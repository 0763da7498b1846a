import type { DateMatch, Direction, PeriodMatch, RangeMatch } from "../grammars/match";
import type { Intent, Slots } from "../understanding";
import { overlaps, type Zone } from "../zone";
import { counts, isQuestion, isRegistering, oneOrMany, type SlotContext, type SlotPart } from "./context";

/** What happened: a day without a year is the latest one that has passed. */
const PAST: ReadonlySet<Intent> = new Set([
  "report_result",
  "record_inspection",
  "update_progress",
  "attach_evidence",
  "ask_count",
  "ask_list",
  "ask_compare",
  "ask_status",
  "export_report",
  "ask_overdue",
  "recognise",
  "commend",
  "withdraw",
]);
/** Only here does a holiday named by itself stand for a day. */
const PLANNING: ReadonlySet<Intent> = new Set([
  "set_deadline",
  "schedule_inspection",
  "remind_me",
  "snooze",
  "assign",
]);
const TODAY_BY_DAY_PART: ReadonlySet<Intent> = new Set(["snooze", "remind_me", "schedule_inspection"]);

/** Which way a day without a year points for an intent. */
export function directionOf(intent: Intent): Direction {
  return PAST.has(intent) ? "past" : "future";
}

/** Days, ranges, periods and clock times of a record. */
export function timeSlots(context: SlotContext): SlotPart {
  const direction = directionOf(context.intent);
  const slots: Partial<Slots> = {};
  const dates: string[] = [];
  const periods: string[] = [];
  let invalid = false;
  for (const match of context.reading.grammar) {
    if (!counts(context, match) || isNovelty(context, match)) continue;
    if (match.kind === "date") addDate(context, match, direction, dates);
    else if (match.kind === "period") addPeriod(context, match, direction, periods);
    else if (match.kind === "range") addRange(context, match, direction, slots, dates);
    else if (match.kind === "invalid_date") invalid = true;
    else if (match.kind === "time") addTime(match.value, match.date, slots, dates);
    else if (match.kind === "day_part" && TODAY_BY_DAY_PART.has(context.intent) && dates.length === 0)
      dates.push(match.value);
  }
  slots.date = oneOrMany(keepOne(context.intent, dates));
  slots.period = oneOrMany(periods);
  return invalid ? { slots, clarify: ["date"] } : { slots };
}

/** "duy trì từ năm trước" tells what kind of model, not when. */
function isNovelty(context: SlotContext, match: Zone): boolean {
  return context.reading.facts.some((fact) => fact.slot === "novelty" && overlaps(fact, match));
}

/** "Cuối năm xã báo cáo": the occasion of a report, no day. */
const TERM_WORDS = new Set(["cuoi", "dau", "giua", "het"]);

/** One plan has one day: the last one named ("dời từ 5/6 sang 8/6"). */
function keepOne(intent: Intent, dates: readonly string[]): readonly string[] {
  return isQuestion(intent) ? dates : dates.slice(-1);
}

function addDate(context: SlotContext, match: DateMatch, direction: Direction, dates: string[]): void {
  if (match.weak && !PLANNING.has(context.intent)) return;
  if (context.intent === "report_result" && TERM_WORDS.has(context.reading.tokens[match.from]?.fold ?? ""))
    return;
  // What a registration tells of days gone by (a meeting, a decision) is no day of the model.
  if (isRegistering(context.intent) && match.future === match.past && match.future < today(context)) return;
  dates.push(match[direction]);
}

function today(context: SlotContext): string {
  return context.reading.today;
}

function addPeriod(context: SlotContext, match: PeriodMatch, direction: Direction, periods: string[]): void {
  if (match.weak && !isQuestion(context.intent) && context.intent !== "report_result") return;
  const { future, past } = match;
  // "quý 2" without a year is this year's, gone by or to come; a month follows the intent.
  const year = today(context).slice(0, 4);
  const thisYear = /-(Q|H)\d$/.test(past)
    ? [past, future].find((value) => value.startsWith(year))
    : undefined;
  periods.push(thisYear ?? match[direction]);
}

function addRange(
  context: SlotContext,
  match: RangeMatch,
  direction: Direction,
  slots: Partial<Slots>,
  dates: string[],
): void {
  const { from, to } = match[direction];
  if (match.week && !isQuestion(context.intent)) {
    if (from !== undefined) dates.push(from);
  } else if ((match.fromNow || context.intent === "set_deadline") && !isQuestion(context.intent)) {
    if (to !== undefined) dates.push(to);
  } else {
    slots.date_from = from;
    slots.date_to = to;
  }
}

function addTime(value: string, date: string | undefined, slots: Partial<Slots>, dates: string[]): void {
  slots.time = value;
  if (date !== undefined && dates.length === 0) dates.push(date);
}
