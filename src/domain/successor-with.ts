import { meantVillage } from "./known-village";
import { isOver, type Unit, type UnitTree } from "./unit";

/** Of the units that a divided one went into, the only one that has a village of this name. */
export function successorWith(
  village: string,
  unit: string,
  { tree, day }: { readonly tree: UnitTree; readonly day: string },
): Unit | undefined {
  const successors = isOver(tree.get(unit), day) ? tree.successorsOf(unit) : [];
  const having = successors.filter(({ code }) => {
    const own = tree.villagesUnder(tree.pathOf(code), day).filter(({ parent }) => parent === code);
    return meantVillage(village, own) !== undefined;
  });
  return having.length === 1 ? having[0] : undefined;
}
