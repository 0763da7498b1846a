import { modelsOf, toModel } from "../store/models";
import type { Store } from "../store/store";
import type { CsvCell } from "./csv-text";
import { GROWN_COLUMN, grownCell } from "./grown-column";
import { modelCells, modelColumns } from "./model-cells";

/** One table of an export: its file, its header, its records as they are read. */
export interface ExportTable {
  readonly file: string;
  readonly header: readonly string[];
  records(): AsyncIterable<readonly CsvCell[]>;
}

/** The tables of an export; phone numbers only where they are asked for. */
export function exportTables(store: Store, withPhones: boolean): readonly ExportTable[] {
  return [
    { file: "models.csv", header: modelColumns(withPhones), records: () => modelRecords(store, withPhones) },
    {
      file: "people.csv",
      header: peopleColumns(withPhones),
      records: () => personRecords(store, withPhones),
    },
    { file: "units.csv", header: UNIT_COLUMNS, records: () => unitRecords(store) },
  ];
}

async function* modelRecords({ connection }: Store, withPhones: boolean) {
  for await (const row of modelsOf(connection).find().sort({ year: 1, number: 1 }).lean().cursor())
    yield modelCells(toModel(row), withPhones);
}

function peopleColumns(withPhones: boolean): string[] {
  return ["id", "name", ...(withPhones ? ["phone"] : []), "unit", "role", "title"];
}

async function* personRecords({ people }: Store, withPhones: boolean) {
  for (const { id, name, phone, unit, role, title, erasedAt } of await people.all())
    if (erasedAt === undefined) yield [id, name, ...(withPhones ? [phone] : []), unit, role, title];
}

/** All that a list of units can say: imported again, it takes nothing away from them. */
const UNIT_COLUMNS = [
  ...[
    "code",
    "name",
    "type",
    "parent",
    "aliases",
    "tags",
    "valid_from",
    "valid_to",
    "successors",
    "sao_m2",
    GROWN_COLUMN,
  ],
] as const;

async function* unitRecords({ units }: Store) {
  for (const unit of await units.all()) {
    const { code, name, type, parent, aliases, tags, validFrom, validTo, successors = [], saoM2 } = unit;
    const lists = [aliases, tags].map((list) => list.join("|"));
    const era = [validFrom, validTo, successors.join("|")];
    yield [code, name, type, parent, ...lists, ...era, saoM2, grownCell(unit)];
  }
}
