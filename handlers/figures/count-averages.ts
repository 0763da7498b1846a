import { type AverageOver, isMonthly, readAverage } from "../../src/dialogue/read-average";
import { readRate } from "../../src/dialogue/read-rate";
import type { AmountName } from "../../src/domain/amounts";
import type { Split } from "../../src/domain/figures";
import {
  capitalised,
  filtersText,
  periodText,
  placeText,
  standingText,
} from "../../src/reports/figures-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { averageParts, isAverageSplit } from "./average-parts";
import { type Averaged, averageOfSide } from "./average-side";
import { closed } from "./closing";
import { remember } from "./count";
import { sidesOf } from "./count-sides";
import { splitsOf } from "./count-splits";
import { periodsBeside } from "./periods-beside";
import { recentQuestion } from "./previous-question";
import { type Question, readQuestion, unhonouredText } from "./question";
import { asksAmounts, namesOf } from "./sum-names";
import { topUnit } from "./top-unit";

/**
 * "Bình quân mỗi xã bao nhiêu mô hình", "trung bình một mô hình được mấy ngày công": what is divided by what stands in the
 * answer; units and models without any are among those that it is divided by.
 * @returns undefined when the message asks something else.
 */
export async function countAverages(asked: Request, services: Services): Promise<Response | undefined> {
  const { slots, intent } = asked.understanding;
  const over = readAverage(asked.text) ?? averageBefore(asked);
  if (over === undefined || over === "other" || slots.code !== undefined || slots.name !== undefined)
    return undefined;
  const isQuestion = intent === "ask_count" || intent === "ask_compare";
  if (!isQuestion && !HOW_MUCH.test(asked.text)) return undefined;
  const request = isQuestion ? asked : { ...asked, understanding: asked.read(asked.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const names = namesAsked(request, question);
  const by = over === "unsaid" ? (names.length > 0 ? "model" : "unit") : over;
  // Models are not divided by themselves.
  if (by === "model" && names.length === 0) return undefined;
  const splits = splitsAsked({ by, monthly: isMonthly(request.text) }, question);
  const split = besides(question) ? undefined : splits.find((one) => isAverageSplit(one));
  const lines = [
    ...(await linesOf({ by, names, question }, split, services)),
    unsplitText(
      splits.filter((one) => one !== split),
      services.say,
    ),
    unhonouredText(question, services.say),
  ];
  const remembered = { ...remember(question, "ask_count", request), average: by };
  const state = {
    ...request.state,
    question: names.length > 0 ? { ...remembered, measures: [...names] } : remembered,
  };
  const periods = periodsBeside(question);
  const communesOnly = by === "unit";
  const closing = {
    request,
    nexts: ["lastYear"] as const,
    communesOnly,
    ...(periods.length > 1 && { periods }),
  };
  return { replies: [await closed(lines, question, closing, services)], state };
}

const HOW_MUCH = /(?<!\p{L})(?:bao nhiêu|mấy|bao nhieu|may)(?!\p{L})/iu;

/** "Còn năm ngoái?" after an average asks for one. */
function averageBefore(request: Request): AverageOver | undefined {
  const { extras, intent, slots } = request.understanding;
  // Another way of counting is over once a share or a split is asked for.
  const asksOther =
    readRate(request.text) !== undefined || slots.group_by !== undefined || extras.groupBy !== undefined;
  const goesOn =
    !asksOther && extras.followUp === true && (intent === "ask_count" || intent === "ask_compare");
  return goesOn && !HOW_MUCH.test(request.text) ? recentQuestion(request)?.average : undefined;
}

function namesAsked(request: Request, question: Question): readonly AmountName[] {
  return asksAmounts(request, question) ? namesOf(request) : [];
}

async function linesOf(
  averaged: Averaged,
  split: Split | undefined,
  services: Services,
): Promise<readonly string[]> {
  const { question } = averaged;
  const { say, units } = services;
  const codes = question.codesBeside ?? [];
  const periods = periodsBeside(question);
  const head = headOf(question, periods.length > 1, { say, units });
  const rounded = say(isTime(averaged.by) ? "average.rounded.time" : "average.rounded");
  if (besides(question)) {
    const sides = sidesOf(question, codes, periods, services);
    const told = await Promise.all(sides.map((side) => averageOfSide(side, averaged, services)));
    const lines = told.map((texts, index) =>
      say("count.side", { name: capitalised(sides[index]?.name ?? ""), figure: texts.join(". ") }),
    );
    return [`${head}:`, ...lines, rounded];
  }
  const { filter, period } = question;
  const side = { name: "", filter, period };
  const [first = "", ...notes] = await averageOfSide(side, averaged, services);
  const parts = split === undefined ? [] : await averageParts(side, { ...averaged, split }, services);
  return [`${head}: ${first}.`, ...parts, ...notes, rounded];
}

function isTime(by: AverageOver): boolean {
  return by === "month" || by === "year";
}

/** Units, times or kinds of units that stand side by side. */
function besides(question: Question): boolean {
  const { codesBeside, kindsBeside } = question;
  return codesBeside !== undefined || kindsBeside !== undefined || periodsBeside(question).length > 1;
}

/** The splits that are asked for besides what an average is taken over, and besides what it is set beside. */
function splitsAsked(
  { by, monthly }: { readonly by: AverageOver; readonly monthly: boolean },
  question: Question,
): readonly Split[] {
  const { codesBeside, kindsBeside } = question;
  const taken: readonly Split[] = [
    ...(kindsBeside !== undefined || by === "unit" || codesBeside !== undefined ? (["unit"] as const) : []),
    ...(by === "month" ? (["month"] as const) : []),
    ...(by === "year" || periodsBeside(question).length > 1 ? (["year"] as const) : []),
  ];
  const asked = new Set([...splitsOf(question), ...(monthly ? (["month"] as const) : [])]);
  return [...asked].filter((split) => !taken.includes(split));
}

/** Of each split that an average was not taken by, it is said. */
function unsplitText(left: readonly Split[], say: Services["say"]): string {
  if (left.length === 0) return "";
  return say("average.unsplit", { splits: left.map((split) => say(`split.${split}`)).join(", ") });
}

function headOf(
  question: Question,
  byTime: boolean,
  { say, units }: Pick<Services, "say" | "units">,
): string {
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const parts = [
    placeText(question, say),
    standingText(question.standing, say),
    byTime ? "" : periodText(question.period, say),
  ].filter((part) => part !== "");
  return `${capitalised(parts.join(", "))}${filtersText(question.filter, context)}`;
}
