import type { EChartsOption } from "echarts";
import type { Drawn } from "./drawn-text";

/** The drawing itself, between heading and notes. */
export interface ChartBody {
  readonly height: number;
  /** @param top where it begins, in pixels from the upper edge. */
  at(top: number): {
    readonly option: Pick<EChartsOption, "grid" | "xAxis" | "yAxis" | "series">;
    readonly drawn: readonly Drawn[];
  };
}
