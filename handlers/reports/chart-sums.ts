import { readMeasures } from "../../src/dialogue/read-measures";
import type { AmountName } from "../../src/domain/amounts";
import { type Split, type SumCell, sumOf } from "../../src/domain/figures";
import type { Chart, ChartKind, ChartValue } from "../../src/reports/charts/chart";
import { capitalised, periodText } from "../../src/reports/figures-text";
import { formatArea, formatLength, formatMoney, formatNumber } from "../../src/reports/format";
import { namedParts } from "../../src/reports/split-text";
import type { Extras, GroupBy, Slots } from "../../src/understanding/understanding";
import { schemeOf } from "../figures/field-scheme";
import type { Question } from "../figures/question";
import { sumAmounts, summedCells } from "../figures/sum-amounts";
import { topUnit } from "../figures/top-unit";
import type { Request, Services } from "../handler";
import { amountsText } from "../models/change-text";
import type { ChartPlan } from "./chart-counts";
import { chartWords, type Drawing } from "./chart-words";

/** One picture each; what is a part of another amount is told but not drawn. */
const DRAWN = {
  amountVnd: formatMoney,
  landM2: formatArea,
  labourDays: formatNumber,
  lengthM: formatLength,
  households: formatNumber,
  people: formatNumber,
} as const satisfies Partial<Record<AmountName, (value: number) => string>>;
type DrawnName = keyof typeof DRAWN;

const OF_MEASURE: Readonly<Record<NonNullable<Extras["measure"]>, DrawnName>> = {
  amount_vnd: "amountVnd",
  land_m2: "landM2",
  labour_days: "labourDays",
  length_m: "lengthM",
  households: "households",
  people: "people",
};

/** More pictures than these are no answer to one message. */
const MOST_CHARTS = 3;
const MOST_BARS = 40;

export interface SumPlan extends ChartPlan {
  readonly request: Request;
}

/** How a question asks for a split. */
const ASKED_AS: Partial<Record<Split, GroupBy>> = {
  ...{ field: "field", level: "level", unit: "unit", subject: "kind", state: "status" },
  ...{ year: "period", month: "month", quarter: "quarter" },
};

/** Land, money and labour that reports tell of: what the sums say, and a picture of each amount asked about. */
export async function chartSums(question: Question, plan: SumPlan, services: Services): Promise<Drawing> {
  const [split = "unit"] = plan.splits;
  const { request } = plan;
  const names = drawnNames(question, request);
  const cells = await summedCells({ filter: question.filter, names, split }, question, services);
  const known = names.filter((name) => sumOf(cells).amounts[name] !== undefined).slice(0, MOST_CHARTS);
  const scheme = await schemeOf(question.period, services);
  const words = chartWords(question, { splits: [split], scheme }, services);
  const kind = plan.kind === "stacked" ? "bar" : plan.kind;
  const around = { split, kind, services, words };
  return {
    text: await sumAmounts({ ...question, slots: splitBy(split, question) }, request, services),
    fields: split === "field",
    charts: known.map((name) => ({ ...words, ...chartOf(name, cells, question, around) })),
  };
}

function splitBy(split: Split, { slots }: Question): Slots {
  return { ...slots, group_by: ASKED_AS[split] ?? "unit" };
}

function drawnNames({ extras }: Question, { text }: Request): readonly DrawnName[] {
  const said: readonly AmountName[] = readMeasures(text);
  const all = Object.keys(DRAWN).filter((name): name is DrawnName => name in DRAWN);
  if (said.length > 0) return all.filter((name) => said.includes(name));
  return extras.measure === undefined ? all : [OF_MEASURE[extras.measure]];
}

interface Around {
  readonly split: Split;
  readonly kind: ChartKind;
  readonly services: Services;
  readonly words: Pick<Chart, "notes">;
}

function chartOf(
  name: DrawnName,
  cells: readonly SumCell[],
  question: Question,
  { split, kind, services: { say, units }, words }: Around,
): Pick<Chart, "kind" | "title" | "categories" | "series" | "notes"> {
  const counted = cells.map(({ keys, amounts }) => ({
    keys,
    kind: "mo_hinh" as const,
    count: amounts[name] ?? 0,
  }));
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const parts = namedParts(counted, split, 0, context);
  const rest = parts.slice(MOST_BARS);
  const sum = rest.reduce((total, { count }) => total + count, 0);
  const left = rest.length === 0 ? [] : [say("chart.rest", { count: rest.length, sum: DRAWN[name](sum) })];
  const shown = parts.slice(0, MOST_BARS);
  const whole = amountsText({ [name]: sumOf(cells).amounts[name] }, say);
  return {
    kind,
    title: capitalised(say("chart.title.sum", { amount: whole, period: periodText(question.period, say) })),
    categories: shown.map((part) => capitalised(part.name)),
    series: [{ name: "", values: shown.map(({ key }) => valueIn(name, key, cells)) }],
    notes: [...left, ...words.notes],
  };
}

/** Undefined where no report of the unit tells this amount: that is not zero. */
function valueIn(name: DrawnName, key: string, cells: readonly SumCell[]): ChartValue | undefined {
  const { amounts } = sumOf(cells.filter(({ keys }) => keys[0] === key));
  const amount = amounts[name];
  return amount === undefined ? undefined : { amount, text: DRAWN[name](amount) };
}
