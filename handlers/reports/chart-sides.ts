import { capitalised, periodText, standingText } from "../../src/reports/figures-text";
import { formatNumber } from "../../src/reports/format";
import { figureOf, MOST_SIDES, sidesOf, sidesText } from "../figures/count-sides";
import { schemeOf } from "../figures/field-scheme";
import { periodsBeside } from "../figures/periods-beside";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import { chartWords, type Drawing } from "./chart-words";

/**
 * Units or periods set side by side ("so sánh xã A với xã B bằng biểu đồ"): a bar for each.
 * @returns undefined when the question names fewer than two
 */
export async function chartSides(
  question: Question,
  codes: readonly string[],
  services: Services,
): Promise<Drawing | undefined> {
  const periods = periodsBeside(question);
  if (codes.length < 2 && periods.length < 2 && question.kindsBeside === undefined) return undefined;
  const { say } = services;
  const sides = sidesOf(question, codes, periods, services).slice(0, MOST_SIDES);
  const figures = await Promise.all(sides.map((side) => figureOf(side, question, services)));
  const text = await sidesText(question, { codes, periods }, services);
  if (figures.every(({ all }) => all === 0)) return { text, charts: [] };
  const scheme = await schemeOf(question.period, services);
  const chart = {
    kind: "bar" as const,
    title: capitalised(
      say("chart.title.sides", {
        sides: sides
          .map(({ name }, at) => say("count.part", { name, count: figures[at]?.all ?? 0 }))
          .join(", "),
        what: whatOf(question, periods.length > 1, say),
      }),
    ),
    ...chartWords(question, { splits: [], scheme }, services),
    categories: sides.map(({ name }) => capitalised(name)),
    series: [{ name: "", values: figures.map(({ all }) => ({ amount: all, text: formatNumber(all) })) }],
  };
  return { text, charts: [chart] };
}

/** What is counted, and the time where that is not what the sides are. */
function whatOf({ standing, period }: Question, isByTime: boolean, say: Services["say"]): string {
  const reached = standingText(standing, say);
  const parts = [reached === "" ? say("chart.enrolled") : reached, isByTime ? "" : periodText(period, say)];
  return parts.filter((part) => part !== "").join(" ");
}
