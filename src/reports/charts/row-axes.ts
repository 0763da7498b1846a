import type { EChartsOption } from "echarts";

/** Horizontal rows, the first one on top. The axes are not shown: every value is written out. */
export function rowAxes(rows: number, max: number): Pick<EChartsOption, "xAxis" | "yAxis"> {
  return {
    // A chart of nothing but zeros still needs a scale.
    xAxis: { type: "value", show: false, min: 0, max: max > 0 ? max : 1 },
    // By number: two units may have one name.
    yAxis: { type: "category", show: false, inverse: true, data: Array.from({ length: rows }, (_, i) => i) },
  };
}
