import { filtersText, periodText, placeText } from "../../src/reports/figures-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { mergedText } from "./merged-units";
import { type Question, topUnit } from "./question";

/** Place, time and narrowing of a question, as its answer says them. */
export function aboutQuestion(question: Question, { say, units }: Pick<Services, "say" | "units">) {
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  return {
    place: placeText(question, say),
    period: periodText(question.period, say),
    filters: filtersText(question.filter, context),
  };
}

/**
 * An answer with its lines, then what it covers. No later "liệt kê ra" goes on from it: it would list something else.
 */
export function toldOf(
  lines: readonly string[],
  question: Question,
  { state, person }: Pick<Request, "state" | "person">,
  services: Services,
): Response {
  const text = [
    ...lines,
    question.narrowed ? services.say("count.scopeNote", { own: person.unitName }) : "",
    mergedText(question, services),
  ];
  const { question: _before, ...rest } = state;
  return { ...answer(text.filter((line) => line !== "").join("\n")), state: rest };
}
