import type { Chart } from "./chart";
import type { ChartBody } from "./chart-body";
import { drawnRect } from "./drawn-text";
import { colourOf, INK, INNER_WIDTH, MARGIN } from "./look";
import { rowAxes } from "./row-axes";
import { HEADING_HEIGHT, rowHeading } from "./row-heading";

const BAR_HEIGHT = 40;
const ROW = HEADING_HEIGHT + BAR_HEIGHT + 30;
const MARK = 6;

/** For each unit a bar of what was reached on the track to its target, which a dark mark shows; both written above. */
export function progressBody(chart: Chart): ChartBody {
  const [reached, targets] = chart.series.map(({ values }) => values.map((value) => value?.amount ?? 0));
  const max = Math.max(1, ...(reached ?? []), ...(targets ?? []));
  const height = chart.categories.length * ROW;
  const xOf = (amount: number) => MARGIN + (amount / max) * (INNER_WIDTH - MARK);
  return {
    height,
    at: (top) => ({
      option: {
        grid: {
          left: MARGIN,
          width: INNER_WIDTH - MARK,
          top: top + HEADING_HEIGHT + BAR_HEIGHT / 2 - ROW / 2,
          height,
        },
        ...rowAxes(chart.categories.length, max),
        series: {
          type: "bar",
          silent: true,
          barWidth: BAR_HEIGHT,
          itemStyle: { color: colourOf(0) },
          data: [...(reached ?? [])],
        },
      },
      drawn: chart.categories.flatMap((name, row) => {
        const y = top + row * ROW;
        const mark = { x: xOf(targets?.[row] ?? 0), y: y + HEADING_HEIGHT - 6 };
        const track = { x: MARGIN, y: y + HEADING_HEIGHT };
        return [
          { ...drawnRect(track, xOf(targets?.[row] ?? 0) - MARGIN, BAR_HEIGHT, "#E7ECF1"), z: -1 },
          { ...drawnRect(mark, MARK, BAR_HEIGHT + 12, INK), z: 10 },
          ...rowHeading(name, chart.totals?.[row] ?? "", y),
        ];
      }),
    }),
  };
}
