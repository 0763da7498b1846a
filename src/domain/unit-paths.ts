import type { Unit, UnitTree } from "./unit";
import { isWithin, unitPath } from "./unit-path";

/**
 * The path of every unit as of a day. One that ceased and went out of an area that still stands (chuyển địa giới) hangs
 * beside the unit it went into, no longer where it was: otherwise it would be of both areas. One whose area ceased with
 * it stays where it was, so that the area can still be asked about.
 */
export function createUnitPaths(
  units: readonly Unit[],
  { successorOf, isOver }: Pick<UnitTree, "successorOf"> & { isOver(unit: Unit): boolean },
): ReadonlyMap<string, string> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const parentOf = ({ parent }: Unit) => (parent === undefined ? undefined : byCode.get(parent));
  const listed = new Map(units.map((unit) => [unit.code, pathBy(parentOf, unit)]));
  const pathOf = ({ code }: Unit) => listed.get(code) ?? "";
  const left = new Map<Unit, Unit | undefined>();
  for (const unit of units.filter(isOver)) {
    const successor = successorOf(unit.code);
    if (successor === undefined || isOver(successor)) continue;
    const standing = above(parentOf, unit).find((one) => !isOver(one));
    if (standing !== undefined && !isWithin(pathOf(successor), pathOf(standing)))
      left.set(unit, parentOf(successor));
  }
  // Most trees have none: 14,000 units are gone through once.
  if (left.size === 0) return listed;
  const parentNow = (unit: Unit) => (left.has(unit) ? left.get(unit) : parentOf(unit));
  return new Map(units.map((unit) => [unit.code, pathBy(parentNow, unit)]));
}

type ParentOf = (unit: Unit) => Unit | undefined;

function pathBy(parentOf: ParentOf, unit: Unit): string {
  return unitPath([unit, ...above(parentOf, unit)].map(({ code }) => code).reverse());
}

/** The units above one, the nearest first. */
function above(parentOf: ParentOf, unit: Unit): readonly Unit[] {
  const found: Unit[] = [];
  // A parent that is its own ancestor (bad data) ends the walk instead of hanging it.
  for (let at = parentOf(unit); at !== undefined && at !== unit && !found.includes(at); at = parentOf(at))
    found.push(at);
  return found;
}
