import type { Chart, ChartValue } from "./chart";
import type { ChartBody } from "./chart-body";
import { drawnRect, drawnText } from "./drawn-text";
import { colourOf, font, INK, INNER_WIDTH, MARGIN, RULE, SOFT_INK } from "./look";
import { textWidth } from "./text-width";

const HEIGHT = 460;
const ABOVE = 60;
const VALUE = 32;
const LABEL = 26;
const ASIDE = 16;

/** A line through time with the value at each point. */
export function trendBody(chart: Chart): ChartBody {
  const values = chart.series[0]?.values ?? [];
  const band = INNER_WIDTH / Math.max(1, values.length);
  const size = values.length > 8 ? 28 : VALUE;
  const max = Math.max(1, ...values.map((value) => value?.amount ?? 0));
  return {
    height: ABOVE + HEIGHT + 110,
    at: (top) => ({
      option: {
        grid: { left: MARGIN, width: INNER_WIDTH, top: top + ABOVE, height: HEIGHT },
        xAxis: { type: "category", show: false, data: values.map((_, index) => index) },
        yAxis: { type: "value", show: false, min: 0, max },
        series: {
          type: "line",
          silent: true,
          symbol: "circle",
          symbolSize: 18,
          showAllSymbol: true,
          lineStyle: { width: 6, color: colourOf(0) },
          itemStyle: { color: colourOf(0) },
          areaStyle: { color: colourOf(0), opacity: 0.1 },
          label: { show: true, position: "top", distance: 12, ...font(size, 600), color: INK },
          // What is not known is a gap in the line.
          data: values.map((value, index) => {
            if (value === undefined) return "-";
            const offset = [asideOf(values, index), 0];
            return { value: value.amount, label: { formatter: () => value.text, offset } };
          }),
        },
      },
      drawn: [
        drawnRect({ x: MARGIN, y: top + ABOVE + HEIGHT }, INNER_WIDTH, 2, RULE),
        ...timeLabels(chart.categories).map((lines, index) => {
          const place = { x: MARGIN + (index + 0.5) * band, y: top + ABOVE + HEIGHT + 24 };
          return drawnText(lines, place, { size: LABEL, fill: SOFT_INK, align: "center" });
        }),
      ],
    }),
  };
}

/** A value stands beside the line where this goes steeply up or down: to its left before a rise, to its right after a fall. */
function asideOf(values: readonly (ChartValue | undefined)[], index: number): number {
  const [before, here, next] = [index - 1, index, index + 1].map((at) => values[at]?.amount);
  if (here === undefined) return 0;
  const [falls, rises] = [(before ?? here) > here, (next ?? here) > here];
  return falls === rises ? 0 : rises ? -ASIDE : ASIDE;
}

/** Do all values and names stand beside each other? If not, bars are the better picture. */
export function fitsTrend({ categories, series }: Chart): boolean {
  const values = series[0]?.values ?? [];
  const band = INNER_WIDTH / Math.max(1, values.length);
  const size = values.length > 8 ? 28 : VALUE;
  return (
    values.length > 1 &&
    values.every((value) => textWidth(value?.text ?? "", size, true) <= band) &&
    timeLabels(categories).every((lines) => lines.every((line) => textWidth(line, LABEL) <= band - 6))
  );
}

/** "03/2026" as the month over its year, and the year only where it changes. */
function timeLabels(categories: readonly string[]): string[][] {
  let before = "";
  return categories.map((category) => {
    const [part = "", year] = category.split("/");
    if (year === undefined || year === before) return [part];
    before = year;
    return [part, year];
  });
}
