import type { Chart } from "../../src/reports/charts/chart";
import { capitalised, periodText } from "../../src/reports/figures-text";
import { formatNumber } from "../../src/reports/format";
import { standingsOf, type TargetStanding, targetsText, verdictOf } from "../figures/count-targets";
import { schemeOf } from "../figures/field-scheme";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import { chartWords, type Drawing } from "./chart-words";

const MOST_ROWS = 20;

/** Registration against the targets (chỉ tiêu giao): a bar for each unit, the one that is furthest behind on top. */
export async function chartTargets(question: Question, services: Services): Promise<Drawing> {
  const { say } = services;
  const standings = await standingsOf(question, services);
  const text = targetsText(standings, question, say);
  if (standings === undefined) return { text, charts: [] };
  const { whole, parts } = standings;
  const behind = [...parts].sort((a, b) => reached(a) - reached(b));
  const rows = parts.length > 0 ? behind.slice(0, MOST_ROWS) : [{ ...whole, name: question.placeName }];
  const rest = behind.slice(MOST_ROWS);
  const scheme = await schemeOf(question.period, services);
  const chart: Chart = {
    kind: "progress",
    title: say("chart.title.targets", {
      ...{ count: whole.count, target: whole.target, period: periodText(question.period, say) },
    }),
    ...chartWords(question, { splits: [], scheme, notes: restNotes(rest, say) }, services),
    categories: rows.map(({ name }) => capitalised(name)),
    series: [
      { name: say("chart.registered"), values: rows.map(({ count }) => drawnValue(count)) },
      { name: say("chart.target"), values: rows.map(({ target }) => drawnValue(target)) },
    ],
    totals: rows.map((row) =>
      say("chart.progress", { count: row.count, target: row.target, verdict: verdictOf(row, say) }),
    ),
  };
  return { text, charts: [chart] };
}

function reached({ count, target }: TargetStanding): number {
  return count / Math.max(target, 1);
}

function drawnValue(amount: number) {
  return { amount, text: formatNumber(amount) };
}

function restNotes(rest: readonly TargetStanding[], say: Services["say"]): string[] {
  if (rest.length === 0) return [];
  const sum = (of: (one: TargetStanding) => number) => rest.reduce((total, one) => total + of(one), 0);
  const [count, target] = [sum((one) => one.count), sum((one) => one.target)];
  return [say("chart.rest", { count: rest.length, sum: `${formatNumber(count)}/${formatNumber(target)}` })];
}
