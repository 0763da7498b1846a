import { unitPath } from "./unit-path";

/** A unit (đơn vị) of the organisation's tree, at any depth and of either era. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Type word: tỉnh, huyện, xã, phường, thôn, ... */
  readonly type: string;
  /** Canonical form with type word: "xã Thạch Lạc". */
  readonly norm: string;
  /** Code of the parent; absent at the top of the tree. */
  readonly parent?: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  /** YYYY-MM-DD. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Area of one sào here in m²: 360 in the north, 500 in the centre. */
  readonly saoM2?: number;
}

const COMMUNE_TYPES: readonly string[] = ["xã", "phường", "thị trấn", "đặc khu"];
const DISTRICT_TYPES: readonly string[] = ["huyện", "quận", "thị xã", "thành phố"];
/** Cities under central authority (thành phố trực thuộc trung ương), which are provinces though called "thành phố". */
const CENTRAL_CITIES: readonly string[] = [
  ...["Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Đồng Nai"],
];

export function isCommune(unit: Pick<Unit, "type">): boolean {
  return COMMUNE_TYPES.includes(unit.type);
}

export function isProvince(unit: Pick<Unit, "type" | "name">): boolean {
  return unit.type === "tỉnh" || (unit.type === "thành phố" && CENTRAL_CITIES.includes(unit.name));
}

export function isDistrict(unit: Pick<Unit, "type" | "name">): boolean {
  return DISTRICT_TYPES.includes(unit.type) && !isProvince(unit);
}

/** The tree of units, read only; replaced as a whole when units change. */
export interface UnitTree {
  readonly size: number;
  get(code: string): Unit | undefined;
  /** Path of a unit, `""` for an unknown code. */
  pathOf(code: string): string;
  /** Communes at or under a path that existed in the given year. */
  communesUnder(path: string, year: number): readonly Unit[];
}

export function createUnitTree(units: readonly Unit[]): UnitTree {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const paths = new Map(units.map((unit) => [unit.code, pathFrom(unit, byCode)]));
  const communes = units.filter(isCommune);
  return {
    size: byCode.size,
    get: (code) => byCode.get(code),
    pathOf: (code) => paths.get(code) ?? "",
    communesUnder: (path, year) =>
      communes.filter((unit) => (paths.get(unit.code) ?? "").startsWith(path) && existedIn(unit, year)),
  };
}

function existedIn(unit: Unit, year: number): boolean {
  const from = unit.validFrom ?? "0000";
  const to = unit.validTo ?? "9999";
  return from.slice(0, 4) <= String(year) && to > `${year}-01-01`;
}

function pathFrom(unit: Unit, byCode: ReadonlyMap<string, Unit>): string {
  const codes: string[] = [];
  // A parent that is its own ancestor (bad data) ends the walk instead of hanging it.
  for (let at: Unit | undefined = unit; at !== undefined && !codes.includes(at.code); ) {
    codes.unshift(at.code);
    at = at.parent === undefined ? undefined : byCode.get(at.parent);
  }
  return unitPath(codes);
}
