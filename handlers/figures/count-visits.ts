import { questionWords } from "../../src/dialogue/question-words";
import { isOfKind } from "../../src/domain/figures";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { type Question, readQuestion } from "./question";

const VISITS =
  / (?:bao nhieu|may|so|tong so) (?:cuoc|dot|lan|chuyen|doan|buoi) (?:(?:di|to chuc|da) )*(?:kiem tra|khao sat|tham dinh|giam sat) /;

/** More than a province holds in ten years. */
const MOST_COUNTED = 50_000;

/**
 * "Bao nhiêu cuộc kiểm tra năm nay": inspections that were held, and those that are planned.
 * @returns undefined when the message asks something else.
 */
export async function countVisits(request: Request, services: Services): Promise<Response | undefined> {
  const { intent } = request.understanding;
  if (!intent.startsWith("ask_") || !VISITS.test(questionWords(request.text))) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const { say, inspections } = services;
  const { path } = question.filter;
  const all = await inspections.list({
    ...{ path, states: ["planned", "done"], limit: MOST_COUNTED },
    ...daysOf(question),
  });
  const found = all.filter(({ unit }) => isOfKind(question.filter, unit));
  const done = found.filter(({ state }) => state === "done").length;
  // Visits have units and days; what else narrows models narrows none of them.
  const { ofKind } = question.filter;
  const { place, period, filters } = aboutQuestion({ ...question, filter: { path, ofKind } }, services);
  const values = { place, period: `${period}${filters}`, done, planned: found.length - done };
  const others = aboutQuestion({ ...question, filter: { ...question.filter, ofKind: undefined } }, services);
  const lines = [
    say("visits.count", values),
    others.filters === "" ? "" : say("unhonoured", { what: others.filters.replace(/^, /, "") }),
  ];
  return toldOf(lines, question, { ...request, next: say("due.next") }, services);
}

function daysOf({ period: { label } }: Question): { readonly from: string; readonly to: string } {
  if (label.kind === "days") return label;
  const [from, to] = label.kind === "year" ? [label.year, label.year] : [label.from, label.to];
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}
