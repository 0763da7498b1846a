import { listOf } from "../../src/dialogue/first";
import { type ModelFilter, type Split, totalsOf } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import { reportedCells } from "../../src/domain/period-fields";
import {
  capitalised,
  figureText,
  filtersText,
  periodText,
  placeText,
  standingText,
} from "../../src/reports/figures-text";
import { type Period, periodOf, presentLike } from "../../src/reports/period";
import { namedParts } from "../../src/reports/split-text";
import { byEachTag } from "../../src/reports/tag-split";
import type { Services } from "../handler";
import { splitsOf } from "./count-splits";
import { asStored, schemeOf } from "./field-scheme";
import { type Question, topUnit } from "./question";

/** One of the units or periods of a question that sets them side by side. */
export interface Side {
  readonly name: string;
  readonly filter: ModelFilter;
  readonly period: Period;
}

/** Most lines of one answer. */
export const MOST_SIDES = 24;

/** The periods that a question sets side by side ("quý 1 bao nhiêu, quý 2 bao nhiêu"); none for a single one. */
export function periodsBeside({ slots, compares, day }: Question): readonly Period[] {
  if (slots.date_from !== undefined || slots.date_to !== undefined) return [];
  const named = [...new Set(listOf(slots.period))];
  const [only] = named;
  const byTime = compares && listOf(slots.group_by).includes("period");
  const both = [...(byTime && named.length < 2 ? withOther(only, day) : named)].sort();
  return both.length < 2 ? [] : both.map((period) => periodOf({ period }, Number(day.slice(0, 4))));
}

/** "So với năm ngoái", "năm nay tăng hay giảm": the other side is the present, or the year before it. */
function withOther(named: string | undefined, day: string): readonly string[] {
  const year = day.slice(0, 4);
  const present = named === undefined ? year : presentLike(named, day);
  if (named !== undefined && named !== present) return [named, present];
  return present === year ? [String(Number(year) - 1), year] : [];
}

/** Units or periods set side by side: a line for each, and the difference of two. */
export async function sidesText(
  question: Question,
  { codes, periods }: { readonly codes: readonly string[]; readonly periods: readonly Period[] },
  services: Services,
): Promise<string> {
  const { say } = services;
  const sides = sidesOf(question, codes, periods, services).slice(0, MOST_SIDES);
  // Years of four and of five fields are set side by side by four.
  const schemes = await Promise.all(sides.map(({ period }) => schemeOf(period, services)));
  const scheme = schemes.some((one) => one === 4) ? 4 : 5;
  const figures = await Promise.all(sides.map((side) => figureOf({ ...side, scheme }, question, services)));
  const lines = sides.map(({ name }, index) =>
    say("count.side", { name: capitalised(name), figure: figures[index]?.text ?? "" }),
  );
  const difference = sides.length === 2 ? ` ${differenceText(sides, figures, say)}` : "";
  return [`${headOf(question, codes, periods, services)}${difference}`, ...lines].join("\n");
}

export function sidesOf(
  question: Question,
  codes: readonly string[],
  periods: readonly Period[],
  { say, units }: Services,
): Side[] {
  const tree = units();
  const places =
    codes.length > 1
      ? codes.map((code) => ({ name: tree.get(code)?.norm ?? code, path: tree.pathOf(code) }))
      : [{ name: "", path: question.filter.path }];
  const times = periods.length > 1 ? periods : [question.period];
  const { years: _years, from: _from, to: _to, ...filter } = question.filter;
  return places.flatMap(({ name, path }) =>
    times.map((period) => {
      const time = periods.length > 1 ? periodText(period, say) : "";
      const parts = [name, time].filter((part) => part !== "");
      return { name: parts.join(", "), period, filter: { ...filter, ...period.filter, path } };
    }),
  );
}

/** How many one side has, and how that is said. */
export async function figureOf(
  { filter, period, scheme: common }: Side & { readonly scheme?: FieldScheme },
  question: Question,
  services: Services,
): Promise<{ readonly all: number; readonly text: string }> {
  const { figures, say, units } = services;
  const [split] = splitsOf(question).filter((by) => !BESIDE.includes(by));
  const scheme = common ?? (await schemeOf(period, services));
  const counted = split === undefined || split === "kind" ? [] : [split];
  const stored = await figures.count(asStored(filter, scheme), counted);
  const reported = reportedCells(stored, counted.indexOf("field"), scheme);
  const cells = split === "tag" ? byEachTag(reported, 0) : reported;
  const totals = totalsOf(reported);
  const text = figureText(totals, say);
  if (split === undefined || counted.length === 0 || totals.all === 0) return { all: totals.all, text };
  const named = namedParts(cells, split, 0, { say, tree: units(), topUnit: topUnit(filter.path) });
  const parts = named.map(({ name, count }) => say("count.part", { name, count })).join("; ");
  return { all: totals.all, text: say("count.sideParts", { figure: text, parts }) };
}

/** What the sides themselves stand for is no split inside them. */
const BESIDE: readonly Split[] = ["unit", "year", "month", "quarter"];

function differenceText(
  [first, second]: readonly Side[],
  [one, other]: readonly { readonly all: number }[],
  say: Services["say"],
): string {
  if (first === undefined || second === undefined || one === undefined || other === undefined) return "";
  if (one.all === other.all) return say("count.sidesEqual");
  const [more, difference] =
    one.all > other.all ? [first, one.all - other.all] : [second, other.all - one.all];
  const [most, least] = [Math.max(one.all, other.all), Math.min(one.all, other.all)];
  return say("count.sideMore", { name: more.name, difference, most, least });
}

function headOf(
  question: Question,
  codes: readonly string[],
  periods: readonly Period[],
  { say, units }: Services,
): string {
  const place = codes.length > 1 ? "" : placeText(question, say);
  const period = periods.length > 1 ? "" : periodText(question.period, say);
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const standing = standingText(question.standing, say);
  const head = [place, standing, period].filter((part) => part !== "").join(", ");
  return `${capitalised(head === "" ? say("count.sidesHead") : head)}${filtersText(question.filter, context)}:`;
}
