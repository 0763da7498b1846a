import { type Cell, type Split, totalsOf } from "../../src/domain/figures";
import { periodFields } from "../../src/domain/period-fields";
import type { Chart, ChartKind, ChartValue } from "../../src/reports/charts/chart";
import { shares } from "../../src/reports/charts/shares";
import { countReport } from "../../src/reports/count-report";
import { capitalised, figureText } from "../../src/reports/figures-text";
import { formatNumber } from "../../src/reports/format";
import { type NamedPart, namedParts } from "../../src/reports/split-text";
import { byEachTag } from "../../src/reports/tag-split";
import { TIME_SPLITS, timeKeys } from "../../src/reports/time-keys";
import { type CountedCells, countedCells } from "../figures/counted-cells";
import type { Question } from "../figures/question";
import { topUnit } from "../figures/top-unit";
import { zeroText } from "../figures/zero-text";
import type { Services } from "../handler";
import { chartTitle, chartWords, type Drawing } from "./chart-words";

/** Rows of one picture that a phone still shows readably. */
const MOST_BARS = 40;
const MOST_STACKS = 20;

export interface ChartPlan {
  readonly kind: ChartKind;
  /** One, or the rows and what they are made of. */
  readonly splits: readonly Split[];
}

/** Numbers of models drawn and told from the same cells, so that the two cannot differ. */
export async function chartCounts(question: Question, plan: ChartPlan, services: Services): Promise<Drawing> {
  const { say, units } = services;
  // Every field and commune is drawn, the empty ones too.
  const found = await countedCells({ ...question, compares: true }, plan.splits, services);
  if (totalsOf(found.cells).all === 0) return { text: await zeroText(question, services), charts: [] };
  const counts = { ...found, cells: [...found.cells, ...emptyTimes(plan.splits, question, found)] };
  const drawn = {
    ...counts,
    title: chartTitle(figureText(totalsOf(counts.cells), say), question, say),
    cells: perTag(counts),
  };
  const report = { ...question, ...counts, ...plan, topUnit: topUnit(question.filter.path) };
  const text = countReport(report, { say, tree: units() });
  const chart =
    plan.splits.length > 1
      ? stackedChart(question, plan, drawn, services)
      : singleChart(question, plan, drawn, services);
  const parts = plan.kind === "share" ? [text, sharesText(chart, say)] : [text];
  return { text: parts.join("\n"), charts: [chart], fields: plan.splits.includes("field") };
}

interface Counts extends CountedCells {
  readonly title: string;
}

/** A model with two tags stands under both. */
function perTag({ cells, counted }: CountedCells): readonly Cell[] {
  return counted.includes("tag") ? byEachTag(cells, counted.indexOf("tag")) : cells;
}

/** Cells of nothing for the months and years without any. */
function emptyTimes(splits: readonly Split[], question: Question, { cells, counted }: CountedCells): Cell[] {
  const split = TIME_SPLITS.find((time) => splits[0] === time);
  if (split === undefined) return [];
  const at = counted.indexOf(split);
  const found = [...new Set(cells.map(({ keys }) => keys[at] ?? ""))];
  return timeKeys(split, found, question).map((key) => ({
    keys: counted.map((_, index) => (index === at ? key : "")),
    kind: question.filter.kind ?? "mo_hinh",
    count: 0,
  }));
}

function singleChart(
  question: Question,
  { kind, splits }: ChartPlan,
  { cells, counted, scheme, title }: Counts,
  services: Services,
): Chart {
  const [split = "field"] = splits;
  const parts = partsBy(split, { cells, counted }, question, services);
  const { shown, notes } = limited(parts, MOST_BARS, split, services.say);
  const percents = shares(shown.map(({ count }) => count));
  const values = shown.map(({ count }, index) => {
    const percent = kind === "share" ? ` (${formatNumber(percents[index] ?? 0)}%)` : "";
    return { amount: count, text: `${formatNumber(count)}${percent}` };
  });
  return {
    kind,
    title,
    ...chartWords(question, { splits, scheme, notes }, services),
    categories: shown.map(({ name }) => capitalised(name)),
    series: [{ name: "", values }],
    whole: formatNumber(totalsOf(cells).all),
  };
}

function stackedChart(
  question: Question,
  { splits }: ChartPlan,
  { cells, counted, scheme, title }: Counts,
  services: Services,
): Chart {
  const [rows = "unit", inner = "field"] = splits;
  const parts = partsBy(rows, { cells, counted }, question, services);
  const { shown, notes } = limited(parts, MOST_STACKS, rows, services.say);
  const [rowAt, innerAt] = [counted.indexOf(rows), counted.indexOf(inner)];
  const countOf = (row: string, key: string): ChartValue => {
    const amount = cells
      .filter(({ keys }) => keys[rowAt] === row && keys[innerAt] === key)
      .reduce((sum, { count }) => sum + count, 0);
    return { amount, text: formatNumber(amount) };
  };
  const all = inner === "field" ? [...cells, ...emptyFields(innerAt, { counted, scheme })] : cells;
  const layers = partsBy(inner, { cells: all, counted }, question, services).filter(({ key }) => key !== "");
  return {
    kind: "stacked",
    title,
    ...chartWords(question, { splits: [rows, inner], scheme, notes }, services),
    categories: shown.map(({ name }) => capitalised(name)),
    series: layers.map(({ key, name }) => ({
      name: capitalised(name),
      values: shown.map((row) => countOf(row.key, key)),
    })),
    totals: shown.map(({ count }) => formatNumber(count)),
  };
}

/** Every field has its place in the legend, and so its colour in every picture. */
function emptyFields(at: number, { counted, scheme }: Pick<CountedCells, "counted" | "scheme">): Cell[] {
  return periodFields(scheme).map((field) => ({
    keys: counted.map((_, index) => (index === at ? field : "")),
    kind: "mo_hinh",
    count: 0,
  }));
}

function partsBy(
  split: Split,
  { cells, counted }: Pick<CountedCells, "cells" | "counted">,
  { filter }: Question,
  { say, units }: Services,
): NamedPart[] {
  const context = { say, tree: units(), topUnit: topUnit(filter.path) };
  return namedParts(cells, split, counted.indexOf(split), context);
}

/** The largest, or the latest, that fit one picture, and what the others come to. */
function limited(
  parts: readonly NamedPart[],
  most: number,
  split: Split,
  say: Services["say"],
): { readonly shown: readonly NamedPart[]; readonly notes: readonly string[] } {
  if (parts.length <= most) return { shown: parts, notes: [] };
  const isTime = TIME_SPLITS.some((time) => time === split);
  const shown = isTime ? parts.slice(-most) : parts.slice(0, most);
  const rest = parts.filter((part) => !shown.includes(part));
  const sum = rest.reduce((total, { count }) => total + count, 0);
  return { shown, notes: [say(isTime ? "chart.before" : "chart.rest", { count: rest.length, sum })] };
}

/** The percentages of a ring in words. */
function sharesText({ categories, series }: Chart, say: Services["say"]): string {
  const values = series[0]?.values ?? [];
  const parts = categories.map((name, index) =>
    say("chart.share", { name, share: values[index]?.text ?? "" }),
  );
  return say("chart.shares", { parts: parts.join("; ") });
}
