import { questionWords } from "../../src/dialogue/question-words";
import { reportTime } from "../../src/dialogue/read-narrative-wish";
import { addDays } from "../../src/domain/calendar/days";
import { periodOf } from "../../src/reports/period";
import type { Slots } from "../../src/understanding/understanding";

const TIME =
  "(?:ngay |thoi diem |het |cuoi )*(?:thang \\d|quy [\\div]|nam \\d{4}|\\d{1,2} \\d{1,2} |\\d{1,2} thang \\d)";
/** "Năm trước quý 3" says which year, "tháng sau" which month. */
const NOT_BEHIND = "(?<! (?:nam|thang|quy|tuan|ngay|hom|lan|dot|giai doan|nhu))";
const BEFORE = new RegExp(`${NOT_BEHIND} truoc ${TIME}`);
const AFTER = new RegExp(`${NOT_BEHIND} sau ${TIME}`);
const UNTIL = new RegExp(` (?:den|toi|tinh den|cho den|cho toi) ${TIME}`);
const SINCE = / (?:tu|ke tu|giua) /;

const QUARTERS = / (\d|hai|ba|bon) quy (?:vua )?(?:qua|roi|gan day|gan nhat|lien tiep|tro lai) /;
const NUMBERS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4 };

/**
 * "Trước tháng 4", "sau quý 1", "đến tháng 6": the time that a question names is one end of the time that it asks about.
 * @param day of the question, YYYY-MM-DD
 * @returns the slots of a time, where that is said of a single one; else those that were read
 */
export function boundedTime(text: string, slots: Slots, day: string): Slots {
  const { period, date, date_from, date_to } = slots;
  const named = [period ?? date ?? []].flat();
  if (date_from !== undefined || date_to !== undefined) return slots;
  const words = questionWords(text);
  if (named.length === 0) return { ...lastQuarters(words, slots, day), ...firstMonths(words, text, day) };
  if (named.length > 1) return slots;
  const year = Number(day.slice(0, 4));
  const { from, to } = daysOf(slots, year);
  const others = { ...slots, period: undefined, date: undefined };
  if (BEFORE.test(words)) return { ...others, date_to: addDays(from, -1) };
  if (AFTER.test(words)) return { ...others, date_from: addDays(to, 1) };
  return UNTIL.test(words) && !SINCE.test(words) ? { ...others, date_to: to } : slots;
}

/** "Tổng đất hiến 9 tháng": the first ones of the year, as reports are called. */
const MONTHS = /(?<! (?:qua|hon|tren|suot|trong|da|gan|may|cham|tre)) (?:\d|ba|sau|chin) thang $/;

function firstMonths(words: string, text: string, day: string): Partial<Slots> {
  return MONTHS.test(words) ? reportTime(text, {}, Number(day.slice(0, 4))) : {};
}

/** "3 quý gần nhất": the present one and those before it. */
function lastQuarters(words: string, slots: Slots, day: string): Slots {
  const said = QUARTERS.exec(words)?.[1] ?? "";
  const count = NUMBERS[said] ?? Number(said);
  if (count < 2) return slots;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = year * 4 + Math.ceil(month / 3) - count;
  const from = `${Math.floor(first / 4)}-${String((first % 4) * 3 + 1).padStart(2, "0")}-01`;
  return { ...slots, date_from: from, date_to: day };
}

function daysOf(slots: Slots, thisYear: number): { readonly from: string; readonly to: string } {
  const { label } = periodOf(slots, thisYear);
  if (label.kind === "days") return label;
  const [from, to] = label.kind === "year" ? [label.year, label.year] : [label.from, label.to];
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}
