import { isDeepStrictEqual } from "node:util";
import { createUnitTree } from "../domain/unit";
import { toUnits } from "../store/organisation";
import { settlePaths } from "../store/settle-paths";
import type { Store } from "../store/store";
import type { UnitRow } from "../understanding/gazetteer/unit-row";

export interface UnitsStored {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Models whose place in the tree moved with their unit. */
  readonly moved: number;
}

/**
 * Stores what is new or different among the rows; the same rows twice change nothing.
 * @param day as of which models are where their unit hangs, YYYY-MM-DD
 */
export async function storeUnits(
  store: Pick<Store, "units" | "connection">,
  rows: readonly UnitRow[],
  day: string,
): Promise<UnitsStored> {
  const existing = new Map((await store.units.all()).map((unit) => [unit.code, unit]));
  const units = toUnits(rows);
  const different = units.filter((unit) => !isDeepStrictEqual(existing.get(unit.code), unit));
  await store.units.import(different);
  const added = different.filter(({ code }) => !existing.has(code)).length;
  return {
    added,
    changed: different.length - added,
    unchanged: units.length - different.length,
    moved: await settlePaths(store.connection, { tree: createUnitTree(await store.units.all(), day), day }),
  };
}
