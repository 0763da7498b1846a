import { isOver, type Unit, type UnitTree } from "./unit";

/** Units as of a day, YYYY-MM-DD. */
export interface TreeOfDay {
  readonly tree: Pick<UnitTree, "get" | "successorOf">;
  readonly day: string;
}

/** Where a unit is: code, canonical name and path of the one that stands for it. */
export interface StandingPlace {
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
}

/** @returns undefined for a unit that is in the tree no more. */
export function standingPlace(
  code: string,
  { tree, day }: TreeOfDay & { readonly tree: Pick<UnitTree, "pathOf"> },
): StandingPlace | undefined {
  const unit = standingUnit(code, { tree, day });
  return unit && { unit: unit.code, unitName: unit.norm, path: tree.pathOf(unit.code) };
}

/** The unit that stands for one on that day: itself, unless it has ceased and went into another. */
export function standingUnit(code: string, { tree, day }: TreeOfDay): Unit | undefined {
  const unit = tree.get(code);
  return isOver(unit, day) ? tree.successorOf(code) : unit;
}
