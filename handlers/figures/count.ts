import { readAverage } from "../../src/dialogue/read-average";
import { asksWhichIsMore } from "../../src/dialogue/read-more";
import { type Ranked, readRanking } from "../../src/dialogue/read-ranking";
import { asksAllNumbers, readStanding } from "../../src/dialogue/read-standing";
import { readStandings } from "../../src/dialogue/read-standings";
import { totalsOf } from "../../src/domain/figures";
import { countReport } from "../../src/reports/count-report";
import { moreOfTwo } from "../../src/reports/more-of-two";
import { firstOf, onlyFirst } from "../../src/reports/ranking-text";
import { runningText } from "../../src/reports/running-text";
import { namedParts } from "../../src/reports/split-text";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { status } from "../models/status";
import { bodyUnknownText } from "./body-unknown";
import { closed } from "./closing";
import { countClosing } from "./count-closing";
import { coverageText } from "./count-coverage";
import { initialText } from "./count-initial";
import { sidesText } from "./count-sides";
import { splitsOf } from "./count-splits";
import { ofWhole, standingsText } from "./count-standings";
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
  const standings = readStandings(request.text);
  const question = standings.length > 0 ? ofWhole(read.question) : read.question;
  const { text: whole, firstUnit } = await answerOf(question, request, services);
  const among = standings.length > 0 ? await standingsText(question, standings, services) : "";
  const text = [whole, among].filter((part) => part !== "").join("\n");
  const sums = asksAmounts(request, question) ? { measures: [...namesOf(request)] } : {};
  const pointed = firstUnit === undefined ? {} : { firstUnit };
  const asked = { ...remember(question, "ask_count", request), ...sums, ...pointed };
  const state = { ...request.state, question: asked };
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
  const { standing, having } = question;
  const leftOut = leftOutOf(request);
  return {
    intent,
    slots: { ...question.slots },
    extras: { ...question.extras },
    ...(standing && { standing: { ...standing, states: standing.states?.slice() } }),
    ...(question.filter.kind === "mo_hinh" && { onlyModels: true }),
    ...(having && { having }),
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

interface Told {
  readonly text: string;
  /** Code of the unit that is first of those that were ranked: "xã đó" is this one. */
  readonly firstUnit?: string;
}

async function answerOf(question: Question, request: Request, services: Services): Promise<Told> {
  const text = await otherText(question, request, services);
  return text === undefined ? countedText(question, request, services) : { text };
}

/** What is no count of one place and time. */
async function otherText(
  question: Question,
  request: Request,
  services: Services,
): Promise<string | undefined> {
  if (asksAmounts(request, question)) return sumAmounts(question, request, services);
  if (question.extras.coverage === true) return coverageText(question, services);
  // What was registered at first is set beside what is registered, whatever became of it.
  if (question.extras.againstInitial === true && question.standing === undefined)
    return initialText(question, services);
  if (asksAllNumbers(request.text)) return fiveNumbersReport(question, services);
  const codes = question.codesBeside ?? [];
  const periods = periodsBeside(question);
  const isBeside = codes.length > 1 || periods.length > 1 || question.kindsBeside !== undefined;
  return isBeside ? sidesText(question, { codes, periods }, services) : undefined;
}

async function countedText(question: Question, request: Request, services: Services): Promise<Told> {
  const wish = {
    ranked: readRanking(request.text),
    isMore: asksWhichIsMore(request.text),
    text: request.text,
  };
  const { text, firstUnit } = await report(question, services, wish);
  const now = await passedText(question, services);
  if (now !== "") return { text: `${text}\n${now}`, firstUnit };
  if (!splitsOf(question).includes("state")) return { text, firstUnit };
  return { text: `${text}\n${await fiveNumbersText(question, services)}` };
}

/** Several of the five numbers in one question: what is registered, then each of them by its name. */
async function fiveNumbersReport(question: Question, services: Services): Promise<string> {
  const filter = withoutStanding(question.filter);
  const all = { ...question, standing: undefined, filter };
  const { text } = await report(all, services);
  return `${text}\n${await fiveNumbersText(all, services)}`;
}

/** "Cộng dồn", "lũy kế". */
const CUMULATIVE = /\b(?:cong don|luy ke)\b/;

interface Wish {
  readonly text?: string;
  readonly ranked?: Ranked;
  /** Two values are set side by side: by how much one is more. */
  readonly isMore?: boolean;
}

async function report(question: Question, services: Services, wish: Wish = {}): Promise<Told> {
  const splits = splitsOf(question);
  const { cells, counted, atLevelXa } = await countedCells(question, splits, services);
  if (question.standing !== undefined && totalsOf(cells).all === 0)
    return { text: await zeroText(question, services) };
  const context = { say: services.say, tree: services.units(), topUnit: topUnit(question.filter.path) };
  const told = countReport({ ...question, ...context, cells, counted, splits, atLevelXa }, context);
  const { ranked, isMore = false } = wish;
  const [only] = splits;
  const split = ranked?.by ?? (splits.length === 1 ? only : undefined);
  const at = split === undefined ? -1 : counted.indexOf(split);
  if (split === undefined || at < 0) return { text: told };
  const parts = namedParts(cells, split, at, context);
  const first =
    ranked !== undefined ? firstOf(parts, ranked, context) : isMore ? moreOfTwo(parts, services.say) : "";
  const running = CUMULATIVE.test(fold(wish.text ?? "")) ? runningText(parts, split, services.say) : "";
  const text = [first, told, running].filter((line) => line !== "").join("\n");
  const isOneUnit = ranked !== undefined && split === "unit";
  return { text, ...(isOneUnit && { firstUnit: onlyFirst(parts, ranked, context)?.key }) };
}
