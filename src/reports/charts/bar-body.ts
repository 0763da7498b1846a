import type { Chart, ChartValue } from "./chart";
import type { ChartBody } from "./chart-body";
import { drawnRect, drawnText } from "./drawn-text";
import { wrapLabel } from "./label-text";
import { colourOf, font, INK, INNER_WIDTH, MARGIN, RULE, SOFT_INK, WIDTH } from "./look";
import { rowAxes } from "./row-axes";
import { textWidth } from "./text-width";

const LABEL_WIDTH = 400;
const GAP = 16;

/** Horizontal bars, each with its name before and its value behind it. */
export function barBody(chart: Chart): ChartBody {
  const values = chart.series[0]?.values ?? [];
  const { row, size, lines } = density(chart.categories.length);
  const labels = chart.categories.map((name) => wrapLabel(name, { width: LABEL_WIDTH, size, lines }));
  const left = MARGIN + Math.max(0, ...labels.flat().map((line) => textWidth(line, size))) + GAP;
  const room = Math.max(0, ...values.map((value) => textWidth(value?.text ?? "", size, true)));
  const data = values.map((value) => barOf(value, chart.unknown));
  const height = chart.categories.length * row;
  return {
    height,
    at: (top) => ({
      option: {
        grid: { left, top, height, width: WIDTH - left - Math.min(room, INNER_WIDTH / 3) - GAP - MARGIN },
        ...rowAxes(values.length, Math.max(0, ...values.map((value) => value?.amount ?? 0))),
        series: {
          type: "bar",
          data,
          barWidth: Math.round(row * 0.6),
          silent: true,
          itemStyle: { color: colourOf(0), borderRadius: [0, 4, 4, 0] },
          label: { show: true, position: "right", distance: 10, ...font(size, 600), color: INK },
        },
      },
      drawn: [
        drawnRect({ x: left - 2, y: top }, 2, height, RULE),
        ...labels.map((text, index) => {
          const place = { x: left - GAP, y: top + (index + 0.5) * row };
          return drawnText(text, place, { size, align: "right", middle: true });
        }),
      ],
    }),
  };
}

/** Many bars stand closer, so that 40 units are still one picture. */
function density(rows: number): { readonly row: number; readonly size: number; readonly lines: number } {
  if (rows <= 12) return { row: 92, size: 32, lines: 2 };
  return rows <= 24 ? { row: 62, size: 30, lines: 1 } : { row: 52, size: 28, lines: 1 };
}

/** Where nothing is known there is no bar, and it is said: a zero looks otherwise. */
function barOf(value: ChartValue | undefined, unknown: string) {
  const text = value?.text ?? unknown;
  const isKnown = value !== undefined;
  return {
    value: value?.amount ?? 0,
    label: { formatter: () => text, ...(!isKnown && { color: SOFT_INK, fontWeight: 400 as const }) },
  };
}
