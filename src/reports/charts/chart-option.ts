import type { EChartsOption } from "echarts";
import { barBody } from "./bar-body";
import type { Chart } from "./chart";
import type { ChartBody } from "./chart-body";
import { chartFrame } from "./chart-frame";
import { cleanChart } from "./clean-chart";
import { PAPER, WIDTH } from "./look";
import { progressBody } from "./progress-body";
import { fitsShare, shareBody } from "./share-body";
import { stackedBody } from "./stacked-body";
import { fitsTrend, trendBody } from "./trend-body";

export interface SizedOption {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsOption;
}

/** How a chart is drawn, as the option of ECharts; pure. What a ring or a line cannot hold is drawn as bars. */
export function chartOption(given: Chart): SizedOption {
  const chart = cleanChart(given);
  const body = bodyOf(chart);
  const frame = chartFrame(chart, body.height);
  const { option, drawn } = body.at(frame.top);
  return {
    width: WIDTH,
    height: Math.ceil(frame.height),
    option: {
      animation: false,
      backgroundColor: PAPER,
      ...option,
      graphic: [...frame.drawn, ...drawn],
    },
  };
}

function bodyOf(chart: Chart): ChartBody {
  switch (chart.kind) {
    case "stacked":
      return stackedBody(chart);
    case "progress":
      return progressBody(chart);
    case "trend":
      return fitsTrend(chart) ? trendBody(chart) : barBody(chart);
    case "share":
      return fitsShare(chart) ? shareBody(chart) : barBody(chart);
    case "bar":
      return barBody(chart);
  }
}
