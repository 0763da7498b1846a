import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { splitSyllables } from "../understanding/gazetteer/split-syllables";
import type { UnitRow } from "../understanding/gazetteer/unit-row";
import { EVE_OF_REFORM, oldCode, REFORM, saoOfProvince } from "./admin-unit-parts";

const FILES = ["provinces", "communes", "old_provinces", "old_districts", "old_communes", "mapping"] as const;
const NAME_FILES = ["former_names_2023_2025", "aliases_2018_2024"] as const;

type Cells = Readonly<Record<string, string>>;
type Tables = Readonly<Record<(typeof FILES)[number] | (typeof NAME_FILES)[number], readonly Cells[]>>;

/** Reads the TSV folder; undefined when one of its main files is missing. Files of former names may be missing. */
export async function readAdminFolder(folder: string): Promise<readonly UnitRow[] | undefined> {
  const [main, names] = await Promise.all([
    Promise.all(FILES.map((name) => readTable(folder, name))),
    Promise.all(NAME_FILES.map((name) => readTable(folder, name))),
  ]);
  const [provinces, communes, old_provinces, old_districts, old_communes, mapping] = main;
  if (!provinces || !communes || !old_provinces || !old_districts || !old_communes || !mapping)
    return undefined;
  const [former = [], aliases = []] = names;
  return rowsOf({
    provinces,
    communes,
    old_provinces,
    old_districts,
    old_communes,
    mapping,
    former_names_2023_2025: former,
    aliases_2018_2024: aliases,
  });
}

async function readTable(folder: string, name: string): Promise<readonly Cells[] | undefined> {
  try {
    return parseTable(await readFile(join(folder, `${name}.tsv`), "utf8"));
  } catch {
    return undefined;
  }
}

function parseTable(text: string): readonly Cells[] {
  const [header = "", ...lines] = text.trimEnd().split(/\r?\n/);
  const names = header.split("\t");
  return lines.map((line) => {
    const record: Record<string, string> = {};
    line.split("\t").forEach((cell, i) => {
      record[names[i] ?? ""] = cell;
    });
    return record;
  });
}

function rowsOf(tables: Tables): UnitRow[] {
  const aliases = aliasesByCode(tables);
  const successors = successorsByCode(tables.mapping);
  return [
    ...tables.provinces.map((cells) => newRow(cells, undefined)),
    ...tables.communes.map((cells) => newRow(cells, cells.province_code)),
    ...tables.old_provinces.map((cells) =>
      oldRow(cells, { parent: undefined, successors: [cells.new_province_code ?? ""] }),
    ),
    ...tables.old_districts.map((cells) =>
      oldRow(cells, {
        parent: cells.old_province_code,
        successors: cells.new_commune_code ? [cells.new_commune_code] : [],
      }),
    ),
    ...tables.old_communes.map((cells) =>
      oldRow(cells, {
        parent: cells.old_district_code,
        successors: successors.get(cells.code ?? "") ?? [],
        aliases: aliases.get(cells.code ?? ""),
      }),
    ),
  ];
}

function newRow(cells: Cells, province: string | undefined): UnitRow {
  const { code = "", name = "", type = "", valid_from } = cells;
  const sao_m2 = saoOfProvince(province ?? code);
  return {
    code,
    name,
    type,
    ...(province && { parent: province }),
    valid_from: valid_from || REFORM,
    ...(sao_m2 && { sao_m2 }),
  };
}

interface OldParts {
  readonly parent: string | undefined;
  readonly successors: readonly string[];
  readonly aliases?: readonly string[];
}

function oldRow(cells: Cells, { parent, successors, aliases }: OldParts): UnitRow {
  const { code = "", name = "", type = "" } = cells;
  const sao_m2 = saoOfProvince(cells.old_province_code ?? code);
  return {
    code: oldCode(code),
    name,
    type,
    ...(parent && { parent: oldCode(parent) }),
    ...(aliases && { aliases }),
    valid_to: EVE_OF_REFORM,
    successors,
    ...(sao_m2 && { sao_m2 }),
  };
}

function successorsByCode(mapping: readonly Cells[]): ReadonlyMap<string, readonly string[]> {
  const successors = new Map<string, string[]>();
  for (const { old_commune_code = "", new_commune_code = "" } of mapping) {
    const known = successors.get(old_commune_code);
    if (known) known.push(new_commune_code);
    else successors.set(old_commune_code, [new_commune_code]);
  }
  return successors;
}

function aliasesByCode(tables: Tables): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, string[]>();
  const add = (code: string, name: string): void => {
    if (code === "" || name === "") return;
    const known = aliases.get(code);
    if (known === undefined) aliases.set(code, [name]);
    else if (!known.includes(name)) known.push(name);
  };
  for (const { old_commune_code = "", former_name = "" } of tables.former_names_2023_2025)
    add(old_commune_code, former_name);
  for (const { old_commune_code = "", alias_key = "" } of tables.aliases_2018_2024) {
    add(old_commune_code, splitSyllables(alias_key.replace(/^(xa|phuong|thitran)/, "")));
  }
  return aliases;
}
