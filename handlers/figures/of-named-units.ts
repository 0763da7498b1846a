import type { OfKind } from "../../src/domain/figures";
import type { UnitTree } from "../../src/domain/unit";

/**
 * Only records of the units that a question names side by side ("xã A với xã B"), inside of what else it says of units; one
 * unit is an area of its own.
 */
export function ofNamedUnits(
  codes: readonly string[],
  ofKind: OfKind | undefined,
  tree: UnitTree,
): OfKind | undefined {
  if (codes.length < 2) return ofKind;
  const named = unitsOfAreas(codes, tree);
  if (ofKind === undefined) return { kinds: [], units: named };
  const { kinds, units, without = [], except } = ofKind;
  const said = new Set(units);
  if (except === true)
    return { kinds: [], units: named.filter((code) => !said.has(code)), without: [...kinds, ...without] };
  return { ...ofKind, units: named.filter((code) => said.has(code)) };
}

/** Codes of these units, of all under them, and of what went into them. */
export function unitsOfAreas(codes: readonly string[], tree: UnitTree): readonly string[] {
  const paths = codes.flatMap((code) => {
    const former = tree.formerUnits(tree.pathOf(code), "9999-12-31").map((unit) => tree.pathOf(unit.code));
    return [tree.pathOf(code), ...former];
  });
  return [...new Set(paths.flatMap((path) => tree.under(path)).map(({ code }) => code))];
}
