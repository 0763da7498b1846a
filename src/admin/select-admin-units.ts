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
export function selectAdminUnits(all: readonly UnitRow[], selection: UnitSelection): SelectedUnits {
  const { province, district, era } = selection;
  const tops = all.filter((row) => row.parent === undefined && isNamed(row, province));
  if (tops.length === 0) return no(`Không có tỉnh, thành phố nào tên "${province}".${nearby(all, province)}`);
  const oldTops = tops.filter(isOld);
  const below = childrenOf(all, oldTops);
  const districts = district === undefined ? below : below.filter((row) => isNamed(row, district));
  if (district !== undefined && districts.length === 0)
    return no(`Không có huyện nào tên "${district}" trong ${province} (trước 1/7/2025).`);
  if (district !== undefined && districts.length > 1)
    return no(
      `Có ${districts.length} đơn vị tên "${district}": hãy ghi cả loại, ví dụ "${districts[0]?.type.replaceAll("_", " ")} ${districts[0]?.name}".`,
    );
  const oldCommunes = childrenOf(all, districts);
  const before = [...oldTops, ...districts, ...oldCommunes];
  const newTops = tops.filter((row) => !isOld(row));
  const whole = district === undefined && newTops.length > 0;
  const after = whole ? [...newTops, ...childrenOf(all, newTops)] : successorsOf(all, oldCommunes);
  const rows = [...(era === "after" ? [] : before), ...(era === "before" ? [] : after)];
  return rows.length === 0
    ? no(`Danh mục không có đơn vị nào của "${province}" cho thời kỳ này.`)
    : { ok: true, rows };
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
function named(row: UnitRow | undefined): string {
  return row === undefined ? "" : `${fold(row.type).replaceAll("_", " ")} ${fold(row.name)}`;
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

function nearby(all: readonly UnitRow[], text: string): string {
  const words = fold(text).split(/\s+/);
  const near = all
    .filter((row) => row.parent === undefined && words.includes(fold(row.name).split(" ").at(-1) ?? ""))
    .map(({ name }) => name);
  const names = [...new Set(near)].slice(0, MOST_NEARBY);
  return names.length === 0 ? "" : ` Có phải: ${names.join(", ")}?`;
}
