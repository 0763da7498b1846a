import { AMOUNTS } from "../../src/domain/amounts";
import { type ModelFilter, sumOf, type Totals } from "../../src/domain/figures";
import { groupBy } from "../../src/domain/group-by";
import type { ListedModel } from "../../src/domain/model";
import type { FieldScheme } from "../../src/domain/period";
import { periodFields, reportedField } from "../../src/domain/period-fields";
import { figureText, filtersText, placeText, standingText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { periodName } from "../../src/reports/narrative/period-words";
import type { WorkbookFacts } from "../../src/reports/workbook/models-workbook";
import type { Question } from "../figures/question";
import { topUnit } from "../figures/top-unit";
import type { Request, Services } from "../handler";
import { lateRows } from "./late-rows";
import { countedWith, summaryUnits } from "./summary-units";
import { unitLabels } from "./unit-labels";

export interface WorkbookQuestion {
  readonly question: Question;
  readonly scheme: FieldScheme;
  /** The question's filter as the store is asked. */
  readonly filter: ModelFilter;
}

/** What a workbook shows, with how many records it has. */
export interface CountedFacts extends WorkbookFacts {
  readonly totals: Totals;
}

/** Reads what a workbook shows, the records once: list, summary and figure are made of the same ones. */
export async function workbookFacts(
  asked: WorkbookQuestion,
  { person, inGroup }: Pick<Request, "person" | "inGroup">,
  services: Services,
): Promise<CountedFacts> {
  const { question, scheme, filter } = asked;
  const { say, figures } = services;
  const [models, sums, late] = await Promise.all([
    allOf(figures.each(filter)),
    figures.sum(filter, AMOUNTS, ["unit"]),
    lateRows(question, person.scope, services),
  ]);
  const totals = totalsOfModels(models);
  const { period, ...covered } = coverage(asked, totals, services);
  const basis = { scheme: say(`export.scheme.${scheme}`), day: formatDay(question.day) };
  return {
    ...{ say, late, totals, period },
    scope: say("export.scope", { ...covered, ...basis }),
    fields: periodFields(scheme).map((field) => say(`field.${field}`)),
    ...byUnit(models, sums, asked, services),
    sumsInDays: question.period.label.kind === "days" && question.standing?.milestone === undefined,
    withPhones: !inGroup,
  };
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function totalsOfModels(models: readonly ListedModel[]): Totals {
  const exemplars = models.filter(({ kind }) => kind === "dien_hinh").length;
  return { all: models.length, models: models.length - exemplars, exemplars };
}

type Sums = Awaited<ReturnType<Services["figures"]["sum"]>>;

/** Records and sums under the names of their units. */
function byUnit(
  models: readonly ListedModel[],
  sums: Sums,
  { question, scheme }: WorkbookQuestion,
  services: Services,
): Pick<WorkbookFacts, "rows" | "units" | "sums"> {
  const { say, units } = services;
  const countsWith = countedWith(question, services);
  const sumUnits = groupBy(sums, ({ keys: [unit = ""] }) => countsWith(unit));
  const found = [...models.map(({ unit }) => countsWith(unit)), ...sumUnits.keys()];
  const order = summaryUnits(question, found, countsWith, services);
  const labels = unitLabels([...order, ...models.map(({ unit }) => unit)], units());
  const label = (code: string) => labels.get(code) ?? code;
  return {
    rows: models.map((model) => ({
      model,
      unit: label(model.unit),
      countedUnit: label(countsWith(model.unit)),
      field: say(`field.${model.field}`),
      countedField: say(`field.${reportedField(model.field, scheme)}`),
    })),
    units: order.map(label),
    sums: order.flatMap((code) => {
      const own = sumUnits.get(code);
      return own === undefined ? [] : [{ unit: label(code), ...sumOf(own) }];
    }),
  };
}

/** What a file covers, in words: for the reply, and for the top of each sheet, which a printed page shows. */
export function coverage(
  { question }: Pick<WorkbookQuestion, "question">,
  totals: Totals,
  { say, units }: Services,
) {
  const standing = standingText(question.standing, say);
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const filters = filtersText(question.filter, context);
  return {
    place: placeText(question, say),
    period: periodName(question.period.label, say),
    filters: standing === "" ? filters : `${filters}${say("count.filter", { value: standing })}`,
    figure: figureText(totals, say),
  };
}
