import type { Model } from "../domain/model";
import type { CsvCell } from "./csv-text";

type Column = readonly [string, (model: Model) => CsvCell];

const PHONE = "phone";

const COLUMNS: readonly Column[] = [
  ["code", (model) => model.code],
  ["year", (model) => model.year],
  ["state", (model) => model.state],
  ["name", (model) => model.name],
  ["kind", (model) => model.kind],
  ["subject", (model) => model.subject],
  ["field", (model) => model.field],
  ["level", (model) => model.level],
  ["novelty", (model) => model.novelty],
  ["unit", (model) => model.unit],
  ["unit_name", (model) => model.unitName],
  ["village", (model) => model.village],
  ["person", (model) => model.person],
  [PHONE, (model) => model.phone],
  ["tags", (model) => model.tags.join("|")],
  ["date", (model) => model.date],
  ["registered_on", (model) => model.registeredOn],
  ["registered_by", (model) => model.registeredBy],
  ["amount_vnd", (model) => model.facts.amountVnd],
  ["land_m2", (model) => model.facts.landM2],
  ["length_m", (model) => model.facts.lengthM],
  ["labour_days", (model) => model.facts.labourDays],
  ["households", (model) => model.facts.households],
  ["people", (model) => model.facts.people],
];

function columnsOf(withPhones: boolean): readonly Column[] {
  return COLUMNS.filter(([name]) => withPhones || name !== PHONE);
}

/** The header of exported models. */
export function modelColumns(withPhones: boolean): string[] {
  return columnsOf(withPhones).map(([name]) => name);
}

/** A model as one record of an export. */
export function modelCells(model: Model, withPhones: boolean): CsvCell[] {
  return columnsOf(withPhones).map(([, read]) => read(model));
}
