import type { Say } from "../../../locales/say";
import { AMOUNTS, standingReports } from "../../domain/amounts";
import { FACTS } from "../../domain/model";
import { FORM_ITEMS } from "../../domain/ward-form";
import type { ListRow } from "./list-row";
import {
  dayValue,
  longTextValue,
  numberValue,
  plainNumberValue,
  type RecordCell,
  textValue,
} from "./record-cell";

/** The columns of a list, in their order. Those of a registration are read back by src/dialogue/sheet-columns.ts. */
export const LIST_COLUMNS = [
  ...(["order", "code", "name", "kind", "subject", "field", "level", "unit", "village"] as const),
  ...(["person", "phone", "novelty", "state", "registeredOn"] as const),
  ...(["countedUnit", "countedField"] as const),
  ...(["approvedOn", "reportedOn", "recognisedOn", "commendedOn", "conclusion"] as const),
  ...(["year", "date", "tags", "continues"] as const),
  ...FACTS.map((name) => `planned.${name}` as const),
  ...AMOUNTS.map((name) => `reported.${name}` as const),
  ...(["reports", "lastReport", "percent", "evidence"] as const),
  ...FORM_ITEMS,
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** On paper a list ends here: what follows would be too small to read. */
export const LAST_PRINTED: ListColumn = "registeredOn";

/** Columns that add up. */
export function isSummed(column: ListColumn): boolean {
  const isAmount = column.startsWith("planned.") || column.startsWith("reported.");
  return isAmount || column === "reports" || column === "evidence";
}

const WIDTHS: Readonly<Partial<Record<ListColumn, number>>> = {
  ...{ order: 6, code: 16, name: 38, kind: 11, subject: 10, field: 20, level: 10, unit: 20, village: 16 },
  ...{ person: 20, phone: 13, novelty: 9, state: 20, registeredOn: 12, year: 7, tags: 20 },
  ...Object.fromEntries(FORM_ITEMS.map((item) => [item, 40])),
};
const WIDTH = 14;

export function widthOf(column: ListColumn): number {
  return WIDTHS[column] ?? WIDTH;
}

type Read = (row: ListRow, say: Say) => RecordCell;

/** How the cell of a record under a column is made; its number in the list is not the record's. */
export function readerOf(column: ListColumn): Read {
  const planned = FACTS.find((name) => column === `planned.${name}`);
  if (planned !== undefined) return ({ model }) => numberValue(model.facts[planned]);
  const reported = AMOUNTS.find((name) => column === `reported.${name}`);
  if (reported !== undefined) return ({ model }) => numberValue(model.totals[reported]);
  const item = FORM_ITEMS.find((name) => column === name);
  if (item !== undefined) return ({ model }) => longTextValue(model.form?.[item]);
  return READ[column] ?? (() => null);
}

const READ: Readonly<Partial<Record<ListColumn, Read>>> = {
  code: ({ model }) => textValue(model.code),
  name: ({ model }) => textValue(model.name),
  kind: ({ model }, say) => textValue(say(`kind.${model.kind}`)),
  subject: ({ model }, say) => textValue(say(`subject.${model.subject}`)),
  field: ({ field }) => textValue(field),
  level: ({ model }, say) => textValue(say(`level.${model.level}`)),
  unit: ({ unit }) => textValue(unit),
  village: ({ model }) => textValue(model.village),
  person: ({ model }) => textValue(model.person),
  phone: ({ model }) => textValue(model.phone),
  novelty: ({ model }, say) => textValue(say(`novelty.${model.novelty}`)),
  state: ({ model }, say) => textValue(say(`state.${model.state}`)),
  registeredOn: ({ model }) => dayValue(model.registeredOn),
  countedUnit: ({ countedUnit }) => textValue(countedUnit),
  countedField: ({ countedField }) => textValue(countedField),
  approvedOn: ({ model }) => dayValue(model.approvedOn),
  reportedOn: ({ model }) => dayValue(model.reportedOn),
  recognisedOn: ({ model }) => dayValue(model.recognisedOn),
  commendedOn: ({ model }) => dayValue(model.commendedOn),
  conclusion: ({ model: { conclusion } }, say) =>
    conclusion === undefined ? null : textValue(say(`conclusion.${conclusion}`)),
  year: ({ model }) => plainNumberValue(model.year),
  date: ({ model }) => dayValue(model.date),
  tags: ({ model }) => textValue(model.tags.join("; ")),
  continues: ({ model }) => textValue(model.continues),
  reports: ({ model }) => numberValue(standingReports(model.reports).length),
  lastReport: ({ model }) => dayValue(lastDay(model.reports.map(({ on }) => on))),
  percent: ({ model }) => numberValue(standingReports(model.reports).findLast(hasPercent)?.percent),
  evidence: ({ model }) => numberValue(model.evidence?.length ?? 0),
};

function hasPercent({ percent }: { readonly percent?: number }): boolean {
  return percent !== undefined;
}

function lastDay(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1);
}
