import { type Ranked, readRanking } from "../../src/dialogue/read-ranking";
import type { AmountName, Amounts } from "../../src/domain/amounts";
import { type ModelFilter, type Split, type SumCell, sumOf } from "../../src/domain/figures";
import { reportedCells } from "../../src/domain/period-fields";
import { askedCommunes } from "../../src/reports/asked-communes";
import {
  capitalised,
  filtersText,
  periodText,
  placeText,
  standingText,
} from "../../src/reports/figures-text";
import { formatMoney } from "../../src/reports/format";
import { firstOf } from "../../src/reports/ranking-text";
import { type NamedPart, namedParts } from "../../src/reports/split-text";
import { byEachTag } from "../../src/reports/tag-split";
import type { Request, Services } from "../handler";
import { amountsText } from "../models/change-text";
import { sidesOf } from "./count-sides";
import { splitsOf } from "./count-splits";
import { underAsked } from "./districts";
import { asStored, schemeOf } from "./field-scheme";
import { periodsBeside } from "./periods-beside";
import type { Question } from "./question";
import { namesOf } from "./sum-names";
import { sumDifferenceText } from "./sum-sides";
import { topUnit } from "./top-unit";

/** Sums over the reports (cộng số liệu báo cáo): the figures first, then from how many reports, then the split. */
export async function sumAmounts(question: Question, request: Request, services: Services): Promise<string> {
  const { say } = services;
  const names = namesOf(request);
  const codes = question.codesBeside ?? [];
  const periods = periodsBeside(question);
  if (codes.length > 1 || periods.length > 1 || question.kindsBeside !== undefined) {
    const sides = sidesOf(question, codes, periods, services).slice(0, MOST_LINES);
    const cells = await Promise.all(
      sides.map(({ filter }) => summedCells({ filter, names }, question, services)),
    );
    const sums = cells.map((of) => sumOf(of));
    const lines = sides.map(({ name }, index) =>
      say("sum.part", {
        name: capitalised(name),
        amounts: partText(sums[index] ?? sumOf([]), names, say),
      }),
    );
    const told = sides.map(({ name }, index) => ({ name, amounts: only(sums[index]?.amounts ?? {}, names) }));
    const together = periods.length > 1 ? [] : await togetherText(question, { names, cells }, services);
    return [sumDifferenceText(told, say) || say("sum.sides"), ...lines, ...together].join("\n");
  }
  const [split] = splitsOf(question);
  const cells = await summedCells({ filter: question.filter, names, split }, question, services);
  const [head = "", ...below] = totalLines(sumOf(cells), names, question, services);
  const parts = split === "tag" ? byEachTag(cells, 0) : cells;
  const ranked = readRanking(request.text);
  return [...splitLines({ head, split, cells: parts, names, ranked }, question, services), ...below].join(
    "\n",
  );
}

/** What units come to together, where none of them is counted in another as well. */
async function togetherText(
  question: Question,
  {
    names,
    cells,
  }: { readonly names: readonly AmountName[]; readonly cells: readonly (readonly SumCell[])[] },
  services: Services,
): Promise<readonly string[]> {
  const parts = only(sumOf(cells.flat()).amounts, names);
  const all = await summedCells({ filter: question.filter, names }, question, services);
  const whole = only(sumOf(all).amounts, names);
  const figure = amountsText(whole, services.say);
  const adds = names.every((name) => parts[name] === whole[name]);
  return adds && figure !== "" ? [services.say("sides.together", { count: cells.length, figure })] : [];
}

/** Longer lists end with what the rest comes to. */
const MOST_LINES = 40;

interface Wanted {
  readonly filter: ModelFilter;
  readonly names: readonly AmountName[];
  readonly split?: Split;
}

/** The sums of an area and time by one split: fields by the scheme of the period, units as they are now. */
export async function summedCells(
  { filter, names, split }: Wanted,
  question: Question,
  services: Services,
): Promise<readonly SumCell[]> {
  const scheme = await schemeOf(question.period, services);
  const stored = await services.figures.sum(
    asStored(filter, scheme),
    names,
    split === undefined ? [] : [split],
  );
  const placed = underAsked(stored, split === "unit" ? 0 : -1, question, services.units());
  return reportedCells(placed, split === "field" ? 0 : -1, scheme);
}

type Sum = Omit<SumCell, "keys">;

function totalLines(
  sum: Sum,
  names: readonly AmountName[],
  question: Question,
  { say, units }: Services,
): string[] {
  const standing = standingText(question.standing, say);
  const values = {
    place: [placeText(question, say), standing].filter((part) => part !== "").join(", "),
    period: periodText(question.period, say),
    filters: filtersText(question.filter, { say, tree: units(), topUnit: topUnit(question.filter.path) }),
  };
  const amounts = amountsText(only(sum.amounts, names), say);
  if (amounts === "") return [say("sum.none", values)];
  const days = question.period.label.kind === "days" && question.standing?.milestone === undefined;
  return [
    say("sum.head", { ...values, amounts }),
    names.includes("amountVnd") ? sourcesText(sum.amounts, say) : "",
    say(days ? "sum.fromDays" : "sum.from", { reports: sum.reports, models: sum.models }),
  ].filter((line) => line !== "");
}

/** Where the sources do not come to the whole, it is said why. */
export function sourcesText(amounts: Amounts, say: Services["say"]): string {
  const { amountVnd = 0, budgetVnd = 0, peopleVnd = 0, socialVnd = 0 } = amounts;
  const sourced = budgetVnd + peopleVnd + socialVnd;
  if (amountVnd === 0 || sourced === amountVnd) return "";
  return sourced < amountVnd
    ? say("sum.unsourced", { value: formatMoney(amountVnd - sourced) })
    : say("sum.oversourced", { sources: formatMoney(sourced), total: formatMoney(amountVnd) });
}

export function only(amounts: Amounts, names: readonly AmountName[]): Amounts {
  return Object.fromEntries(
    Object.entries(amounts).filter(([name]) => names.some((known) => known === name)),
  );
}

function partText({ amounts }: Sum, names: readonly AmountName[], say: Services["say"]): string {
  return amountsText(only(amounts, names), say) || say("sum.part.none");
}

interface SplitSums {
  readonly head: string;
  readonly split: Split | undefined;
  readonly cells: readonly SumCell[];
  readonly names: readonly AmountName[];
  readonly ranked: Ranked | undefined;
}

function splitLines(
  { head, split, cells, names, ranked }: SplitSums,
  question: Question,
  { say, units }: Services,
): string[] {
  if (split === undefined || cells.length === 0) return [head];
  // Units in the order of what was asked for: "xã nào nhiều ngày công nhất".
  const size = ({ amounts }: SumCell) =>
    names.map((name) => amounts[name] ?? 0).find((value) => value > 0) ?? 0;
  const counted = cells.map((cell) => ({ keys: cell.keys, kind: "mo_hinh" as const, count: size(cell) }));
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const parts = namedParts(counted, split, 0, context);
  const of = (keys: readonly string[]) => sumOf(cells.filter((cell) => keys.includes(cell.keys[0] ?? "")));
  const rest = parts.slice(MOST_LINES).map(({ key }) => key);
  const lines = parts.slice(0, MOST_LINES).map(({ key, name }) => ({ name, keys: [key] }));
  const all =
    rest.length === 0 ? lines : [...lines, { name: say("sum.rest", { count: rest.length }), keys: rest }];
  const figureOf = ({ key }: NamedPart) => partText(of([key]), names, say);
  const first = ranked === undefined ? "" : firstOf(parts, ranked, { ...context, figureOf });
  return [
    ...(first === "" ? [] : [first]),
    head,
    say(REGISTERED.includes(split) ? "sum.byRegistered" : "sum.by", { split: say(`split.${split}`) }),
    ...all.map(({ name, keys }) =>
      say("sum.part", { name: capitalised(name), amounts: partText(of(keys), names, say) }),
    ),
    ...(split === "unit" && question.byDistrict !== true
      ? unknownLines(parts, question, { say, units })
      : []),
  ];
}

/** A model and all its reports stand under the time of its registration. */
const REGISTERED: readonly Split[] = ["month", "quarter", "year"];

/** Communes of which nothing is reported: that is not zero. */
function unknownLines(
  parts: readonly NamedPart[],
  { filter, period }: Question,
  { say, units }: Pick<Services, "say" | "units">,
): string[] {
  const known = new Set(parts.map(({ key }) => key));
  const communes = askedCommunes({ filter, period }, units());
  const missing = communes.filter(({ code }) => !known.has(code)).map(({ norm }) => norm);
  const more = missing.length - MOST_LINES;
  const names = [...missing.slice(0, MOST_LINES), ...(more > 0 ? [say("sum.rest", { count: more })] : [])];
  return names.length === 0
    ? []
    : [say("sum.part.unknown", { count: missing.length, names: names.join("; ") })];
}
