import { readAverage } from "../../src/dialogue/read-average";
import { asksWhichIsMore } from "../../src/dialogue/read-more";
import { type Ranked, readRanking } from "../../src/dialogue/read-ranking";
import { asksAllNumbers, readStanding } from "../../src/dialogue/read-standing";
import { totalsOf } from "../../src/domain/figures";
import { countReport } from "../../src/reports/count-report";
import { moreOfTwo } from "../../src/reports/more-of-two";
import { firstOf } from "../../src/reports/ranking-text";
import { runningText } from "../../src/reports/running-text";
import { namedParts } from "../../src/reports/split-text";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { status } from "../models/status";
import { bodyUnknownText } from "./body-unknown";
import { closed } from "./closing";
import { codesBeside } from "./codes-beside";
import { countClosing } from "./count-closing";
import { coverageText } from "./count-coverage";
import { initialText } from "./count-initial";
import { sidesText } from "./count-sides";
import { splitsOf } from "./count-splits";
import { countedCells } from "./counted-cells";
import { fiveNumbersText } from "./five-numbers";
import { lateModels } from "./late-models";
import { leftOutOf } from "./left-out";
import { passedText } from "./passed-text";
import { periodsBeside } from "./periods-beside";
import { type Question, readQuestion, unhonouredText } from "./question";
import { sumAmounts } from "./sum-amounts";
import { asksAmounts, namesOf } from "./sum-names";
import { topUnit } from "./top-unit";
import { withoutStanding } from "./without-standing";
import { zeroText } from "./zero-text";

/** Counting (hỏi số lượng): one aggregate inside the asker's scope, told with the figure first. */
export async function count(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { extras, intent } = request.understanding;
  // "Mã 1 được bao nhiêu ngày công" is told by the card of that one.
  if (request.understanding.slots.code !== undefined) return status(request, services);
  if (isLate(request)) return lateModels({}, request, services);
  // Figures that are asked for besides are given all the same.
  if (extras.otherMerit === true && intent === "ask_compare" && !asksAllNumbers(request.text)) {
    return answer(say("notYet", { what: say("what.merit") }));
  }
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const text = await answerText(question, request, services);
  const sums = asksAmounts(request, question) ? { measures: [...namesOf(request)] } : {};
  const state = { ...request.state, question: { ...remember(question, "ask_count", request), ...sums } };
  const lines = [
    text,
    unhonouredText(question, say),
    readAverage(request.text) === undefined ? "" : say("average.unhonoured"),
    await bodyUnknownText(question, services),
    extras.otherMerit === true && intent === "ask_compare" ? say("notYet", { what: say("what.merit") }) : "",
  ];
  return {
    replies: [await closed(lines, question, countClosing(question, request, services), services)],
    state,
  };
}

/** Being late and lacking evidence are no state of a model: deadlines are not known here. */
export function isLate({ text, understanding: { slots } }: Request): boolean {
  return slots.status !== undefined && readStanding(text, slots) === undefined;
}

/** What a follow-up goes on from. */
export function remember(question: Question, intent: "ask_count" | "ask_list", request: Request) {
  const { standing } = question;
  const leftOut = leftOutOf(request);
  return {
    intent,
    slots: { ...question.slots },
    extras: { ...question.extras },
    ...(standing && { standing: { ...standing, states: standing.states?.slice() } }),
    ...(question.filter.kind === "mo_hinh" && { onlyModels: true }),
    ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
    ...besideOf(question),
    at: request.sentAt,
  };
}

/** "Vẽ biểu đồ", "chỉ tính cấp xã" after two times side by side are of both. */
function besideOf(question: Question) {
  if (periodsBeside(question).length < 2) return {};
  return { beside: question.sameTime === true ? ("sameTime" as const) : ("times" as const) };
}

async function answerText(question: Question, request: Request, services: Services): Promise<string> {
  if (asksAmounts(request, question)) return sumAmounts(question, request, services);
  if (question.extras.coverage === true) return coverageText(question, services);
  // What was registered at first is set beside what is registered, whatever became of it.
  if (question.extras.againstInitial === true && question.standing === undefined)
    return initialText(question, services);
  if (asksAllNumbers(request.text)) return fiveNumbersReport(question, services);
  const codes = codesBeside(question, request, services);
  const periods = periodsBeside(question);
  if (codes.length > 1 || periods.length > 1 || question.kindsBeside !== undefined)
    return sidesText(question, { codes, periods }, services);
  const wish = {
    ranked: readRanking(request.text),
    isMore: asksWhichIsMore(request.text),
    text: request.text,
  };
  const text = await report(question, services, wish);
  const now = await passedText(question, services);
  if (now !== "") return `${text}\n${now}`;
  return splitsOf(question).includes("state")
    ? `${text}\n${await fiveNumbersText(question, services)}`
    : text;
}

/** Several of the five numbers in one question: what is registered, then each of them by its name. */
async function fiveNumbersReport(question: Question, services: Services): Promise<string> {
  const filter = withoutStanding(question.filter);
  const all = { ...question, standing: undefined, filter };
  return `${await report(all, services)}\n${await fiveNumbersText(all, services)}`;
}

/** "Cộng dồn", "lũy kế". */
const CUMULATIVE = /\b(?:cong don|luy ke)\b/;

interface Wish {
  readonly text?: string;
  readonly ranked?: Ranked;
  /** Two values are set side by side: by how much one is more. */
  readonly isMore?: boolean;
}

async function report(question: Question, services: Services, wish: Wish = {}): Promise<string> {
  const splits = splitsOf(question);
  const { cells, counted, atLevelXa } = await countedCells(question, splits, services);
  if (question.standing !== undefined && totalsOf(cells).all === 0) return zeroText(question, services);
  const context = { say: services.say, tree: services.units(), topUnit: topUnit(question.filter.path) };
  const told = countReport({ ...question, ...context, cells, counted, splits, atLevelXa }, context);
  const { ranked, isMore = false } = wish;
  const [only] = splits;
  const split = ranked?.by ?? (splits.length === 1 ? only : undefined);
  const at = split === undefined ? -1 : counted.indexOf(split);
  if (split === undefined || at < 0) return told;
  const parts = namedParts(cells, split, at, context);
  const first =
    ranked !== undefined ? firstOf(parts, ranked, context) : isMore ? moreOfTwo(parts, services.say) : "";
  const running = CUMULATIVE.test(fold(wish.text ?? "")) ? runningText(parts, split, services.say) : "";
  return [first, told, running].filter((line) => line !== "").join("\n");
}
