import type { Split } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import type { Chart } from "../../src/reports/charts/chart";
import { filtersText, periodText, placeText, standingText } from "../../src/reports/figures-text";
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
  /** It names people, which is nothing for a group. */
  readonly alone?: true;
}

export interface ChartSplits {
  readonly splits: readonly Split[];
  /** What else the rows are, where they are no split of the store. */
  readonly by?: string;
  readonly scheme: FieldScheme;
  /** What the picture leaves out. */
  readonly notes?: readonly string[];
}

/** "64 mô hình đăng ký năm 2022", "12 mô hình được công nhận, năm 2022". */
export function chartTitle(figure: string, { standing, period }: Question, say: Services["say"]): string {
  const reached = standingText(standing, say);
  const values = { figure, period: periodText(period, say) };
  return reached === "" ? say("chart.title", values) : say("chart.title.standing", { ...values, reached });
}

/** Around every chart: scope, filters, split and scheme above it; what is left out, source and day below. */
export function chartWords(
  question: Question,
  { splits, by, scheme, notes = [] }: ChartSplits,
  { say, units }: Pick<Services, "say" | "units">,
): Pick<Chart, "subtitle" | "notes" | "unknown"> {
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const names = by ?? splits.map((split) => say(`split.${split}`)).join(say("chart.and"));
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
