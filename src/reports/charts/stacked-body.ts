import type { Chart } from "./chart";
import type { ChartBody } from "./chart-body";
import { colourOf, font, INNER_WIDTH, inkOn, MARGIN, PAPER } from "./look";
import { rowAxes } from "./row-axes";
import { HEADING_HEIGHT, rowHeading } from "./row-heading";
import { textWidth } from "./text-width";

const PART = 26;
const BAR_HEIGHT = 46;
const GAP = 26;
const ROW = HEADING_HEIGHT + BAR_HEIGHT + GAP;

/** A bar for each category, as wide as the picture, with the series one behind the other; name and total above it. */
export function stackedBody(chart: Chart): ChartBody {
  const { categories, series } = chart;
  const sums = categories.map((_, row) =>
    series.reduce((sum, { values }) => sum + (values[row]?.amount ?? 0), 0),
  );
  const max = Math.max(0, ...sums);
  const fits = (amount: number, text: string) =>
    textWidth(text, PART, true) + 10 <= (amount / Math.max(max, 1)) * INNER_WIDTH;
  return {
    height: categories.length * ROW,
    at: (top) => ({
      option: {
        grid: {
          left: MARGIN,
          width: INNER_WIDTH,
          // The bar stands in the lower part of its row.
          top: top + HEADING_HEIGHT + BAR_HEIGHT / 2 - ROW / 2,
          height: categories.length * ROW,
        },
        ...rowAxes(categories.length, max),
        series: series.map(({ values }, index) => ({
          type: "bar" as const,
          stack: "all",
          silent: true,
          barWidth: BAR_HEIGHT,
          itemStyle: { color: colourOf(index), borderColor: PAPER, borderWidth: 2 },
          label: { show: true, position: "inside" as const, ...font(PART, 600) },
          data: values.map((value) => {
            const text = value !== undefined && fits(value.amount, value.text) ? value.text : "";
            return {
              value: value?.amount ?? 0,
              label: { formatter: () => text, color: inkOn(colourOf(index)) },
            };
          }),
        })),
      },
      drawn: categories.flatMap((name, row) => rowHeading(name, totalOf(chart, row, fits), top + row * ROW)),
    }),
  };
}

/** Where a part is too narrow for its figure, all parts are written out in the order of the legend. */
function totalOf(
  { series, totals, unknown }: Chart,
  row: number,
  fits: (amount: number, text: string) => boolean,
): string {
  const parts = series.map(({ values }) => values[row]);
  const hidden = parts.some(
    (part) => part === undefined || (part.amount > 0 && !fits(part.amount, part.text)),
  );
  const total = totals?.[row] ?? "";
  return hidden ? `${parts.map((part) => part?.text ?? unknown).join(" + ")} = ${total}` : total;
}
