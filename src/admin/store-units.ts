import { isDeepStrictEqual } from "node:util";
import { createUnitTree, type Unit } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { toUnits } from "../store/organisation";
import { type Settled, settlePaths } from "../store/settle-paths";
import type { Store } from "../store/store";
import type { UnitRow } from "../understanding/gazetteer/unit-row";

/** A unit of a list, with the mark of a village that became known by a registration. */
export type GrownRow = UnitRow & Pick<Unit, "grown">;

export interface UnitsStored {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Models whose place in the tree moved with their unit, and its people. */
  readonly moved: Settled;
}

/**
 * Stores what is new or different among the rows; the same rows twice change nothing.
 * @param at now: records are where their unit hangs as of that day
 */
export async function storeUnits(
  store: Pick<Store, "units" | "connection">,
  rows: readonly GrownRow[],
  at: Date,
): Promise<UnitsStored> {
  const existing = new Map((await store.units.all()).map((unit) => [unit.code, unit]));
  const grown = new Map(rows.map((row) => [row.code, row.grown]));
  const units = toUnits(rows).map((unit) => {
    // A list that does not say how a village became known takes nothing away from what is known of it.
    const mark = grown.get(unit.code) ?? existing.get(unit.code)?.grown;
    return mark === undefined ? unit : { ...unit, grown: mark };
  });
  const different = units.filter((unit) => !isDeepStrictEqual(existing.get(unit.code), unit));
  await store.units.import(different);
  const day = vietnamDay(at);
  const tree = createUnitTree(await store.units.all(), day);
  const added = different.filter(({ code }) => !existing.has(code)).length;
  return {
    added,
    changed: different.length - added,
    unchanged: units.length - different.length,
    moved: await settlePaths(store.connection, { tree, day, at }),
  };
}
