import type { UnitTree } from "./unit";

/** Codes of a unit and the units above it, the nearest first. */
export function unitChain(unit: string, tree: Pick<UnitTree, "get">): readonly string[] {
  const chain: string[] = [];
  // A parent that is its own ancestor (bad data) ends the walk instead of hanging it.
  for (let at: string | undefined = unit; at !== undefined && !chain.includes(at); at = tree.get(at)?.parent)
    chain.push(at);
  return chain;
}
