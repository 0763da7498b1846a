import type { Say } from "../../locales/say";
import {
  type Cell,
  type ModelFilter,
  type Split,
  type Standing,
  sumByKey,
  totalsOf,
} from "../domain/figures";
import { isCommune, type UnitTree } from "../domain/unit";
import { askedCommunes } from "./asked-communes";
import { figureText, filtersText, periodText, placeText, standingText } from "./figures-text";
import type { Period } from "./period";
import { type NamedPart, namedParts, splitLine } from "./split-text";
import { byEachTag, taggedTwice } from "./tag-split";

/** What a count is told by where no split is asked for: those in which its records differ. */
export const TOLD_SPLITS = ["field", "level", "subject", "novelty"] as const satisfies readonly Split[];
/** The same for each unit: many cells in a large area. */
export const COUNTED_SPLITS = [...TOLD_SPLITS, "unit"] as const satisfies readonly Split[];

export interface CountReport {
  readonly filter: ModelFilter;
  readonly period: Period;
  readonly placeName: string;
  readonly whole: boolean;
  readonly topUnit: string;
  /** Cells, and by what their keys are: the splits asked for, or `TOLD_SPLITS`. */
  readonly cells: readonly Cell[];
  readonly counted: readonly Split[];
  /** Codes of the units that have records of commune level (cấp xã), where the reply tells how many have. */
  readonly atLevelXa?: readonly string[];
  /** Which of the five numbers, or which state; all that is registered when absent. */
  readonly standing?: Standing;
  /** Splits asked for; none: those that say something. */
  readonly splits: readonly Split[];
}

interface Context {
  readonly say: Say;
  readonly tree: UnitTree;
}

/** First the figure, then the splits, with period, scope and filters; the parts always sum to the total. */
export function countReport(report: CountReport, context: Context): string {
  const { say } = context;
  const totals = totalsOf(report.cells);
  const place = placeText(report, say);
  const period = periodText(report.period, say);
  const filters = filtersText(report.filter, { ...context, topUnit: report.topUnit });
  if (totals.all === 0) return say("count.zero", { place, period, filters });
  const headline = headlineOf(report, { place, figure: figureText(totals, say), period, filters }, say);
  const splits = report.splits.length > 0 ? report.splits : usefulSplits(report);
  const lines =
    report.splits.length > 1
      ? nestedLines(splits, report, context)
      : splits.map((split) => line(split, report, context));
  return [headline, ...lines, sumLine(splits, report, context)].filter((part) => part !== "").join("\n");
}

/** Which of the five numbers it is stands in the sentence, so that none is taken for another. */
function headlineOf(
  { standing, period: { label } }: CountReport,
  values: {
    readonly place: string;
    readonly figure: string;
    readonly period: string;
    readonly filters: string;
  },
  say: Say,
): string {
  const said = standingText(standing, say);
  if (said === "") return say("count.headline", values);
  // Days are those on which it was reached; a year is that of the registration.
  const reached = (standing?.milestone ?? standing?.passed) !== undefined && label.kind === "days";
  return reached
    ? say("count.headline.reached", { ...values, standing: said })
    : say("count.headline.standing", { ...values, standing: said });
}

/** Without a split asked for: fields always, the others where the records differ in them. */
function usefulSplits(report: CountReport): Split[] {
  const differs = (split: (typeof TOLD_SPLITS)[number]) =>
    sumByKey(report.cells, report.counted.indexOf(split)).size > 1;
  const narrowedToOne = (report.filter.fields ?? []).length === 1;
  return [
    ...(narrowedToOne ? [] : (["field"] as const)),
    ...(["level", "subject", "novelty"] as const).filter(differs),
  ];
}

function line(split: Split, report: CountReport, context: Context): string {
  const parts = partsOf(split, report.cells, report, context);
  const covered = split === "level" ? parts.map((part) => withCoverage(part, report, context)) : parts;
  return splitLine(split, covered, context.say);
}

/** "Theo cấp và lĩnh vực": a line for each value of the first split, with the second inside it. */
function nestedLines(splits: readonly Split[], report: CountReport, context: Context): string[] {
  const [outer, inner] = splits;
  if (outer === undefined || inner === undefined) return [];
  return partsOf(outer, report.cells, report, context).map(({ key, name, count }) => {
    const keysOf = (cell: Cell) =>
      outer === "tag"
        ? byEachTag([cell], report.counted.indexOf("tag")).map((one) => keyOf(one, outer, report))
        : [keyOf(cell, outer, report)];
    const cells = report.cells.filter((cell) => keysOf(cell).includes(key));
    const parts = partsOf(inner, cells, report, context).map((part) => context.say("count.part", part));
    return context.say("count.nested", { name, count, parts: parts.join("; ") });
  });
}

function partsOf(split: Split, cells: readonly Cell[], report: CountReport, context: Context): NamedPart[] {
  const keyed = cells.map((cell) => ({ ...cell, keys: [keyOf(cell, split, report)] }));
  return namedParts(split === "tag" ? byEachTag(keyed, 0) : keyed, split, 0, {
    ...context,
    topUnit: report.topUnit,
  });
}

function keyOf(cell: Cell, split: Split, { counted }: CountReport): string {
  return split === "kind" ? cell.kind : (cell.keys[counted.indexOf(split)] ?? "");
}

/** "cấp xã từ 37/37 xã": from how many communes of the area a level's records come. */
function withCoverage(part: NamedPart, report: CountReport, { say, tree }: Context): NamedPart {
  if (part.key !== "xa" || report.atLevelXa === undefined) return part;
  const communes = askedCommunes(report, tree);
  const withRecords = new Set(report.atLevelXa);
  const have = communes.filter((unit) => withRecords.has(unit.code)).length;
  const units = communeWord(communes, say);
  return {
    ...part,
    name: say("count.coverage.level", { level: part.name, have, all: communes.length, units }),
  };
}

/** The everyday word for the communes of an area: "xã", "phường", "xã, thị trấn". */
export function communeWord(communes: readonly { readonly type: string }[], say: Say): string {
  const types = new Set(communes.filter(isCommune).map((unit) => unit.type));
  const [only] = types.size === 1 ? types : [];
  if (only === "phường") return say("units.wardsOnly");
  if (only === "thị trấn") return say("units.townships");
  if (only === "đặc khu") return say("units.zones");
  if (types.has("phường")) return say("units.wards");
  return types.has("thị trấn") ? say("units.mixed") : say("units.communes");
}

/** When models and exemplars are both in the split, or a model stands under two tags, the reply says so rather than look wrong. */
function sumLine(splits: readonly Split[], report: CountReport, context: Context): string {
  const { say } = context;
  const totals = totalsOf(report.cells);
  const [split] = splits;
  const twice = splits.includes("tag") ? taggedTwice(report.cells, report.counted.indexOf("tag")) : 0;
  if (twice > 0) return say("count.tagsOverlap", { count: twice, all: totals.all });
  if (totals.models === 0 || totals.exemplars === 0 || split === undefined || split === "kind") return "";
  const terms = partsOf(split, report.cells, report, context).map((part) => part.count);
  return terms.length > 12 || terms.length < 2
    ? ""
    : say("count.sum", { split: say(`split.${split}`), terms: terms.join(" + "), all: totals.all });
}
