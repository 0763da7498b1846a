import { readLeaderQuestion } from "../../src/dialogue/read-leader-question";
import { asksVillages } from "../../src/dialogue/read-village-question";
import type { Chart } from "../../src/reports/charts/chart";
import { capitalised } from "../../src/reports/figures-text";
import { formatNumber } from "../../src/reports/format";
import { villageFigures } from "../figures/count-villages";
import { schemeOf } from "../figures/field-scheme";
import type { Question } from "../figures/question";
import { rankedPeople, rankingLines } from "../figures/rank-people";
import type { Request, Services } from "../handler";
import { chartTitle, chartWords, type Drawing } from "./chart-words";

/** Rows of one picture that a phone still shows readably. */
const MOST_BARS = 40;

interface Bar {
  readonly name: string;
  readonly count: number;
}

/**
 * What is told by names that are no split of the store: villages, and people in charge.
 * @returns undefined when the message asks for neither
 */
export async function chartNamed(
  question: Question,
  request: Request,
  services: Services,
): Promise<Drawing | undefined> {
  const { text, understanding } = request;
  if (asksVillages(text, understanding)) return chartVillages(question, text, services);
  const isRanking = readLeaderQuestion(text, understanding.intent)?.about === "ranking";
  return isRanking ? chartPeople(question, text, services) : undefined;
}

async function chartVillages(question: Question, text: string, services: Services): Promise<Drawing> {
  const { lines, villages, elsewhere } = await villageFigures(question, text, services);
  const rest = { name: services.say("chart.village.none"), count: elsewhere };
  const charts = await barsOf([...villages, rest], "village", question, services);
  return { text: lines.join("\n"), charts };
}

async function chartPeople(question: Question, text: string, services: Services): Promise<Drawing> {
  const found = await rankedPeople(question, text, services);
  const lines = await rankingLines(found, question, services);
  const bars = found.people.map(({ who, count }) => ({ name: who, count }));
  const rest = { name: services.say(`chart.${found.kind}.none`), count: found.nobody };
  const charts = bars.length === 0 ? [] : await barsOf([...bars, rest], found.kind, question, services);
  return { text: lines.join("\n"), charts, alone: true };
}

/** The bars, with what belongs to none of the names as the last of them; no picture of nothing. */
async function barsOf(
  bars: readonly Bar[],
  by: "village" | "person" | "follower",
  question: Question,
  services: Services,
): Promise<Chart[]> {
  const { say } = services;
  const all = sumOf(bars);
  if (all === 0) return [];
  const drawn = bars.filter(({ count }, index) => count > 0 || index < bars.length - 1);
  const left = drawn.slice(MOST_BARS);
  const shown = drawn.slice(0, MOST_BARS);
  const notes =
    left.length === 0
      ? []
      : [say("chart.rest.names", { count: left.length, sum: formatNumber(sumOf(left)) })];
  const scheme = await schemeOf(question.period, services);
  const chart: Chart = {
    kind: "bar",
    title: chartTitle(say("chart.figure.named", { count: all }), question, say),
    ...chartWords(question, { splits: [], by: say(`chart.by.${by}`), scheme, notes }, services),
    categories: shown.map(({ name }) => capitalised(name)),
    series: [{ name: "", values: shown.map(({ count }) => ({ amount: count, text: formatNumber(count) })) }],
  };
  return [chart];
}

function sumOf(bars: readonly Bar[]): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}
