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
import { formatPercent } from "../../src/reports/format";
import type { Period } from "../../src/reports/period";
import { type NamedPart, namedParts } from "../../src/reports/split-text";
import { byEachTag } from "../../src/reports/tag-split";
import type { Services } from "../handler";
import { splitsOf } from "./count-splits";
import { underAsked } from "./districts";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** One of the units or periods of a question that sets them side by side. */
export interface Side {
  readonly name: string;
  readonly filter: ModelFilter;
  readonly period: Period;
}

/** Most lines of one answer. */
export const MOST_SIDES = 24;

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
  const tell = sides.length === 2 ? differenceText : extremesText;
  const head = `${headOf(question, codes, periods, services)} ${tell(sides, figures, say)}`;
  const isOfTimes = codes.length < 2 && question.kindsBeside === undefined && sides.length === 2;
  const changes = isOfTimes ? changesText(figures, splitsOf(question), say) : [];
  const percent = isOfTimes && question.asksPercent === true ? [percentText(figures, say)] : [];
  const together = await togetherText(question, periods, figures, services);
  return [head, ...percent, ...changes, ...lines, ...together].join("\n");
}

/** "Tăng bao nhiêu phần trăm": by how much of the time before. */
function percentText([before, now]: readonly SideFigure[], say: Services["say"]): string {
  const [one, other] = [before?.all ?? 0, now?.all ?? 0];
  if (one === 0) return capitalised(`${say("sides.percent.none")}.`);
  const values = {
    percent: formatPercent(Math.abs(other - one), one),
    part: Math.abs(other - one),
    whole: one,
  };
  return capitalised(`${say(other >= one ? "sides.percent.up" : "sides.percent.down", values)}.`);
}

/** What units have together, where none of them is counted in another as well. */
async function togetherText(
  { filter, period }: Question,
  periods: readonly Period[],
  sides: readonly SideFigure[],
  services: Services,
): Promise<readonly string[]> {
  if (periods.length > 1) return [];
  const { figures, say } = services;
  const scheme = await schemeOf(period, services);
  const totals = totalsOf(await figures.count(asStored(filter, scheme), []));
  const sum = sides.reduce((all, side) => all + side.all, 0);
  return totals.all !== sum
    ? []
    : [say("sides.together", { count: sides.length, figure: figureText(totals, say) })];
}

export function sidesOf(
  question: Question,
  codes: readonly string[],
  periods: readonly Period[],
  { say, units }: Services,
): Side[] {
  const places = placesOf(question, codes, { say, units });
  const times = periods.length > 1 ? periods : [question.period];
  const { years: _years, from: _from, to: _to, ...filter } = question.filter;
  return places.flatMap(({ name, ...place }) =>
    times.map((period) => {
      const time = periods.length > 1 ? periodText(period, say) : "";
      const parts = [name, time].filter((part) => part !== "");
      return { name: parts.join(", "), period, filter: { ...filter, ...period.filter, ...place } };
    }),
  );
}

type PlaceSide = { readonly name: string } & Pick<ModelFilter, "path" | "ofKind">;

/** The units that are named, or the kinds of units of the area. */
function placesOf(
  { filter: { path, ofKind }, kindsBeside }: Question,
  codes: readonly string[],
  { say, units }: Pick<Services, "say" | "units">,
): readonly PlaceSide[] {
  const tree = units();
  if (codes.length > 1)
    return codes.map((code) => ({ name: tree.get(code)?.norm ?? code, path: tree.pathOf(code), ofKind }));
  if (kindsBeside === undefined) return [{ name: "", path, ofKind }];
  return kindsBeside.map((one) => ({
    name: say("unitKind.all", { kinds: one.kinds.join(", ") }),
    path,
    ofKind: one,
  }));
}

interface SideFigure {
  readonly all: number;
  readonly text: string;
  /** Where it is split. */
  readonly parts?: readonly NamedPart[];
}

/** How many one side has, and how that is said. */
export async function figureOf(
  { filter, period, scheme: common }: Side & { readonly scheme?: FieldScheme },
  question: Question,
  services: Services,
): Promise<SideFigure> {
  const { figures, say, units } = services;
  const [split] = splitsOf(question).filter((by) => !besideOf(question).includes(by));
  const scheme = common ?? (await schemeOf(period, services));
  const counted = split === undefined || split === "kind" ? [] : [split];
  const stored = await figures.count(asStored(filter, scheme), counted);
  const placed = underAsked(stored, counted.indexOf("unit"), question, units());
  const reported = reportedCells(placed, counted.indexOf("field"), scheme);
  const cells = split === "tag" ? byEachTag(reported, 0) : reported;
  const totals = totalsOf(reported);
  const text = figureText(totals, say);
  if (split === undefined || counted.length === 0 || totals.all === 0) return { all: totals.all, text };
  const named = namedParts(cells, split, 0, { say, tree: units(), topUnit: topUnit(filter.path) });
  const parts = named.map(({ name, count }) => say("count.part", { name, count })).join("; ");
  return { all: totals.all, text: say("count.sideParts", { figure: text, parts }), parts: named };
}

/** What the sides themselves stand for is no split inside them; times may be split by units. */
function besideOf({ codesBeside, kindsBeside }: Question): readonly Split[] {
  const times = ["year", "month", "quarter"] as const;
  return codesBeside === undefined && kindsBeside === undefined ? times : ["unit", ...times];
}

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

/** Which of three and more have most and least. */
function extremesText(
  sides: readonly Side[],
  figures: readonly { readonly all: number }[],
  say: Services["say"],
): string {
  const counts = figures.map(({ all }) => all);
  const [max, min] = [Math.max(...counts), Math.min(...counts)];
  if (max === min) return say("sides.allEqual");
  const having = (count: number) =>
    sides.flatMap(({ name }, index) => (counts[index] === count ? [name] : [])).join(", ");
  return say("sides.mostLeast", { most: having(max), max, least: having(min), min });
}

/** "Lĩnh vực nào tăng, lĩnh vực nào giảm": what of a split rose, fell and stayed from one time to the other. */
function changesText(
  [before, now]: readonly SideFigure[],
  splits: readonly Split[],
  say: Services["say"],
): readonly string[] {
  if (before?.parts === undefined || now?.parts === undefined) return [];
  const names = new Map([...now.parts, ...before.parts].map(({ key, name }) => [key, name]));
  const of = (parts: readonly NamedPart[], key: string) => parts.find((part) => part.key === key)?.count ?? 0;
  const changes = [...names].map(([key, name]) => {
    const [one, other] = [of(before.parts ?? [], key), of(now.parts ?? [], key)];
    return { name, before: one, now: other, difference: Math.abs(other - one) };
  });
  const told = (all: typeof changes) => all.map((change) => say("sides.change", { ...change })).join("; ");
  // Of units, who changed most comes first.
  if (splits.includes("unit")) changes.sort((a, b) => b.difference - a.difference);
  const up = changes.filter((change) => change.now > change.before);
  const down = changes.filter((change) => change.now < change.before);
  const same = changes.filter((change) => change.now === change.before);
  return [
    ...(up.length > 0 ? [say("sides.up", { parts: told(up) })] : []),
    ...(down.length > 0 ? [say("sides.down", { parts: told(down) })] : []),
    ...(same.length > 0
      ? [say("sides.same", { parts: same.map(({ name, now: count }) => `${name} ${count}`).join("; ") })]
      : []),
  ];
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
