import { isOfKind, type ModelFilter } from "../domain/figures";
import type { Unit, UnitTree } from "../domain/unit";
import { lastYearOf, type Period } from "./period";

/** The communes that a question is about: those of its area at the end of its time, of the kinds that it narrows to. */
export function askedCommunes(
  { filter, period }: { readonly filter: ModelFilter; readonly period: Period },
  tree: Pick<UnitTree, "communesUnder">,
): readonly Unit[] {
  const communes = tree.communesUnder(filter.path, lastYearOf(period));
  return filter.ofKind === undefined ? communes : communes.filter(({ code }) => isOfKind(filter, code));
}
