import type { Split } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import type { Chart } from "../../src/reports/charts/chart";
import { filtersText, placeText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import type { Question } from "../figures/question";
import { topUnit } from "../figures/top-unit";
import type { Services } from "../handler";

/** What a wish for a chart led to: the figures in words, and pictures of the same; none where nothing is known. */
export interface Drawing {
  readonly text: string;
  readonly charts: readonly Chart[];
  /** The figures are told by fields. */
  readonly fields?: boolean;
}

export interface ChartSplits {
  readonly splits: readonly Split[];
  readonly scheme: FieldScheme;
  /** What the picture leaves out. */
  readonly notes?: readonly string[];
}

/** Around every chart: scope, filters, split and scheme above it; what is left out, source and day below. */
export function chartWords(
  question: Question,
  { splits, scheme, notes = [] }: ChartSplits,
  { say, units }: Pick<Services, "say" | "units">,
): Pick<Chart, "subtitle" | "notes" | "unknown"> {
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const names = splits.map((split) => say(`split.${split}`)).join(say("chart.and"));
  const scope = `${placeText(question, say)}${filtersText(question.filter, context)}`;
  return {
    subtitle: [
      names === "" ? scope : say("chart.subtitle", { scope, splits: names }),
      splits.includes("field") ? say("chart.scheme", { count: scheme }) : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
    notes: [...notes, say("chart.source", { day: formatDay(question.day) })],
    unknown: say("chart.unknown"),
  };
}
