import type { Clock } from "../clock";
import type { UnitTree } from "./unit";
import { isWithin } from "./unit-path";
import { vietnamDay } from "./vietnam-time";

/** Paths of the former units that went into an area and hang outside it, as of today. */
export function formerPaths(tree: UnitTree, path: string, clock: Clock): readonly string[] {
  return formerPathsOn(tree, path, vietnamDay(clock.now()));
}

/** The same as of a day, YYYY-MM-DD. */
export function formerPathsOn(tree: UnitTree, path: string, day: string): readonly string[] {
  const former = tree.formerUnits(path, day).map(({ code }) => tree.pathOf(code));
  return former.filter((place) => !isWithin(place, path));
}
