import { AMOUNTS } from "../../src/domain/amounts";
import { type Cell, type ModelFilter, type Split, sumByKey, sumOf, totalsOf } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import { periodFields, reportedCells } from "../../src/domain/period-fields";
import { COUNTED_SPLITS, communeWord } from "../../src/reports/count-report";
import { filtersText, lowered, placeText } from "../../src/reports/figures-text";
import type { NarrativeFacts, NarrativePart } from "../../src/reports/narrative/narrative-facts";
import { namedParts } from "../../src/reports/split-text";
import { coverageOf } from "../figures/count-coverage";
import { asStored, schemeOf } from "../figures/field-scheme";
import { fiveNumbersOf } from "../figures/five-numbers";
import { isNarrowed } from "../figures/narrowed";
import { outstandingModels } from "../figures/outstanding-models";
import type { Question } from "../figures/question";
import { topUnit } from "../figures/top-unit";
import type { Services } from "../handler";
import { lateFacts } from "./late-facts";
import { comparisonFacts } from "./narrative-comparisons";
import { paperFacts } from "./narrative-papers";

/** What a narrative of the area and time asked about may say, by the very counts that answer single questions. */
export async function gatherNarrative(asked: Question, services: Services): Promise<NarrativeFacts> {
  const question = { ...asked, standing: undefined, filter: allRegistered(asked.filter) };
  const scheme = await schemeOf(question.period, services);
  const filter = asStored(question.filter, scheme);
  const [stored, sums, reached, outstanding, compared, papers, late] = await Promise.all([
    services.figures.count(filter, COUNTED_SPLITS),
    services.figures.sum(filter, AMOUNTS, []),
    fiveNumbersOf(question, services),
    outstandingModels(filter, services),
    comparisonFacts(question, services),
    paperFacts(question, services),
    lateFacts(question, services),
  ]);
  const { label } = question.period;
  return {
    ...placeFacts(question, services),
    ...registeredFacts(reportedCells(stored, positionOf("field"), scheme), { question, scheme, services }),
    ...compared,
    narrowed: isNarrowed(filter),
    period: label,
    day: question.day,
    scheme,
    reached: { ...reached, among: label.kind === "days" ? "days" : "registered" },
    resources: sumOf(sums),
    papers,
    outstanding,
    late,
  };
}

/** The words of a request for text ("báo cáo") say nothing of a state: only place, time and subject narrow. */
export function allRegistered(filter: ModelFilter): ModelFilter {
  const { path, years, from, to, fields, levels, kind, subject, novelty } = filter;
  const { tags, person, inCharge, villages, villagesAs, former, ofKind } = filter;
  return {
    ...{ path, years, from, to, fields, levels, kind, subject, novelty },
    ...{ tags, person, inCharge, villages, villagesAs, former, ofKind },
  };
}

function placeFacts(question: Question, { say, units }: Services): Pick<NarrativeFacts, "place" | "filters"> {
  const context = { say, tree: units(), topUnit: topUnit(question.filter.path) };
  return { place: lowered(placeText(question, say)), filters: filtersText(question.filter, context) };
}

interface Context {
  readonly question: Question;
  readonly scheme: FieldScheme;
  readonly services: Services;
}

function registeredFacts(cells: readonly Cell[], context: Context) {
  const of = (split: Counted, key: string) => sumByKey(cells, positionOf(split)).get(key) ?? 0;
  return {
    registered: totalsOf(cells),
    subjects: { collectives: of("subject", "tap_the"), persons: of("subject", "ca_nhan") },
    novelty: { fresh: of("novelty", "moi"), kept: of("novelty", "duy_tri") },
    levels: partsOf("level", cells, context),
    fields: [...partsOf("field", cells, context), ...fieldsWithout(cells, context)],
    ...coverageFacts(cells, context),
  };
}

type Counted = (typeof COUNTED_SPLITS)[number];

function positionOf(split: Counted): number {
  return COUNTED_SPLITS.indexOf(split);
}

function partsOf(split: Split & Counted, cells: readonly Cell[], context: Context): NarrativePart[] {
  const { say, units } = context.services;
  const named = { say, tree: units(), topUnit: topUnit(context.question.filter.path) };
  return namedParts(cells, split, positionOf(split), named).map(({ name, count }) => ({
    count,
    name: name === "" ? say("narrative.unknownPart") : lowered(name),
  }));
}

/** Fields of the scheme that nothing is registered in, of those asked about. */
function fieldsWithout(
  cells: readonly Cell[],
  { question, scheme, services: { say } }: Context,
): NarrativePart[] {
  const counted = sumByKey(cells, positionOf("field"));
  const asked = question.filter.fields;
  return periodFields(scheme)
    .filter((field) => !counted.has(field) && (asked === undefined || asked.includes(field)))
    .map((field) => ({ name: lowered(say(`field.${field}`)), count: 0 }));
}

/** Only an area of several communes can be covered in part. */
function coverageFacts(
  cells: readonly Cell[],
  { question, services }: Context,
): Pick<NarrativeFacts, "coverage"> {
  const counted = [...sumByKey(cells, positionOf("unit")).keys()];
  const { communes, missing } = coverageOf(counted, question, services);
  if (communes.length < 2) return {};
  const units = communeWord(communes, services.say);
  return { coverage: { all: communes.length, units, missing: missing.map(({ norm }) => norm) } };
}
