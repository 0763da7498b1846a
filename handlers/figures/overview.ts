import { asksOverview } from "../../src/dialogue/read-overview";
import { addDays } from "../../src/domain/calendar/days";
import { totalsOf } from "../../src/domain/figures";
import { vietnamYear } from "../../src/domain/vietnam-time";
import { capitalised, lowered, periodText } from "../../src/reports/figures-text";
import { formatDay, formatPercent } from "../../src/reports/format";
import { type Period, periodOf } from "../../src/reports/period";
import { overdueUnits } from "../../src/store/overdue-units";
import { answer, type Request, type Response, type Services } from "../handler";
import { deadlineWhat } from "../time/deadline-text";
import { aboutQuestion } from "./about-question";
import { closed } from "./closing";
import { remember } from "./count";
import { standingsOf, verdictOf } from "./count-targets";
import { asStored, schemeOf } from "./field-scheme";
import { fiveNumbersOf } from "./five-numbers";
import { type Question, readQuestion } from "./question";

const MOST_UNITS = 5;
/** What is new, where no time is named, and visits to come: of a week. */
const WEEK_DAYS = 7;

/**
 * "Tình hình thế nào rồi": the five numbers, the targets, what is new, what waits, who is late, which visits come.
 * @returns undefined when the message asks something else.
 */
export async function overview(said: Request, services: Services): Promise<Response | undefined> {
  if (!asksOverview(said.text, said.understanding)) return undefined;
  const request = { ...said, understanding: said.read(said.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const thisYear = vietnamYear(request.sentAt);
  const { period } = read.question;
  // "Tuần này có gì mới" is of the year as it stands, and of those days.
  const question =
    period.label.kind === "days" ? inPeriod(read.question, periodOf({}, thisYear)) : read.question;
  const isNow = question.period.label.kind === "year" && question.period.label.year === thisYear;
  const lines = await Promise.all([
    standingLines(question, services),
    isNow ? newsLines(question, daysOf(period, question.day), services) : [],
    isNow ? waitingLines(question, services) : [],
    isNow ? lateLines(question, services) : [],
    isNow ? visitLines(question, services) : [],
  ]);
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const nexts = ["byField", "byUnit", "list"] as const;
  return { replies: [await closed(lines.flat(), question, { request, nexts }, services)], state };
}

interface Days {
  readonly from: string;
  readonly to: string;
}

function daysOf({ label }: Period, today: string): Days {
  return label.kind === "days" ? label : { from: addDays(today, 1 - WEEK_DAYS), to: today };
}

function inPeriod(question: Question, period: Period): Question {
  const { years: _years, from: _from, to: _to, ...filter } = question.filter;
  return { ...question, period, filter: { ...filter, ...period.filter } };
}

async function standingLines(question: Question, services: Services): Promise<readonly string[]> {
  const { say } = services;
  const [five, standings] = await Promise.all([
    fiveNumbersOf(question, services),
    standingsOf(question, services),
  ]);
  const about = aboutQuestion(question, services);
  const head = say("overview.head", { ...about, ...five, place: lowered(about.place) });
  const { registered: whole, recognised: part } = five;
  const rate = { part, whole, rate: formatPercent(part, whole) };
  const rates = part === 0 ? [] : [say("count.rate", rate)];
  if (standings === undefined) return [head, ...rates];
  const { count, target } = standings.whole;
  const verdict = verdictOf(standings.whole, say);
  return [head, ...rates, say("overview.target", { count, target, verdict })];
}

async function newsLines(
  question: Question,
  { from, to }: Days,
  services: Services,
): Promise<readonly string[]> {
  const { say } = services;
  const period: Period = { filter: { from, to }, label: { kind: "days", from, to } };
  const news = await fiveNumbersOf(inPeriod(question, period), services);
  const parts = NEWS.flatMap((name) => (news[name] > 0 ? [say(`overview.news.${name}`, news)] : []));
  const what = parts.length === 0 ? say("overview.news.none") : parts.join("; ");
  return [say("overview.news", { period: capitalised(periodText(period, say)), what })];
}

const NEWS = ["registered", "approved", "reported", "recognised", "commended"] as const;

async function waitingLines({ filter, period }: Question, services: Services): Promise<readonly string[]> {
  const registered = {
    ...asStored(filter, await schemeOf(period, services)),
    states: ["registered" as const],
  };
  const { all: count } = totalsOf(await services.figures.count(registered, []));
  return count === 0 ? [] : [services.say("overview.waiting", { count })];
}

async function lateLines({ filter: { path } }: Question, services: Services): Promise<readonly string[]> {
  const { say, calendars, clock, deadlines, duties, units } = services;
  const known = await calendars();
  const calendarOf = ({ unit }: { readonly unit: string }) => known.of(units().pathOf(unit));
  const overdue = await overdueUnits(path, clock.now(), { deadlines, duties, calendarOf });
  return overdue.map(({ deadline, day, units: late }) =>
    say("overview.late", {
      title: deadlineWhat(deadline, say),
      date: formatDay(day),
      count: late.length,
      units: named(late, say),
    }),
  );
}

function named(names: readonly string[], say: Services["say"]): string {
  const shown = names.slice(0, MOST_UNITS).join(", ");
  const count = names.length - MOST_UNITS;
  return count > 0 ? say("overview.more", { names: shown, count }) : shown;
}

async function visitLines(
  { filter: { path }, day }: Question,
  { say, inspections }: Services,
): Promise<readonly string[]> {
  const to = addDays(day, WEEK_DAYS);
  const planned = await inspections.list({ path, states: ["planned"], from: day, to });
  if (planned.length === 0) return [];
  const units = named([...new Set(planned.map(({ unitName }) => unitName))], say);
  return [say("overview.visits", { to: formatDay(to), count: planned.length, units })];
}
