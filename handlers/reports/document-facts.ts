import { type ModelFilter, type Totals, totalsOf } from "../../src/domain/figures";
import type { ListedModel } from "../../src/domain/model";
import type { FieldScheme } from "../../src/domain/period";
import { periodFields, reportedField } from "../../src/domain/period-fields";
import type { DocumentFacts, ListedRow } from "../../src/reports/document/document-facts";
import { issuerOf } from "../../src/reports/document/issuer";
import type { LayoutName } from "../../src/reports/document/layouts";
import { reportSections } from "../../src/reports/document/report-sections";
import { filtersText, lowered } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import type { NarrativeFacts } from "../../src/reports/narrative/narrative-facts";
import { periodName } from "../../src/reports/narrative/period-words";
import { asStored, schemeOf } from "../figures/field-scheme";
import type { Question } from "../figures/question";
import { topUnit } from "../figures/top-unit";
import type { Request, Services } from "../handler";
import { amountsText } from "../models/change-text";
import { documentSummary } from "./document-summary";
import { allRegistered, gatherNarrative } from "./gather-narrative";
import { unitLabels } from "./unit-labels";

/**
 * A list of more rows is no longer read on paper, and making it would hold up everything else for seconds; the workbook
 * has them all.
 */
const MOST_LISTED = 200;

/** What a report shows, with what it is made of. */
export interface GatheredDocument {
  readonly document: DocumentFacts;
  readonly narrative: NarrativeFacts;
  readonly totals: Totals;
}

/** Reads what a report as a document shows: the figures of the paragraph, the summary by unit and field, the list. */
export async function documentFacts(
  asked: Question,
  { request, layout }: { readonly request: Request; readonly layout: LayoutName },
  services: Services,
): Promise<GatheredDocument> {
  const { say, units, figures } = services;
  const question = { ...asked, standing: undefined, filter: allRegistered(asked.filter) };
  const scheme = await schemeOf(question.period, services);
  const filter = asStored(question.filter, scheme);
  const count = async (narrower: Partial<ModelFilter>) =>
    totalsOf(await figures.count({ ...filter, ...narrower }, [])).all;
  const [narrative, cells, models, withoutReport, withoutPhoto] = await Promise.all([
    gatherNarrative(question, services),
    figures.count(filter, ["unit", "field"]),
    firstOf(figures.each(filter), MOST_LISTED),
    count({ reports: "none" }),
    count({ evidence: "none" }),
  ]);
  const totals = totalsOf(cells);
  const labels = unitLabels(
    models.map(({ unit }) => unit),
    units(),
  );
  const period = periodName(question.period.label, say);
  const subject = question.whole
    ? say("document.subject", { period })
    : say("document.subject.of", { period, place: lowered(question.placeName) });
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  const document = {
    issuer: issuerOf(request.person.unit, layout, { say, tree: units() }),
    year: question.day.slice(0, 4),
    subject: `${subject}${filtersText(question.filter, context)}`,
    sections: reportSections(narrative, { withoutReport, withoutPhoto }, say),
    fields: periodFields(scheme).map((field) => say(`field.${field}`)),
    summary: documentSummary(cells, { question, scheme }, services),
    list: models.map((model) =>
      listedRow(model, labels.get(model.unit) ?? model.unitName, { scheme, services }),
    ),
    unlisted: totals.all - models.length,
  };
  return { document, narrative, totals };
}

async function firstOf<T>(items: AsyncIterable<T>, most: number): Promise<T[]> {
  const first: T[] = [];
  for await (const item of items) {
    first.push(item);
    if (first.length === most) break;
  }
  return first;
}

interface Context {
  readonly scheme: FieldScheme;
  readonly services: Services;
}

function listedRow(model: ListedModel, unit: string, { scheme, services: { say } }: Context): ListedRow {
  const { recognisedOn, commendedOn } = model;
  const merits = [
    recognisedOn === undefined ? "" : say("document.merit.recognised", { date: formatDay(recognisedOn) }),
    commendedOn === undefined ? "" : say("document.merit.commended", { date: formatDay(commendedOn) }),
  ];
  return {
    name: model.name,
    field: say(`field.${reportedField(model.field, scheme)}`),
    place: model.village === undefined ? unit : `${model.village}, ${unit}`,
    person: model.person ?? "",
    subject: say(`subject.${model.subject}`),
    novelty: say(`novelty.${model.novelty}`),
    result: amountsText(model.totals, say),
    merit: merits.filter((merit) => merit !== "").join("; "),
  };
}
