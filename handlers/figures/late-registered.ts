import { addDays, daysBetween } from "../../src/domain/calendar/days";
import type { Deadline } from "../../src/domain/deadline";
import { type ModelFilter, totalsOf } from "../../src/domain/figures";
import type { ListedModel } from "../../src/domain/model";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import { formatDay } from "../../src/reports/format";
import { yearsIn } from "../../src/reports/period";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { deadlineWhat } from "../time/deadline-text";
import { aboutQuestion, toldOf } from "./about-question";
import { asStored, schemeOf } from "./field-scheme";
import { namedLines } from "./named-lines";
import { narrowingOf } from "./narrowing-of";
import { type Question, readQuestion } from "./question";

/** A deadline of registration, with the day it really was due, days off taken into account. */
interface Due {
  readonly deadline: Deadline;
  readonly day: string;
  readonly passed: boolean;
}

type Late = ListedModel & { readonly due: string };

/**
 * "Bao nhiêu mô hình đăng ký trễ": those registered after the deadline of registration (hạn đăng ký) that holds for them.
 * Where none was set, or it has not passed, nobody can be late, and that is said instead of a zero.
 */
export async function lateRegistered(request: Request, services: Services): Promise<Response> {
  const { say, figures } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const unread = read.question.unread?.filter((words) => !IN_TIME.test(fold(words)));
  const question = { ...read.question, standing: undefined, unread };
  const dues = await duesOf(question, services);
  const scheme = await schemeOf(question.period, services);
  const filter = asStored({ ...narrowingOf(question.filter), ...question.period.filter }, scheme);
  const { place, period, filters } = aboutQuestion(question, services);
  const all = totalsOf(await figures.count(filter, [])).all;
  const deadlines = dues
    .map(({ deadline, day }) => `${deadlineWhat(deadline, say)} (${formatDay(day)})`)
    .join("; ");
  const told = { place, period, filters, all, deadlines };
  const tell = (lines: readonly string[]) => toldOf(lines, question, request, services);
  if (dues.length === 0) return tell([say("registered.late.noDeadline", told)]);
  const passed = dues.filter((due) => due.passed);
  if (passed.length === 0) return tell([say("registered.late.notYet", told)]);
  const late = await lateOf(passed, dues, filter, services);
  const head =
    late.length === 0
      ? say("registered.late.none", told)
      : say("registered.late", { ...told, count: late.length });
  const lines = namedLines(late, (model) => detailOf(model, say), services);
  return tell([head, ...lines, say("late.models.from", { count: dues.length, deadlines })]);
}

/** "Không đúng hạn", which is what is told. */
const IN_TIME = /\bhan\b/;

/** Deadlines of registration that concern the area, of the years asked about. */
async function duesOf(
  { filter, period }: Question,
  { deadlines, calendars, units, clock }: Services,
): Promise<readonly Due[]> {
  const known = await Promise.all(yearsIn(period).map((year) => deadlines.concerning(filter.path, { year })));
  const all = await calendars();
  return known.flat().flatMap((deadline) => {
    if (deadline.kind !== "registration") return [];
    const due = dueOf(deadline, all.of(units().pathOf(deadline.unit)));
    return [{ deadline, day: due.day, passed: due.at < clock.now() }];
  });
}

/** In the order of registration. */
async function lateOf(
  passed: readonly Due[],
  dues: readonly Due[],
  filter: ModelFilter,
  { figures, units }: Services,
): Promise<readonly Late[]> {
  const tree = units();
  const late: Late[] = [];
  const first = addDays(passed.map(({ day }) => day).sort()[0] ?? "", 1);
  const from = filter.from === undefined || filter.from < first ? first : filter.from;
  for await (const model of figures.each({ ...filter, from })) {
    const due = dueFor(model, dues, (code) => tree.pathOf(code));
    if (due !== undefined && model.registeredOn > due) late.push({ ...model, due });
  }
  return late;
}

/** The day that holds for a model: that of the nearest unit above it, for its level before that for all, the last one set. */
function dueFor(
  { year, level, unit }: ListedModel,
  dues: readonly Due[],
  pathOf: (code: string) => string,
): string | undefined {
  const holding = dues.filter(
    ({ deadline }) =>
      deadline.year === year &&
      (deadline.level === undefined || deadline.level === level) &&
      isWithin(pathOf(unit), deadline.path),
  );
  const near = ({ deadline }: Due) => deadline.path.length * 2 + (deadline.level === undefined ? 0 : 1);
  return [...holding].sort((a, b) => near(b) - near(a) || b.day.localeCompare(a.day))[0]?.day;
}

function detailOf({ registeredOn, due }: Late, say: Services["say"]): string {
  return say("registered.late.detail", {
    date: formatDay(registeredOn),
    days: daysBetween(due, registeredOn),
  });
}
