import { asksAllNumbers, readStanding } from "../src/dialogue/read-standing";
import { resolveUnit } from "../src/dialogue/resolve-unit";
import type { Button } from "../src/dialogue/state";
import { type Split, totalsOf } from "../src/domain/figures";
import { reportedCells } from "../src/domain/period-fields";
import { COUNTED_SPLITS, countReport } from "../src/reports/count-report";
import { coverageText } from "./count-coverage";
import { initialText } from "./count-initial";
import { periodsBeside, sidesText } from "./count-sides";
import { splitsOf, zeroCells } from "./count-splits";
import { asStored, schemeOf } from "./field-scheme";
import { fiveNumbersText } from "./five-numbers";
import { answer, type Request, type Response, type Services } from "./handler";
import { mergedText, underSuccessors } from "./merged-units";
import { type Question, readQuestion, topUnit, unhonouredText } from "./question";
import { unitContext } from "./register";
import { asksAmounts, sumAmounts } from "./sum-amounts";
import { zeroText } from "./zero-text";

/** Counting (hỏi số lượng): one aggregate inside the asker's scope, told with the figure first. */
export async function count(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { extras, intent } = request.understanding;
  if (isLate(request)) return answer(say("notYet", { what: say("what.status") }));
  if (extras.otherMerit === true && intent === "ask_compare") {
    return answer(say("notYet", { what: say("what.merit") }));
  }
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const text = await answerText(question, request, services);
  const note = question.narrowed ? say("count.scopeNote", { own: request.person.unitName }) : "";
  const merged = mergedText(question, services);
  const left = unhonouredText(question, say);
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const buttons = [[nextButton("byUnit", say), nextButton("list", say)]];
  return {
    replies: [{ text: [text, left, note, merged].filter((part) => part !== "").join("\n"), buttons }],
    state,
  };
}

/** Being late and lacking evidence are no state of a model: deadlines are not known here. */
export function isLate({ text, understanding: { slots } }: Request): boolean {
  return slots.status !== undefined && readStanding(text, slots) === undefined;
}

/** What can be asked next, as a button that says it. */
function nextButton(next: "byUnit" | "list", say: Services["say"]): Button {
  return { label: say(`button.${next}`), action: `say:${say(`say.${next}`)}` };
}

/** What a follow-up goes on from. */
export function remember(question: Question, intent: "ask_count" | "ask_list", request: Request) {
  const { standing } = question;
  return {
    intent,
    slots: { ...question.slots },
    extras: { ...question.extras },
    ...(standing && { standing: { ...standing, states: standing.states?.slice() } }),
    at: request.sentAt,
  };
}

async function answerText(question: Question, request: Request, services: Services): Promise<string> {
  if (asksAmounts(request, question)) return sumAmounts(question, request, services);
  const special = question.extras.coverage === true || question.extras.againstInitial === true;
  if (special && question.standing !== undefined)
    return services.say("notYet", { what: services.say("what.status") });
  if (question.extras.coverage === true) return coverageText(question, services);
  if (question.extras.againstInitial === true) return initialText(question, services);
  if (asksAllNumbers(request.text)) return fiveNumbersReport(question, services);
  const unit = resolveUnit(question.slots, question.extras, {
    ...unitContext(request, services),
    asksFormer: true,
  });
  const codes = unit.status === "several" ? unit.codes : [];
  const periods = periodsBeside(question);
  if (codes.length > 1 || periods.length > 1) return sidesText(question, { codes, periods }, services);
  const text = await report(question, services);
  return splitsOf(question).includes("state")
    ? `${text}\n${await fiveNumbersText(question, services)}`
    : text;
}

/** Several of the five numbers in one question: what is registered, then each of them by its name. */
async function fiveNumbersReport(question: Question, services: Services): Promise<string> {
  const { milestone: _milestone, notYet: _notYet, states: _states, ...filter } = question.filter;
  const all = { ...question, standing: undefined, filter };
  return `${await report(all, services)}\n${await fiveNumbersText(all, services)}`;
}

async function report(question: Question, services: Services): Promise<string> {
  const tree = services.units();
  const splits = splitsOf(question);
  const counted: Split[] = [
    ...new Set<Split>([...COUNTED_SPLITS, ...splits.filter((split) => split !== "kind")]),
  ];
  const scheme = await schemeOf(question.period, services);
  const stored = await services.figures.count(asStored(question.filter, scheme), counted);
  const zeros = zeroCells(question, splits, { counted, scheme, tree, compared: question.compares });
  const placed = underSuccessors([...stored, ...zeros], counted.indexOf("unit"), question, tree);
  const cells = reportedCells(placed, counted.indexOf("field"), scheme);
  if (question.standing !== undefined && totalsOf(cells).all === 0) return zeroText(question, services);
  return countReport(
    { ...question, topUnit: topUnit(question.filter.path), cells, counted, splits },
    { say: services.say, tree },
  );
}
