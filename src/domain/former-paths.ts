import type { Clock } from "../clock";
import type { UnitTree } from "./unit";
import { vietnamDay } from "./vietnam-time";

/** Paths of the former units that went into an area, as of today. */
export function formerPaths(tree: UnitTree, path: string, clock: Clock): readonly string[] {
  return tree.formerUnits(path, vietnamDay(clock.now())).map(({ code }) => tree.pathOf(code));
}
