import { isCommune, type Unit, type UnitTree } from "./unit";

/** More levels than any tree of units has. */
const DEEPEST = 9;

/** The commune that a unit stands in: itself, or the nearest above. Undefined above the communes. */
export function communeOf(code: string, tree: Pick<UnitTree, "get">): Unit | undefined {
  let at = tree.get(code);
  for (let steps = 0; at !== undefined && !isCommune(at) && steps < DEEPEST; steps += 1)
    at = at.parent === undefined ? undefined : tree.get(at.parent);
  return at !== undefined && isCommune(at) ? at : undefined;
}
