import type { DateMatch, Direction, PeriodMatch, RangeMatch } from "../grammars/match";
import type { Intent, Slots } from "../understanding";
import { wordSet } from "../word-set";
import { overlaps, type Zone } from "../zone";
import { counts, oneOrMany, type SlotContext, type SlotPart } from "./context";
import { isEdgeOfCount } from "./count-edges";
import { rangeDirection } from "./range-direction";
import { subjectPeriod } from "./subject-period";

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
function directionOf(intent: Intent): Direction {
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
    if (match.kind === "date") addDate(context, match, direction, { slots, dates, periods });
    else if (match.kind === "period") addPeriod(context, match, direction, periods);
    else if (match.kind === "range")
      addRange(context, match, rangeDirection(context, match, direction), slots, dates);
    else if (match.kind === "invalid_date") invalid = true;
    else if (match.kind === "time") addTime(match.value, match.date, slots, dates);
    else if (match.kind === "day_part" && dates.length === 0 && isOfToday(context)) dates.push(match.value);
  }
  slots.date = oneOrMany(keepOne(context, dates));
  slots.period = oneOrMany(likeFirst(context, periods)) ?? subjectPeriod(context.reading, context.intent);
  // "dời từ 5/6 sang 8/6" has one day, the new one.
  if (!context.asks && dates.length > 0 && slots.date_to === undefined) slots.date_from = undefined;
  return invalid ? { slots, clarify: ["date"] } : { slots };
}

/** "Chiều đi xã A" is today; "thứ 5 xã A, chiều xã B" is on the day that the tour has. */
function isOfToday({ intent, reading }: SlotContext): boolean {
  return TODAY_BY_DAY_PART.has(intent) && !reading.grammar.some(({ kind }) => kind === "date");
}

/** "6 tháng đầu năm so với cùng kỳ năm trước": the same part of the other year. */
function likeFirst(context: SlotContext, periods: readonly string[]): readonly string[] {
  const [first = "", second = ""] = periods;
  if (periods.length !== 2 || !/^\d{4}-(Q\d|H\d|\d\d)$/.test(first) || !/^\d{4}$/.test(second))
    return periods;
  const { tokens } = context.reading;
  const isSame = tokens.some(
    (token, i) => token.fold === "cung" && ["ky", "ki"].includes(tokens[i + 1]?.fold ?? ""),
  );
  return isSame ? [first, second + first.slice(4)] : periods;
}

/** "duy trì từ năm trước" tells what kind of model, not when. */
function isNovelty(context: SlotContext, match: Zone): boolean {
  return context.reading.facts.some((fact) => fact.slot === "novelty" && overlaps(fact, match));
}

/** "Cuối năm xã báo cáo": the occasion of a report, no day. */
const TERM_WORDS = wordSet("cuoi dau giua het");

/** One plan has one day: the last one named ("dời từ 5/6 sang 8/6"). */
function keepOne(context: SlotContext, dates: readonly string[]): readonly string[] {
  if (context.asks) return dates;
  // "ngày mốt nhắc lại, bữa ni bận": today is why, not when.
  const into = context.intent === "correct" ? changedInto(context) : undefined;
  if (into !== undefined) return [into];
  const later = PLANNING.has(context.intent) ? dates.filter((date) => date > today(context)) : [];
  return (later.length > 0 ? later : dates).slice(-1);
}

const INTO = wordSet("thanh sang");

/** "sửa ngày thành 20/11, lần trước em gõ 02/11": the day that it is changed into. */
function changedInto(context: SlotContext): string | undefined {
  const { tokens, grammar } = context.reading;
  for (const match of grammar) {
    if (match.kind !== "date" || !counts(context, match)) continue;
    const before = tokens[match.from - 1]?.fold === "ngay" ? match.from - 2 : match.from - 1;
    if (INTO.has(tokens[before])) return match.future;
  }
  return undefined;
}

interface Times {
  readonly slots: Partial<Slots>;
  readonly dates: string[];
  readonly periods: string[];
}

function addDate(context: SlotContext, match: DateMatch, direction: Direction, times: Times): void {
  if (COUNTING.has(context.intent) && isEndOfCount(context, match, direction, times)) return;
  if (COUNTING.has(context.intent) && isEdgeOfCount(context, match, direction, times.slots)) return;
  const { dates } = times;
  // "tới bữa ni còn xã nào trễ": what is late is late today.
  if (context.intent === "ask_overdue" && match.past === today(context)) return;
  if (isEvery(context, match)) return;
  if (match.weak && !PLANNING.has(context.intent) && !isOpening(context, match) && !isTerm(context, match))
    return;
  if (context.intent === "report_result" && TERM_WORDS.has(context.reading.tokens[match.from])) return;
  if (context.registers && isOfStory(context, match)) return;
  // "Tới bữa nay đã có 22 hộ": a report tells of today anyway.
  if (REPORTING.has(context.intent) && match.past === today(context) && isUntil(context, match)) return;
  dates.push(match[direction]);
}

const REPORTING: ReadonlySet<Intent> = new Set(["update_progress", "report_result"]);

/**
 * What a registration tells of days gone by (a meeting, a decision) is no day of the model, nor is the day on which
 * it is written ("Sáng nay chi bộ họp", "bữa nay tui ghi"), unless the work is opened on it.
 */
function isOfStory(context: SlotContext, match: DateMatch): boolean {
  if (match.future !== match.past || match.future > today(context)) return false;
  return match.future < today(context) || !(isOpening(context, match) || opensSoon(context, match));
}

/** "sáng nay xã ra mắt mô hình": the opening follows. */
function opensSoon({ reading: { tokens } }: SlotContext, match: Zone): boolean {
  for (let i = match.to; i < match.to + OPENING_REACH && tokens[i]?.kind === "word"; i += 1)
    if (OPENINGS.has(`${tokens[i]?.fold} ${tokens[i + 1]?.fold}`)) return true;
  return false;
}

/** "rằm nào cũng phát gạo": no single day. */
function isEvery({ reading: { tokens } }: SlotContext, match: Zone): boolean {
  return tokens[match.to]?.fold === "nao" && tokens[match.to + 1]?.fold === "cung";
}

const BEFORE_TERM = wordSet("truoc vao trong kip dip");

/** "xong trước Tết": by when the work is done. */
function isTerm({ registers, reading: { tokens } }: SlotContext, match: Zone): boolean {
  const at = BEFORE_TERM.has(tokens[match.from - 1]) ? match.from - 2 : match.from - 1;
  return registers && tokens[at]?.fold === "xong";
}

const OPENINGS = new Set(["ra mat", "khai truong", "khoi cong", "phat dong", "khanh thanh"]);
const OPENING_REACH = 6;

/** "ra mắt đúng Trung thu", "khánh thành dịp Quốc khánh": a holiday by itself is the day of that. */
function isOpening({ reading: { tokens, taken } }: SlotContext, match: Zone): boolean {
  for (let i = match.from - 1, left = OPENING_REACH; i > 0 && left > 0; i -= 1) {
    if (taken[i] === "quote") continue;
    if (OPENINGS.has(`${tokens[i - 1]?.fold} ${tokens[i]?.fold}`)) return true;
    left -= 1;
  }
  return false;
}

const COUNTING: ReadonlySet<Intent> = new Set(["ask_count", "ask_list", "ask_compare", "export_report"]);

/** "tính đến hết tháng 2" and "đến 30/6" end what is counted; "hết quý 2 có mấy" asks for the quarter. */
function isEndOfCount(
  context: SlotContext,
  match: DateMatch,
  direction: Direction,
  { slots, periods }: Times,
): boolean {
  const thisYear = match.period && presentYearOf(context, match.period);
  if (isUntil(context, match)) {
    slots.date_to =
      thisYear === undefined || thisYear === match.period?.past ? match[direction] : match.future;
    return true;
  }
  if (match.period === undefined) return false;
  periods.push(thisYear ?? match.period[direction]);
  return true;
}

/** "đến", "tới" or "tính đến" before a day, with "hết" or "ngày" between at most. */
function isUntil(context: SlotContext, match: Zone): boolean {
  const { tokens } = context.reading;
  let at = match.from - 1;
  while (at > match.from - 4 && ["het", "ngay", "cuoi"].includes(tokens[at]?.fold ?? "")) at -= 1;
  const word = tokens[at];
  return (word?.fold === "den" && word.acc !== "đèn") || (word?.fold === "toi" && word.acc === "tới");
}

/** "quý 2" without a year is this year's, gone by or to come; a month follows the intent. */
function presentYearOf(
  context: SlotContext,
  { past, future }: { readonly past: string; readonly future: string },
): string | undefined {
  if (!/-(Q|H)\d$/.test(past)) return undefined;
  const year = today(context).slice(0, 4);
  return [past, future].find((value) => value.startsWith(year));
}

function today(context: SlotContext): string {
  return context.reading.today;
}

function addPeriod(context: SlotContext, match: PeriodMatch, direction: Direction, periods: string[]): void {
  if (match.weak && !context.asks && context.intent !== "report_result") return;
  if (context.registers && (isLikeness(context, match) || isGoneBy(context, match))) return;
  periods.push(presentYearOf(context, match) ?? match[direction]);
}

/** "Tháng trước xóm họp ...": what a registration tells of a month gone by is no period of the model. */
function isGoneBy(context: SlotContext, { past, future }: PeriodMatch): boolean {
  return past === future && /^\d{4}-\d\d$/.test(past) && past < today(context).slice(0, 7);
}

/** "như năm ngoái", "mô hình cũ của năm trước": what this time is compared with. */
function isLikeness({ reading: { tokens, today: now } }: SlotContext, match: PeriodMatch): boolean {
  const before = tokens[match.from - 1]?.acc;
  return before === "như" || (before === "của" && match.future < now.slice(0, 4));
}

function addRange(
  context: SlotContext,
  match: RangeMatch,
  direction: Direction,
  slots: Partial<Slots>,
  dates: string[],
): void {
  const { from, to } = match[direction];
  // "đã xong từ năm kia": over before the model that is registered.
  if (context.registers && (to ?? from ?? "") < today(context)) return;
  // "từ bữa nay anh Sơn nhận mã 45": an assignment counts from now on anyway.
  if (context.intent === "assign" && from === today(context) && to === undefined) return;
  if (match.week && !context.asks) {
    if (from !== undefined) dates.push(from);
  } else if ((match.fromNow || context.intent === "set_deadline") && !context.asks) {
    if (to !== undefined) dates.push(to);
  } else if (context.registers && from !== undefined && to === undefined) {
    // "bắt đầu từ thứ hai tuần sau": the day of a plan.
    dates.push(from);
  } else {
    slots.date_from = from;
    slots.date_to = to;
  }
}

function addTime(value: string, date: string | undefined, slots: Partial<Slots>, dates: string[]): void {
  slots.time = value;
  if (date !== undefined && dates.length === 0) dates.push(date);
}
