import { type AverageOver, isMonthly, readAverage } from "../../src/dialogue/read-average";
import { readRate } from "../../src/dialogue/read-rate";
import type { AmountName } from "../../src/domain/amounts";
import { isOfKind, type ModelFilter, type Split, sumOf, totalsOf } from "../../src/domain/figures";
import { askedCommunes } from "../../src/reports/asked-communes";
import { communeWord } from "../../src/reports/count-report";
import {
  capitalised,
  filtersText,
  periodText,
  placeText,
  standingText,
} from "../../src/reports/figures-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { averageText } from "./average-text";
import { closed } from "./closing";
import { codesBeside } from "./codes-beside";
import { remember } from "./count";
import { type Side, sidesOf } from "./count-sides";
import { splitsOf } from "./count-splits";
import { asStored, schemeOf } from "./field-scheme";
import { ofCommunes } from "./of-kind";
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
  const lines = [
    ...(await linesOf({ by, names, question }, request, services)),
    unsplitText({ by, monthly: isMonthly(request.text) }, question, services.say),
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

interface Averaged {
  readonly by: AverageOver;
  /** Amounts that are divided; models where there are none. */
  readonly names: readonly AmountName[];
  readonly question: Question;
}

async function linesOf(averaged: Averaged, request: Request, services: Services): Promise<readonly string[]> {
  const { question } = averaged;
  const { say, units } = services;
  const codes = codesBeside(question, request, services);
  const periods = periodsBeside(question);
  const beside = codes.length > 1 || periods.length > 1 || question.kindsBeside !== undefined;
  const head = headOf(question, periods.length > 1, { say, units });
  const rounded = say(isTime(averaged.by) ? "average.rounded.time" : "average.rounded");
  if (beside) {
    const sides = sidesOf(question, codes, periods, services);
    const told = await Promise.all(sides.map((side) => sideText(side, averaged, services)));
    const lines = told.map((texts, index) =>
      say("count.side", { name: capitalised(sides[index]?.name ?? ""), figure: texts.join(". ") }),
    );
    return [`${head}:`, ...lines, rounded];
  }
  const { filter, period } = question;
  const [first = "", ...notes] = await sideText({ name: "", filter, period }, averaged, services);
  return [`${head}: ${first}.`, ...notes, rounded];
}

function isTime(by: AverageOver): boolean {
  return by === "month" || by === "year";
}

/** What an average is taken over splits nothing further, nor do what it is set beside: of each other split it is said. */
function unsplitText(
  { by, monthly }: { readonly by: AverageOver; readonly monthly: boolean },
  question: Question,
  say: Services["say"],
): string {
  const besides: readonly Split[] = [
    ...(question.kindsBeside !== undefined || by === "unit" || (question.extras.units?.length ?? 0) > 1
      ? (["unit"] as const)
      : []),
    ...(by === "month" ? (["month"] as const) : []),
    ...(by === "year" || periodsBeside(question).length > 1 ? (["year"] as const) : []),
  ];
  const asked = new Set([...splitsOf(question), ...(monthly ? (["month"] as const) : [])]);
  const left = [...asked].filter((split) => !besides.includes(split));
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

/** The average of one side, then what is to be known of it. */
async function sideText(
  side: Side,
  { by, names, question }: Averaged,
  services: Services,
): Promise<readonly string[]> {
  const { say, figures } = services;
  const filter = asStored(narrowed(side, by, question, services), await schemeOf(side.period, services));
  const [counted, sums] = await Promise.all([
    figures.count(filter, []),
    names.length === 0 ? [] : figures.sum(filter, names, []),
  ]);
  const totals = totalsOf(counted);
  const models = totals.all;
  const sum = sumOf(sums);
  const over = overOf(by, models, { ...side, filter }, question, services);
  const average = { totals, amounts: sum.amounts, names };
  const figure = averageText({ ...average, over }, say);
  const few = { ...over, count: sum.models };
  const notes = [
    ...(by === "model" && sum.models > 0 && sum.models < models
      ? [say("average.reported", { figure: averageText({ ...average, over: few }, say) })]
      : []),
    ...(by === "unit" ? await aboveNote(side, models, services) : []),
  ];
  return [figure, ...notes];
}

/** Per commune, only what communes have is divided: what the units above have of their own is told apart. */
function narrowed(
  { filter, period }: Side,
  by: AverageOver,
  { day }: Question,
  { units }: Services,
): ModelFilter {
  const { path, ofKind } = filter;
  if (by !== "unit" || (ofKind !== undefined && ofKind.except !== true)) return filter;
  const communes = ofCommunes({ path, period, day }, units());
  const left = communes.units.filter((unit) => isOfKind(filter, unit));
  return { ...filter, ofKind: { ...communes, units: left } };
}

async function aboveNote(
  { filter, period }: Side,
  inside: number,
  services: Services,
): Promise<readonly string[]> {
  if (filter.ofKind !== undefined && filter.ofKind.except !== true) return [];
  const all = await services.figures.count(asStored(filter, await schemeOf(period, services)), []);
  const count = totalsOf(all).all - inside;
  return count > 0 ? [services.say("average.above", { count })] : [];
}

/** How many there are to divide by, and what they are called. */
function overOf(
  by: AverageOver,
  models: number,
  side: Side,
  { day }: Question,
  { say, units }: Services,
): { readonly count: number; readonly word: string } {
  if (by === "model") return { count: models, word: say("average.word.model") };
  if (by === "month") return { count: monthsOf(side, day), word: say("average.word.month") };
  if (by === "year") return { count: Math.ceil(monthsOf(side, day) / 12), word: say("average.word.year") };
  const communes = askedCommunes(side, units());
  return { count: communes.length, word: communeWord(communes, say) };
}

/** Months of a period that have begun by today. */
function monthsOf({ period: { label } }: Side, day: string): number {
  const [from, to] =
    label.kind === "days"
      ? [label.from, label.to]
      : label.kind === "year"
        ? [`${label.year}-01-01`, `${label.year}-12-31`]
        : [`${label.from}-01-01`, `${label.to}-12-31`];
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Math.max(month(to < day ? to : day) - month(from) + 1, 0);
}
