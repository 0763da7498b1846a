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
  const parentIn = ({ parent }: Unit) => (parent === undefined ? undefined : byCode.get(parent));
  const listed = (unit: Unit) => pathBy(parentIn, unit);
  const standingAbove = (unit: Unit) => above(parentIn, unit).find((one) => !isOver(one));
  const parentNow = (unit: Unit): Unit | undefined => {
    const successor = isOver(unit) ? successorOf(unit.code) : undefined;
    if (successor === undefined || successor === unit || isOver(successor)) return parentIn(unit);
    const standing = standingAbove(unit);
    const stays = standing === undefined || isWithin(listed(successor), listed(standing));
    return stays ? parentIn(unit) : parentIn(successor);
  };
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
