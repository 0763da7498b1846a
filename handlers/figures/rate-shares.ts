import type { AskedRate } from "../../src/dialogue/read-rate";
import { type ModelFilter, type Split, sumByKey, totalsOf } from "../../src/domain/figures";
import { reportedCells } from "../../src/domain/period-fields";
import { namedParts } from "../../src/reports/split-text";
import { byEachTag } from "../../src/reports/tag-split";
import type { Services } from "../handler";
import type { Side } from "./count-sides";
import { underAsked } from "./districts";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";
import { topUnit } from "./top-unit";
import { withoutStanding } from "./without-standing";

/** One share: of how many, how many have got there. */
export interface Share {
  readonly name: string;
  readonly part: number;
  readonly whole: number;
}

/** The share is of all that is registered, so what was asked about is no narrowing. */
export function ofRegistered(question: Question): Question {
  return { ...question, standing: undefined, filter: withoutStanding(question.filter) };
}

/** A share as it was counted: whole and by the parts of a split, or units or periods side by side. */
export interface CountedRate {
  readonly rate: AskedRate;
  readonly split?: Split;
  /** Absent where sides are compared. */
  readonly whole?: Share;
  readonly shares: readonly Share[];
}

/** Most units or periods set side by side. */
const MOST_SIDES = 24;

/** What is given besides: what to split by, or what stands side by side; neither for a single share */
export async function countedRate(
  { question, rate }: Pick<SplitRate, "question" | "rate">,
  { split, sides }: { readonly split?: Split; readonly sides?: readonly Side[] },
  services: Services,
): Promise<CountedRate> {
  const of = (side: Side) => shareOf(side, rate, services);
  if (sides !== undefined) return { rate, shares: await Promise.all(sides.slice(0, MOST_SIDES).map(of)) };
  const { filter, period } = question;
  const whole = await of({ filter, period, name: "" });
  if (split === undefined) return { rate, whole, shares: [] };
  return { rate, split, whole, shares: await sharesBy({ split, question, rate }, services) };
}

/** The share of one place and time. */
async function shareOf({ filter, period, name }: Side, rate: AskedRate, services: Services): Promise<Share> {
  const stored = asStored(filter, await schemeOf(period, services));
  const [all, open] = await Promise.all([
    services.figures.count(baseOf(stored, rate), []),
    services.figures.count(notYetOf(stored, rate), []),
  ]);
  const whole = totalsOf(all).all;
  return { name, whole, part: whole - totalsOf(open).all };
}

interface SplitRate {
  readonly split: Split;
  readonly question: Question;
  readonly rate: AskedRate;
}

/** The shares of the parts of a split, of those that have anything. */
async function sharesBy({ split, question, rate }: SplitRate, services: Services): Promise<readonly Share[]> {
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

/** Of what was registered in the days asked about; asked for as reached, the days would be those of the milestone. */
function notYetOf(filter: ModelFilter, rate: AskedRate): ModelFilter {
  return { ...baseOf(filter, rate), notYet: rate.of };
}

/** What the share is of: all that is registered, or what has reached another of the five numbers. */
function baseOf(filter: ModelFilter, { base }: AskedRate): ModelFilter {
  return base === undefined ? filter : { ...filter, milestone: base };
}
