import type { Chart } from "./chart";
import { cleanLabel } from "./label-text";

/** The same chart with every text as it can be drawn: names come from people, and some characters would break the picture. */
export function cleanChart(chart: Chart): Chart {
  const { title, subtitle, notes, categories, series, totals, whole, unknown } = chart;
  return {
    ...chart,
    title: cleanLabel(title),
    subtitle: cleanLabel(subtitle),
    notes: notes.map(cleanLabel),
    categories: categories.map(cleanLabel),
    series: series.map(({ name, values }) => ({
      name: cleanLabel(name),
      values: values.map((value) => value && { ...value, text: cleanLabel(value.text) }),
    })),
    ...(totals && { totals: totals.map(cleanLabel) }),
    ...(whole !== undefined && { whole: cleanLabel(whole) }),
    unknown: cleanLabel(unknown),
  };
}
