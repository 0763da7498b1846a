import { type AskedRate, readRate } from "../../src/dialogue/read-rate";
import { readStanding } from "../../src/dialogue/read-standing";
import { type ModelFilter, type Split, sumByKey, totalsOf } from "../../src/domain/figures";
import { reportedCells } from "../../src/domain/period-fields";
import { isCommune } from "../../src/domain/unit";
import {
  capitalised,
  filtersText,
  periodText,
  placeText,
  standingText,
} from "../../src/reports/figures-text";
import { formatPercent } from "../../src/reports/format";
import { namedParts } from "../../src/reports/split-text";
import { byEachTag } from "../../src/reports/tag-split";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { closed, type NextQuestion } from "./closing";
import { codesBeside } from "./codes-beside";
import { remember } from "./count";
import { type Side, sidesOf } from "./count-sides";
import { splitsOf } from "./count-splits";
import { underAsked } from "./districts";
import { asStored, schemeOf } from "./field-scheme";
import { periodsBeside } from "./periods-beside";
import { recentQuestion } from "./previous-question";
import { type Question, readQuestion } from "./question";
import { topUnit } from "./top-unit";
import { withoutStanding } from "./without-standing";

/** One share: of how many, how many have got there. */
interface Share {
  readonly name: string;
  readonly part: number;
  readonly whole: number;
}

/**
 * The share of what is registered that was recognised, reported, approved or commended: "16/57 = 28,1%", with numerator
 * and denominator; of nothing there is none.
 * @returns undefined when the message asks something else.
 */
export async function countRates(asked: Request, services: Services): Promise<Response | undefined> {
  const rate = readRate(asked.text) ?? rateBefore(asked);
  const { slots, intent } = asked.understanding;
  if (rate === undefined || slots.code !== undefined || slots.name !== undefined) return undefined;
  const isQuestion = intent.startsWith("ask_");
  const request = isQuestion ? asked : { ...asked, understanding: asked.read(asked.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const question = ofRegistered(read.question);
  const codes = codesBeside(question, request, services);
  const periods = periodsBeside(question);
  const beside = codes.length > 1 || periods.length > 1 || question.kindsBeside !== undefined;
  const lines = beside
    ? await besideLines({ sides: sidesOf(question, codes, periods, services), question, rate }, services)
    : await wholeLines(question, rate, services);
  const asRate = { ...remember(read.question, "ask_count", request), standing: { milestone: rate.of }, rate };
  const state = { ...request.state, question: asRate };
  const fields = splitsOf(question).includes("field");
  const closing = {
    request,
    fields,
    nexts: nextsOf(question, services),
    ...(periods.length > 1 && { periods }),
  };
  return { replies: [await closed(lines, question, closing, services)], state };
}

/** A split or another time of a share is a share as well ("chia theo đơn vị", "còn năm ngoái"). */
function rateBefore(request: Request): AskedRate | undefined {
  const { text, understanding } = request;
  const { intent, extras } = understanding;
  const goesOn = extras.followUp === true || (intent === "ask_compare" && !MODELS.test(fold(text)));
  const asks = intent === "ask_count" || intent === "ask_compare";
  return goesOn && asks && readStanding(text, {}) === undefined ? recentQuestion(request)?.rate : undefined;
}

const MODELS = /\b(?:mo hinh|dien hinh|bao nhieu|may)\b/;

/** The units of one commune are itself alone. */
function nextsOf(question: Question, { units }: Services): readonly NextQuestion[] {
  const isOneCommune = isCommune(units().get(topUnit(question.filter.path)) ?? { type: "" });
  const byField = isOneCommune || splitsOf(question).includes("unit");
  const told = splitsOf(question).includes("field") && byField;
  return told ? ["lastYear"] : byField ? ["byField", "lastYear"] : ["byUnit", "lastYear"];
}

/** Most units or periods set side by side. */
const MOST_SIDES = 24;

/** The share is of all that is registered, so what was asked about is no narrowing. */
function ofRegistered(question: Question): Question {
  return { ...question, standing: undefined, filter: withoutStanding(question.filter) };
}

interface Beside {
  readonly sides: readonly Side[];
  readonly question: Question;
  readonly rate: AskedRate;
}

async function besideLines(
  { sides, question, rate }: Beside,
  services: Services,
): Promise<readonly string[]> {
  const { say } = services;
  const shares = await Promise.all(sides.slice(0, MOST_SIDES).map((side) => shareOf(side, rate, services)));
  const values = { place: placeText(question, say), ...namesOf(rate, say) };
  return [
    say(rate.base === undefined ? "rate.sides" : "rate.sides.of", values),
    ...partLines(shares, rate, say),
  ];
}

/** "mô hình đã có ảnh": what is no number of its own narrows both the part and the whole. */
function keptText(
  { conclusion, evidence, reports, silentSince, body, follower }: ModelFilter,
  say: Services["say"],
): string {
  const value = standingText({ conclusion, evidence, reports, silentSince, body, follower }, say);
  return value === "" ? "" : say("count.filter", { value });
}

async function wholeLines(
  question: Question,
  rate: AskedRate,
  services: Services,
): Promise<readonly string[]> {
  const { say, units } = services;
  const { filter, period } = question;
  const { part, whole } = await shareOf({ filter, period, name: "" }, rate, services);
  const values = {
    place: placeText(question, say),
    period: periodText(period, say),
    filters: `${filtersText(filter, { say, tree: units(), topUnit: topUnit(filter.path) })}${keptText(filter, say)}`,
    ...namesOf(rate, say),
  };
  if (whole === 0) return [say(rate.base === undefined ? "rate.none" : "rate.of.none", values)];
  const head = say(rate.base === undefined ? "rate.head" : "rate.of", {
    ...values,
    part,
    whole,
    rate: formatPercent(part, whole),
  });
  const [split] = splitsOf(question).filter((by) => by !== "state");
  if (split === undefined) return [head];
  const parts = partLines(await partsOf({ split, question, rate }, services), rate, say);
  return [head, say("sum.by", { split: say(`split.${split}`) }), ...parts];
}

async function shareOf({ filter, period, name }: Side, rate: AskedRate, services: Services): Promise<Share> {
  const stored = asStored(filter, await schemeOf(period, services));
  const [all, open] = await Promise.all([
    services.figures.count(baseOf(stored, rate), []),
    services.figures.count(notYetOf(stored, rate), []),
  ]);
  const whole = totalsOf(all).all;
  return { name, whole, part: whole - totalsOf(open).all };
}

/** Of what was registered in the days asked about; asked for as reached, the days would be those of the milestone. */
function notYetOf(filter: ModelFilter, rate: AskedRate): ModelFilter {
  return { ...baseOf(filter, rate), notYet: rate.of };
}

/** What the share is of: all that is registered, or what has reached another of the five numbers. */
function baseOf(filter: ModelFilter, { base }: AskedRate): ModelFilter {
  return base === undefined ? filter : { ...filter, milestone: base };
}

function namesOf({ of, base }: AskedRate, say: Services["say"]) {
  return { standing: say(`standing.${of}`), base: base === undefined ? "" : say(`standing.${base}`) };
}

interface Parts {
  readonly split: Split;
  readonly question: Question;
  readonly rate: AskedRate;
}

async function partsOf({ split, question, rate }: Parts, services: Services): Promise<readonly Share[]> {
  const { figures, say, units } = services;
  const { filter, period } = question;
  const scheme = await schemeOf(period, services);
  const stored = asStored(filter, scheme);
  const tree = units();
  const cells = async (narrowed: ModelFilter) => {
    const found = await figures.count(narrowed, split === "kind" ? [] : [split]);
    const keyed = split === "kind" ? found.map((cell) => ({ ...cell, keys: [cell.kind] })) : found;
    const placed = underAsked(keyed, split === "unit" ? 0 : -1, question, tree);
    const reported = reportedCells(placed, split === "field" ? 0 : -1, scheme);
    return split === "tag" ? byEachTag(reported, 0) : reported;
  };
  const [wholes, open] = await Promise.all([cells(baseOf(stored, rate)), cells(notYetOf(stored, rate))]);
  const left = sumByKey(open, 0);
  const context = { say, tree, topUnit: topUnit(filter.path) };
  return namedParts(wholes, split, 0, context).map(({ key, name, count }) => ({
    ...{ name, whole: count, part: count - (left.get(key) ?? 0) },
  }));
}

function partLines(shares: readonly Share[], { base }: AskedRate, say: Services["say"]): string[] {
  return shares.map(({ name, part, whole }) =>
    whole === 0
      ? say(base === undefined ? "rate.part.none" : "rate.part.of.none", { name: capitalised(name) })
      : say("rate.part", { name: capitalised(name), part, whole, rate: formatPercent(part, whole) }),
  );
}
