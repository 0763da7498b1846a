import type { Say } from "../../locales/say";
import { fold } from "../understanding/fold";
import type { UnitRow } from "../understanding/gazetteer/unit-row";

export const ERAS = ["before", "after", "both"] as const;
export type Era = (typeof ERAS)[number];

export interface UnitSelection {
  readonly province: string;
  readonly district?: string;
  /** before: until 30 June 2025, with districts; after: since 1 July 2025, provinces and communes. */
  readonly era: Era;
}

export type SelectedUnits =
  | { readonly ok: true; readonly rows: readonly UnitRow[] }
  | { readonly ok: false; readonly message: string };

/**
 * Takes one province, or one district of it, out of the national list. What a former province or a district
 * became after the reform is found through the successors of its communes.
 */
export function selectAdminUnits(all: readonly UnitRow[], selection: UnitSelection, say: Say): SelectedUnits {
  const { province, district, era } = selection;
  const tops = all.filter((row) => row.parent === undefined && isNamed(row, province));
  if (tops.length === 0) return no(unknownProvince(all, province, say));
  const oldTops = tops.filter(isOld);
  const below = childrenOf(all, oldTops);
  const districts = district === undefined ? below : below.filter((row) => isNamed(row, district));
  if (district !== undefined && districts.length === 0)
    return no(say("admin.units.load.unknownDistrict", { district, province }));
  if (district !== undefined && districts.length > 1)
    return no(
      say("admin.units.load.ambiguous", { count: districts.length, district, example: typed(districts[0]) }),
    );
  const oldCommunes = childrenOf(all, districts);
  const before = [...oldTops, ...districts, ...oldCommunes];
  const newTops = tops.filter((row) => !isOld(row));
  const whole = district === undefined && newTops.length > 0;
  const after = whole ? [...newTops, ...childrenOf(all, newTops)] : successorsOf(all, oldCommunes);
  const rows = [...(era === "after" ? [] : before), ...(era === "before" ? [] : after)];
  return rows.length === 0 ? no(say("admin.units.load.nothing", { province })) : { ok: true, rows };
}

function no(message: string): SelectedUnits {
  return { ok: false, message };
}

function isOld(row: UnitRow): boolean {
  return row.valid_to !== undefined;
}

/** By name alone or with the type word, with or without accents. */
function isNamed(row: UnitRow, text: string): boolean {
  const wanted = fold(text).trim().replace(/\s+/g, " ");
  return wanted === fold(row.name) || wanted === named(row);
}

/** The folder's types are written "thi_xa", the package's "thị xã". */
function named(row: UnitRow): string {
  return `${fold(row.type).replaceAll("_", " ")} ${fold(row.name)}`;
}

function typed(row: UnitRow | undefined): string {
  return row === undefined ? "" : `${row.type.replaceAll("_", " ")} ${row.name}`;
}

function childrenOf(all: readonly UnitRow[], parents: readonly UnitRow[]): readonly UnitRow[] {
  const codes = new Set(parents.map(({ code }) => code));
  return all.filter(({ parent }) => parent !== undefined && codes.has(parent));
}

function successorsOf(all: readonly UnitRow[], old: readonly UnitRow[]): readonly UnitRow[] {
  const codes = new Set(old.flatMap(({ successors }) => successors ?? []));
  const communes = all.filter((row) => codes.has(row.code) && !isOld(row));
  const parents = new Set(communes.map(({ parent }) => parent));
  return [...all.filter((row) => parents.has(row.code)), ...communes];
}

const MOST_NEARBY = 5;

function unknownProvince(all: readonly UnitRow[], text: string, say: Say): string {
  const words = fold(text).split(/\s+/);
  const near = all
    .filter((row) => row.parent === undefined && words.includes(fold(row.name).split(" ").at(-1) ?? ""))
    .map(({ name }) => name);
  const names = [...new Set(near)].slice(0, MOST_NEARBY);
  const unknown = say("admin.units.load.unknownProvince", { province: text });
  if (names.length === 0) return unknown;
  return `${unknown} ${say("admin.units.load.nearby", { names: names.join(", ") })}`;
}
