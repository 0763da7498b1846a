import type { AskedRate } from "../../src/dialogue/read-rate";
import type { Split } from "../../src/domain/figures";
import type { Chart, ChartValue } from "../../src/reports/charts/chart";
import { capitalised, periodText } from "../../src/reports/figures-text";
import { formatNumber, formatPercent } from "../../src/reports/format";
import { sidesOf } from "../figures/count-sides";
import { schemeOf } from "../figures/field-scheme";
import { periodsBeside } from "../figures/periods-beside";
import type { Question } from "../figures/question";
import { type CountedRate, countedRate, ofRegistered, type Share } from "../figures/rate-shares";
import { rateNames, rateText } from "../figures/rate-text";
import type { Services } from "../handler";
import { chartWords, type Drawing } from "./chart-words";

const MOST_ROWS = 20;

export interface RatePlan {
  readonly rate: AskedRate;
  readonly split: Split;
  /** Units that are set side by side. */
  readonly codes: readonly string[];
}

/** "Tỷ lệ công nhận của từng xã": for each part how many have got there, on the track of how many there are. */
export async function chartRates(
  asked: Question,
  { rate, split, codes }: RatePlan,
  services: Services,
): Promise<Drawing> {
  const question = ofRegistered(asked);
  const periods = periodsBeside(question);
  const beside = codes.length > 1 || periods.length > 1 || question.kindsBeside !== undefined;
  const by = beside ? { sides: sidesOf(question, codes, periods, services) } : { split };
  const counted = await countedRate({ question, rate }, by, services);
  const text = rateText(counted, question, services).join("\n");
  if (counted.shares.every(({ whole }) => whole === 0)) return { text, charts: [] };
  const drawn = await chartOf(counted, question, services);
  return { text, charts: [drawn], fields: counted.split === "field" };
}

async function chartOf(
  { rate, split, whole, shares }: CountedRate,
  question: Question,
  services: Services,
): Promise<Chart> {
  const { say } = services;
  const names = rateNames(rate, say);
  const base = rate.base === undefined ? say("chart.enrolled") : names.base;
  const [rows, rest] = [shares.slice(0, MOST_ROWS), shares.slice(MOST_ROWS)];
  const notes = rest.length === 0 ? [] : [say("chart.rest", { count: rest.length, sum: sumText(rest) })];
  const scheme = await schemeOf(question.period, services);
  const values = { standing: names.standing, base, period: periodText(question.period, say) };
  return {
    kind: "progress",
    title:
      whole === undefined
        ? say("chart.title.rates", values)
        : say("chart.title.rate", { ...values, share: shareText(whole, say) }),
    ...chartWords(question, { splits: split === undefined ? [] : [split], scheme, notes }, services),
    categories: rows.map(({ name }) => capitalised(name)),
    series: [
      { name: capitalised(names.standing), values: rows.map(({ part }) => drawnValue(part)) },
      { name: capitalised(base), values: rows.map((row) => drawnValue(row.whole)) },
    ],
    totals: rows.map((row) => shareText(row, say)),
  };
}

function shareText({ part, whole }: Share, say: Services["say"]): string {
  if (whole === 0) return say("chart.rate.none");
  return say("chart.rate", { part, whole, rate: formatPercent(part, whole) });
}

function sumText(shares: readonly Share[]): string {
  const sum = (of: (share: Share) => number) => shares.reduce((total, share) => total + of(share), 0);
  return `${formatNumber(sum(({ part }) => part))}/${formatNumber(sum(({ whole }) => whole))}`;
}

function drawnValue(amount: number): ChartValue {
  return { amount, text: formatNumber(amount) };
}
