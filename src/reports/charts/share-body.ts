import type { Chart } from "./chart";
import type { ChartBody } from "./chart-body";
import { drawnText } from "./drawn-text";
import { wrapLabel } from "./label-text";
import { colourOf, font, INK, MARGIN, PAPER, SOFT_INK, WIDTH } from "./look";

const HEIGHT = 620;
const LABEL = 28;
const LABEL_WIDTH = 240;
/** More slices than a ring can name are bars. */
const MOST_SLICES = 7;

/** A ring whose parts are named and counted beside it, the whole in its middle. */
export function shareBody(chart: Chart): ChartBody {
  const values = chart.series[0]?.values ?? [];
  const slices = chart.categories.flatMap((name, index) => {
    const value = values[index];
    return value === undefined || value.amount === 0 ? [] : [{ name, value, colour: colourOf(index) }];
  });
  return {
    height: HEIGHT,
    at: (top) => ({
      option: {
        series: {
          type: "pie",
          silent: true,
          center: [WIDTH / 2, top + HEIGHT / 2],
          radius: [125, 215],
          avoidLabelOverlap: true,
          label: { alignTo: "edge", edgeDistance: MARGIN, ...font(LABEL), color: INK, lineHeight: 36 },
          labelLine: { length: 24, length2: 0, lineStyle: { color: SOFT_INK, width: 2 } },
          itemStyle: { borderColor: PAPER, borderWidth: 4 },
          data: slices.map(({ name, value, colour }, index) => {
            const lines = [...wrapLabel(name, { width: LABEL_WIDTH, size: LABEL, lines: 3 }), value.text];
            return {
              name: String(index),
              value: value.amount,
              itemStyle: { color: colour },
              label: { formatter: () => lines.join("\n") },
            };
          }),
        },
      },
      drawn: [
        drawnText(
          [chart.whole ?? ""],
          { x: WIDTH / 2, y: top + HEIGHT / 2 },
          {
            size: 60,
            weight: 700,
            align: "center",
            middle: true,
          },
        ),
      ],
    }),
  };
}

/** A ring can only show parts of a whole that is known in all its parts. */
export function fitsShare({ series }: Chart): boolean {
  const values = series[0]?.values ?? [];
  const drawn = values.filter((value) => value !== undefined && value.amount > 0);
  return drawn.length > 0 && drawn.length <= MOST_SLICES && values.every((value) => value !== undefined);
}
