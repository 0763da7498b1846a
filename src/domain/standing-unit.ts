import { isOver, type Unit, type UnitTree } from "./unit";

/** Units as of a day, YYYY-MM-DD. */
export interface TreeOfDay {
  readonly tree: Pick<UnitTree, "get" | "successorOf">;
  readonly day: string;
}

/** The unit that stands for one on that day: itself, unless it has ceased and went into another. */
export function standingUnit(code: string, { tree, day }: TreeOfDay): Unit | undefined {
  const unit = tree.get(code);
  return isOver(unit, day) ? tree.successorOf(code) : unit;
}
