import { readRate } from "../../src/dialogue/read-rate";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { type ModelFilter, type Split, sumByKey, totalsOf } from "../../src/domain/figures";
import type { Milestone } from "../../src/domain/life-cycle";
import { reportedCells } from "../../src/domain/period-fields";
import { capitalised, filtersText, periodText, placeText } from "../../src/reports/figures-text";
import { formatPercent } from "../../src/reports/format";
import { namedParts } from "../../src/reports/split-text";
import { byEachTag } from "../../src/reports/tag-split";
import { answer, type Request, type Response, type Services } from "../handler";
import { unitContext } from "../registration/register";
import { closed } from "./closing";
import { remember } from "./count";
import { periodsBeside, type Side, sidesOf } from "./count-sides";
import { splitsOf } from "./count-splits";
import { asStored, schemeOf } from "./field-scheme";
import { underSuccessors } from "./merged-units";
import { type Question, readQuestion, topUnit } from "./question";

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
  const milestone = readRate(asked.text);
  const { slots, intent } = asked.understanding;
  if (milestone === undefined || slots.code !== undefined || slots.name !== undefined) return undefined;
  const isQuestion = intent.startsWith("ask_");
  const request = isQuestion ? asked : { ...asked, understanding: asked.read(asked.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const question = withoutStanding(read.question);
  const unit = resolveUnit(question.slots, question.extras, {
    ...unitContext(request, services),
    asksFormer: true,
  });
  const codes = unit.status === "several" ? unit.codes : [];
  const periods = periodsBeside(question);
  const beside = codes.length > 1 || periods.length > 1;
  const lines = beside
    ? await besideLines({ sides: sidesOf(question, codes, periods, services), question, milestone }, services)
    : await wholeLines(question, milestone, services);
  const state = { ...request.state, question: remember(read.question, "ask_count", request) };
  const closing = { request, nexts: NEXTS, ...(periods.length > 1 && { periods }) };
  return { replies: [await closed(lines, question, closing, services)], state };
}

const NEXTS = ["byUnit", "lastYear"] as const;
/** Most units or periods set side by side. */
const MOST_SIDES = 24;

/** The share is of all that is registered, so what was asked about is no narrowing. */
function withoutStanding(question: Question): Question {
  const { milestone: _milestone, notYet: _notYet, states: _states, ...filter } = question.filter;
  return { ...question, standing: undefined, filter };
}

interface Beside {
  readonly sides: readonly Side[];
  readonly question: Question;
  readonly milestone: Milestone;
}

async function besideLines(
  { sides, question, milestone }: Beside,
  services: Services,
): Promise<readonly string[]> {
  const { say } = services;
  const shares = await Promise.all(
    sides.slice(0, MOST_SIDES).map((side) => shareOf(side, milestone, services)),
  );
  const values = { place: placeText(question, say), standing: say(`standing.${milestone}`) };
  return [say("rate.sides", values), ...partLines(shares, say)];
}

async function wholeLines(
  question: Question,
  milestone: Milestone,
  services: Services,
): Promise<readonly string[]> {
  const { say, units } = services;
  const { filter, period } = question;
  const { part, whole } = await shareOf({ filter, period, name: "" }, milestone, services);
  const values = {
    place: placeText(question, say),
    period: periodText(period, say),
    filters: filtersText(filter, { say, tree: units(), topUnit: topUnit(filter.path) }),
    standing: say(`standing.${milestone}`),
  };
  if (whole === 0) return [say("rate.none", values)];
  const head = say("rate.head", { ...values, part, whole, rate: formatPercent(part, whole) });
  const [split] = splitsOf(question).filter((by) => by !== "state");
  if (split === undefined) return [head];
  const parts = partLines(await partsOf({ split, question, milestone }, services), say);
  return [head, say("sum.by", { split: say(`split.${split}`) }), ...parts];
}

async function shareOf(
  { filter, period, name }: Side,
  milestone: Milestone,
  services: Services,
): Promise<Share> {
  const stored = asStored(filter, await schemeOf(period, services));
  const [all, open] = await Promise.all([
    services.figures.count(stored, []),
    services.figures.count(notYetOf(stored, milestone), []),
  ]);
  const whole = totalsOf(all).all;
  return { name, whole, part: whole - totalsOf(open).all };
}

/** Of what was registered in the days asked about; asked for as reached, the days would be those of the milestone. */
function notYetOf(filter: ModelFilter, milestone: Milestone): ModelFilter {
  return { ...filter, notYet: milestone };
}

interface Parts {
  readonly split: Split;
  readonly question: Question;
  readonly milestone: Milestone;
}

async function partsOf({ split, question, milestone }: Parts, services: Services): Promise<readonly Share[]> {
  const { figures, say, units } = services;
  const { filter, period } = question;
  const scheme = await schemeOf(period, services);
  const stored = asStored(filter, scheme);
  const tree = units();
  const cells = async (narrowed: ModelFilter) => {
    const found = await figures.count(narrowed, split === "kind" ? [] : [split]);
    const keyed = split === "kind" ? found.map((cell) => ({ ...cell, keys: [cell.kind] })) : found;
    const placed = underSuccessors(keyed, split === "unit" ? 0 : -1, question, tree);
    const reported = reportedCells(placed, split === "field" ? 0 : -1, scheme);
    return split === "tag" ? byEachTag(reported, 0) : reported;
  };
  const [wholes, open] = await Promise.all([cells(stored), cells(notYetOf(stored, milestone))]);
  const left = sumByKey(open, 0);
  const context = { say, tree, topUnit: topUnit(filter.path) };
  return namedParts(wholes, split, 0, context).map(({ key, name, count }) => ({
    ...{ name, whole: count, part: count - (left.get(key) ?? 0) },
  }));
}

function partLines(shares: readonly Share[], say: Services["say"]): string[] {
  return shares.map(({ name, part, whole }) =>
    whole === 0
      ? say("rate.part.none", { name: capitalised(name) })
      : say("rate.part", { name: capitalised(name), part, whole, rate: formatPercent(part, whole) }),
  );
}
