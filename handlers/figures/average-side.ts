import type { AverageOver } from "../../src/dialogue/read-average";
import type { AmountName } from "../../src/domain/amounts";
import { isOfKind, type ModelFilter, sumOf, totalsOf } from "../../src/domain/figures";
import { askedCommunes } from "../../src/reports/asked-communes";
import { communeWord } from "../../src/reports/count-report";
import type { Services } from "../handler";
import { averageText } from "./average-text";
import type { Side } from "./count-sides";
import { asStored, schemeOf } from "./field-scheme";
import { ofCommunes } from "./of-kind";
import type { Question } from "./question";

/** An average as it is asked for. */
export interface Averaged {
  readonly by: AverageOver;
  /** Amounts that are divided; models where there are none. */
  readonly names: readonly AmountName[];
  readonly question: Question;
}

/** The average of one side, then what is to be known of it. */
export async function averageOfSide(
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
export function narrowed(
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
export function overOf(
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
