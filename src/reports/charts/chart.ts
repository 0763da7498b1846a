export const CHART_KINDS = ["bar", "stacked", "trend", "share", "progress"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** One figure: how large it is drawn, and how it is written, the same as in the text of the reply. */
export interface ChartValue {
  readonly amount: number;
  readonly text: string;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category; undefined where the figure is not known, which is not zero. */
  readonly values: readonly (ChartValue | undefined)[];
}

/**
 * What a picture (biểu đồ) shows, in words and figures. `bar`, `trend` and `share` have one series; `progress` has two:
 * what was reached and the target (chỉ tiêu).
 */
export interface Chart {
  readonly kind: ChartKind;
  /** With the figure first: "64 mô hình đăng ký năm 2022". */
  readonly title: string;
  /** Scope, split, scheme. */
  readonly subtitle: string;
  /** Under the picture: what is left out, from where and of which day the figures are. */
  readonly notes: readonly string[];
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What stands for a category as a whole, where its values are parts of it (`stacked`) or are compared (`progress`). */
  readonly totals?: readonly string[];
  /** The whole of a `share`, written into its middle. */
  readonly whole?: string;
  /** How a figure that is not known is written. */
  readonly unknown: string;
}
