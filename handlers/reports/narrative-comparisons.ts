import { yearBefore } from "../../src/domain/calendar/days";
import { type ModelFilter, totalsOf } from "../../src/domain/figures";
import type { NarrativeFacts } from "../../src/reports/narrative/narrative-facts";
import { firstDayOf, lastDayOf, yearBegun } from "../../src/reports/narrative/period-words";
import { initialOf } from "../figures/count-initial";
import { targetsOf } from "../figures/count-targets";
import { asStored, schemeOf } from "../figures/field-scheme";
import { isNarrowed } from "../figures/narrowed";
import type { Question } from "../figures/question";
import type { Services } from "../handler";

type Compared = Pick<NarrativeFacts, "initial" | "target" | "before" | "comparable">;

/** What the registered are set beside: the first registration, the target, the same time of last year. */
export async function comparisonFacts(question: Question, services: Services): Promise<Compared> {
  const [initial, target, before] = await Promise.all([
    initialFact(question, services),
    targetFact(question, services),
    beforeFact(question, services),
  ]);
  return { ...initial, ...target, ...before };
}

/** Nothing while the first registration still runs, or where the period has no part in it. */
async function initialFact(question: Question, services: Services): Promise<Compared> {
  const { period, day } = question;
  if (yearBegun(period.label) === undefined) return {};
  const { cutOff, initial } = await initialOf(question, services);
  const last = lastDayOf(period.label);
  return initial.all > 0 && cutOff < day && cutOff < last ? { initial: initial.all } : {};
}

async function targetFact(question: Question, services: Services): Promise<Compared> {
  const year = yearBegun(question.period.label);
  if (year === undefined || isNarrowed(question.filter)) return {};
  const targets = await targetsOf(question, services);
  if (targets === undefined) return {};
  const sum = targets.others.reduce((total, { count }) => total + count, 0);
  return { target: { year, count: targets.own?.count ?? sum } };
}

/** Days that run on are set beside the days up to the same day of last year. */
async function beforeFact(question: Question, services: Services): Promise<Compared> {
  const { period, day, filter } = question;
  const [first, last] = [firstDayOf(period.label), lastDayOf(period.label)];
  if (first.slice(0, 4) !== last.slice(0, 4)) return {};
  const year = Number(first.slice(0, 4)) - 1;
  const running = day < last;
  const to = yearBefore(running ? day : last);
  const time: ModelFilter =
    period.label.kind === "year"
      ? { path: filter.path, years: [year], ...(running && { to }) }
      : { path: filter.path, from: yearBefore(first), to };
  const scheme = await schemeOf(period, services);
  const { years: _years, from: _from, to: _to, ...narrowing } = filter;
  const registered = totalsOf(await services.figures.count(asStored({ ...narrowing, ...time }, scheme), []));
  const known = registered.all > 0 || (await isKnown(year, filter.path, services));
  const wholeYear = period.label.kind === "year" && !running;
  return { comparable: year, ...(known && { before: { year, wholeYear, registered } }) };
}

/** Of a year without a single record, none registered and not yet recorded cannot be told apart. */
async function isKnown(year: number, path: string, { figures }: Services): Promise<boolean> {
  return totalsOf(await figures.count({ path, years: [year] }, [])).all > 0;
}
