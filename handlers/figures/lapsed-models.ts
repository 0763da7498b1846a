import type { LeaderQuestion } from "../../src/dialogue/read-leader-question";
import type { UnitTree } from "../../src/domain/unit";
import { vietnamYear } from "../../src/domain/vietnam-time";
import type { ComparedModel } from "../../src/store/model-gaps";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { namedLines } from "./named-lines";
import { narrowingOf } from "./narrowing-of";
import { readQuestion } from "./question";

/** "Năm ngoái công nhận mà năm nay không đăng ký lại": of one year's models, those that the next year has none for. */
export async function lapsedModels(
  { recognised, years = [] }: LeaderQuestion,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, gaps, units } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const { path } = question.filter;
  const thisYear = vietnamYear(request.sentAt);
  const [before = thisYear - 1, year = thisYear] = [years[0], years.at(-1)];
  // "Không duy trì" is no kind of model here.
  const narrowing = { ...narrowingOf(question.filter), novelty: undefined };
  const [earlier, later] = await Promise.all([
    gaps.compared({ ...narrowing, years: [before], ...(recognised && { milestone: "recognisedOn" }) }),
    gaps.compared({ path, years: [year] }),
  ]);
  const about = aboutQuestion({ ...question, filter: narrowing }, services);
  const place = `${about.place}${about.filters}`;
  const what = say(recognised ? "lapsed.recognised" : "lapsed.registered");
  const told = { place, what, before: String(before) };
  if (earlier.length === 0) return toldOf([say("lapsed.noneBefore", told)], question, request, services);
  const again = registeredAgain(later, units());
  const lapsed = earlier.filter((model) => !again(model));
  const lines = [
    say("lapsed.head", { ...told, count: lapsed.length, all: earlier.length, year: String(year) }),
    ...namedLines(lapsed, ({ state }) => (state === "stopped" ? say("lapsed.stopped") : ""), services),
    say("lapsed.note", { year: String(year) }),
  ];
  return toldOf(lines, question, { ...request, next: say("lapsed.next", { year: String(year) }) }, services);
}

/** By the code that the new one goes on with, else by the name in the same unit or the one that it went into. */
function registeredAgain(later: readonly ComparedModel[], tree: UnitTree): (model: ComparedModel) => boolean {
  const codes = new Set(later.map(({ continues }) => continues));
  const keyOf = ({ unit, nameKey }: ComparedModel) => `${tree.successorOf(unit)?.code ?? unit} ${nameKey}`;
  const names = new Set(later.map(keyOf));
  return (model) => codes.has(model.code) || names.has(keyOf(model));
}
