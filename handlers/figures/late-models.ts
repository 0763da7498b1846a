import { addDays, daysBetween } from "../../src/domain/calendar/days";
import type { Deadline, DeadlineKind } from "../../src/domain/deadline";
import { type ModelFilter, totalsOf } from "../../src/domain/figures";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import { formatDay } from "../../src/reports/format";
import { periodOf } from "../../src/reports/period";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { deadlineWhat } from "../time/deadline-text";
import { aboutQuestion, toldOf } from "./about-question";
import { asStored, schemeOf } from "./field-scheme";
import { namedLines } from "./named-lines";
import { narrowingOf } from "./narrowing-of";
import { type Question, readQuestion } from "./question";

/** A deadline of the year before last is nobody's concern any more. */
const PAST_DAYS = 400;
/** Silence from which a model at work is worth a look, where nothing else is said. */
const SILENT_DAYS = 30;
const REPORTS: readonly DeadlineKind[] = ["progress", "result"];
const KINDS: readonly (readonly [DeadlineKind, RegExp])[] = [
  ["appraisal", /\btham dinh\b/],
  ["recognition", /\bho so\b/],
  ["result", /\b(?:ket qua|tong ket|bao cao cuoi nam)\b/],
  ["progress", /\bbao cao (?:\S+ ){0,2}?(?:tien do|dinh ky)\b/],
];

interface LateModel {
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  /** Days since the deadline that it has missed by most. */
  readonly days: number;
  readonly deadline: Deadline;
  readonly due: string;
}

/**
 * "Mô hình nào chậm báo cáo quá 30 ngày": those for which a deadline of the area has passed, by how many days. Where none
 * has passed, nobody can be late, and that is said instead of a zero.
 * @param more late by more than these days
 */
export async function lateModels(
  { days: more = 0 }: { readonly days?: number },
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const kinds = kindsOf(request.text);
  const passed = await passedDeadlines(kinds, question, services);
  const { place, filters } = aboutQuestion(question, services);
  const what =
    kinds === REPORTS ? say("late.what.report") : kinds.map((kind) => deadlineWhat({ kind }, say)).join(", ");
  const { lines: besides, next } = await besidesText({ kinds, passed, more }, question, services);
  const asked = { ...request, next, until: question.day };
  if (passed.length === 0)
    return toldOf([say("late.models.noDeadline", { place, what }), ...besides], question, asked, services);
  const late = (await missed(passed, request, question, services)).filter(({ days }) => days > more);
  const told = { place, what, filters, days: more === 0 ? "" : say("late.models.days", { days: more }) };
  const date = formatDay(question.day);
  const head =
    late.length === 0
      ? say("late.models.none", { ...told, date })
      : say("late.models", { ...told, date, count: late.length });
  const deadlines = passed
    .map(({ deadline, due }) => `${deadlineWhat(deadline, say)} (${formatDay(due)})`)
    .join("; ");
  const from = say("late.models.from", { count: passed.length, deadlines });
  const lines = namedLines(late, (model) => detailOf(model, services), services);
  return toldOf([head, ...lines, from, ...besides], question, asked, services);
}

function kindsOf(text: string): readonly DeadlineKind[] {
  const words = fold(text);
  const named = KINDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  return named.length === 0 ? REPORTS : named;
}

interface PassedDeadline {
  readonly deadline: Deadline;
  /** The day it really was due, days off taken into account. */
  readonly due: string;
}

async function passedDeadlines(
  kinds: readonly DeadlineKind[],
  { filter, day }: Question,
  { deadlines, calendars, units, clock }: Services,
): Promise<readonly PassedDeadline[]> {
  const known = await deadlines.concerning(filter.path, { from: addDays(day, -PAST_DAYS), to: day });
  const all = await calendars();
  return known.flatMap((deadline) => {
    if (!kinds.includes(deadline.kind)) return [];
    const due = dueOf(deadline, all.of(units().pathOf(deadline.unit)));
    return due.at < clock.now() ? [{ deadline, due: due.day }] : [];
  });
}

/** Each model once, by the deadline it has missed by most, the worst first. */
async function missed(
  passed: readonly PassedDeadline[],
  { person }: Request,
  { filter, day }: Question,
  { duties, gaps }: Services,
): Promise<readonly LateModel[]> {
  const found = new Map<string, LateModel>();
  for (const { deadline, due } of passed) {
    // What was registered after it cannot have missed it.
    const owing = await gaps.compared({ ...narrowingOf(filter), years: [deadline.year], to: due });
    const codes = new Set(owing.map(({ code }) => code));
    for (const duty of await duties.of(deadline)) {
      if (!isWithin(duty.path, filter.path) || !isWithin(duty.path, person.scope) || duty.done) continue;
      const days = daysBetween(due, day);
      for (const { code, name } of duty.open)
        if (codes.has(code) && (found.get(code)?.days ?? 0) < days)
          found.set(code, { code, name, unitName: duty.unitName, days, deadline, due });
    }
  }
  return [...found.values()].sort((a, b) => b.days - a.days || a.code.localeCompare(b.code));
}

function detailOf({ days, deadline, due }: LateModel, { say }: Services): string {
  return say("late.models.detail", { days, what: deadlineWhat(deadline, say), date: formatDay(due) });
}

interface Besides {
  readonly kinds: readonly DeadlineKind[];
  readonly passed: readonly PassedDeadline[];
  /** Late by more than these days. */
  readonly more: number;
}

interface BesidesText {
  readonly lines: readonly string[];
  /** What can be asked next. */
  readonly next?: string;
}

/** Besides the deadlines: models at work of which nothing has been heard; of results, those without and those too late. */
async function besidesText(
  { kinds, passed, more }: Besides,
  { filter, day }: Question,
  services: Services,
): Promise<BesidesText> {
  const { say, figures } = services;
  const year = Number(day.slice(0, 4));
  const ofYear = { ...narrowingOf(filter), years: [year] };
  const scheme = await schemeOf(periodOf({}, year), services);
  const counted = async (narrower: Partial<ModelFilter>) =>
    totalsOf(await figures.count(asStored({ ...ofYear, ...narrower }, scheme), [])).all;
  if (kinds === REPORTS) {
    const days = more === 0 ? SILENT_DAYS : more;
    const count = await counted({ silentSince: addDays(day, -days) });
    const lines = [say("late.models.silent", { count, days })];
    return count === 0 ? { lines } : { lines, next: say("late.models.next", { days }) };
  }
  if (!kinds.includes("result")) return { lines: [] };
  const due = resultDueOf({ passed, year, path: filter.path }, services);
  const count = await counted({ milestone: "approvedOn", notYet: "reportedOn" });
  const lines = [say("late.models.unreported", { count })];
  if (due === undefined) return { lines };
  const after = await counted({ milestone: "reportedOn", from: addDays(due, 1), to: day });
  return { lines: [...lines, say("late.models.afterwards", { count: after, date: formatDay(due) })] };
}

interface ResultDue {
  readonly passed: readonly PassedDeadline[];
  readonly year: number;
  /** Of the area asked about. */
  readonly path: string;
}

/** The day that results of a year were due in all of an area: that of last year, or of a part of it, says nothing of these. */
function resultDueOf({ passed, year, path }: ResultDue, { units }: Services): string | undefined {
  const tree = units();
  return passed.findLast(
    ({ deadline: { kind, year: of, unit } }) =>
      kind === "result" && of === year && isWithin(path, tree.pathOf(unit)),
  )?.due;
}
