import { filtersText, periodText, placeText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { answer, type Request, type Response, type Services } from "../handler";
import { closed } from "./closing";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** Place, time and narrowing of a question, as its answer says them. */
export function aboutQuestion(question: Question, { say, units }: Pick<Services, "say" | "units">) {
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  return {
    place: placeText(question, say),
    period: periodText(question.period, say),
    filters: filtersText(question.filter, context),
  };
}

type Asked = Pick<Request, "state" | "person"> & {
  /** What can be asked next, in words. */
  readonly next?: string;
  /** Of the time until this day (YYYY-MM-DD), or said so; of the period of the question when absent. */
  readonly until?: string;
  readonly period?: string;
};

/**
 * An answer with its lines, then what it covers. No later "liệt kê ra" goes on from it: it would list something else.
 */
export async function toldOf(
  lines: readonly string[],
  question: Question,
  { state, person, next, until, period: said }: Asked,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const period = until === undefined ? said : say("closing.until", { date: formatDay(until) });
  const closing = { request: { person }, nexts: [], fields: question.filter.fields !== undefined, period };
  const { text } = await closed(lines, question, closing, services);
  const { question: _before, ...rest } = state;
  const all = next === undefined ? text : `${text}\n${say("closing.next", { nexts: next })}`;
  return { ...answer(all), state: rest };
}
