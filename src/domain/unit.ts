import { createByPath } from "./by-path";
import { createFormerUnits } from "./former-units";
import { createSuccessors } from "./successors";
import { isWithin } from "./unit-path";
import { createUnitPaths } from "./unit-paths";
import { isVillage } from "./village";

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
  /** Codes of the units that it went into when it ceased (sáp nhập), the main one first. */
  readonly successors?: readonly string[];
  /** Area of one sào here in m²: 360 in the north, 500 in the centre. */
  readonly saoM2?: number;
  /** Of a village that became known by a registration: which one, who confirmed it, and the day, YYYY-MM-DD. */
  readonly grown?: { readonly model: string; readonly by: string; readonly on: string };
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
  /** Every unit at or under a path. */
  under(path: string): readonly Unit[];
  /** Communes at or under a path that existed in the given year. */
  communesUnder(path: string, year: number): readonly Unit[];
  /** Villages known at or under a path on `day` (YYYY-MM-DD), those of former communes that went into it among them. */
  villagesUnder(path: string, day: string): readonly Unit[];
  /** The unit that stands for this one today: itself, or the one it went into. */
  successorOf(code: string): Unit | undefined;
  /** Every unit that one which ceased went into, the main one first; several where it was divided. */
  successorsOf(code: string): readonly Unit[];
  /** Units that had ceased by `day` and were divided, one part into the area of a path and another elsewhere. */
  dividedInto(path: string, day: string): readonly Unit[];
  /**
   * Units that had ceased by `day` (YYYY-MM-DD) and went into the area of a path from outside it, also those that
   * hang inside it by now. No two of them overlap, and one that was divided goes whole to its main successor: what
   * they have counts once.
   */
  formerUnits(path: string, day: string): readonly Unit[];
  /** Does every unit lie in one of the areas of these paths? */
  isAll(areas: readonly string[]): boolean;
}

/** @param day as of which units hang together, YYYY-MM-DD; when absent, as of when all that is set to end has ended. */
export function createUnitTree(units: readonly Unit[], day = "9999-12-31"): UnitTree {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const { successorOf, successorsOf } = createSuccessors(units);
  const paths = createUnitPaths(units, { successorOf, isOver: (unit) => isOver(unit, day) });
  const pathOf = (code: string) => paths.get(code) ?? "";
  const tops = units.filter(({ parent = "" }) => !byCode.has(parent)).map(({ code }) => pathOf(code));
  const communes = units.filter(isCommune);
  const communesIn = createByPath(communes, ({ code }) => pathOf(code));
  const villages = units.filter(isVillage);
  const { formerUnits } = createFormerUnits(units, { pathOf, successorOf, wentWhole: isProvince });
  const divided = communes.filter(({ code }) => successorsOf(code).length > 1);
  const villageNames = new Set(villages.map(({ parent, norm }) => `${parent} ${norm}`));
  // Where the new commune has a village of this name, the former one's is the same, wherever it went.
  const goesOn = ({ parent = "", norm }: Unit) =>
    successorsOf(parent).some(({ code }) => villageNames.has(`${code} ${norm}`));
  return {
    size: byCode.size,
    get: (code) => byCode.get(code),
    pathOf,
    successorOf,
    successorsOf,
    formerUnits,
    isAll: (areas) => tops.every((top) => areas.some((area) => isWithin(top, area))),
    dividedInto: (path, day) =>
      divided.filter((unit) => {
        const inside = successorsOf(unit.code).map(({ code }) => isWithin(pathOf(code), path));
        return isOver(unit, day) && inside.includes(true) && inside.includes(false);
      }),
    villagesUnder: (path, day) => {
      const areas = [path, ...formerUnits(path, day).map(({ code }) => pathOf(code))];
      return villages.filter(
        (village) =>
          !isOver(village, day) &&
          !(isOver(byCode.get(village.parent ?? ""), day) && goesOn(village)) &&
          areas.some((area) => isWithin(pathOf(village.code), area)),
      );
    },
    under: (path) => units.filter((unit) => isWithin(pathOf(unit.code), path)),
    communesUnder: (path, year) => {
      // Of any time: of a year before the merger, the units of that year stood in its place.
      const areas = [path, ...formerUnits(path, "9999-12-31").map(({ code }) => pathOf(code))];
      return communesIn(areas).filter((unit) => existedIn(unit, year));
    },
  };
}

/** Had it ceased before this day (YYYY-MM-DD)? */
export function isOver(unit: Pick<Unit, "validTo"> | undefined, day: string): boolean {
  return unit?.validTo !== undefined && unit.validTo < day;
}

/** At the end of the year: of a commune that was merged during it, its successor stands there. */
function existedIn(unit: Unit, year: number): boolean {
  const end = `${year}-12-31`;
  return (unit.validFrom ?? "0000") <= end && (unit.validTo ?? "9999") >= end;
}
