import { isDeepStrictEqual } from "node:util";
import { createUnitTree, type Unit } from "../domain/unit";
import { modelsOf } from "../store/models";
import { toUnits } from "../store/organisation";
import type { Store } from "../store/store";
import type { UnitRow } from "../understanding/gazetteer/unit-row";

export interface UnitsStored {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Models whose place in the tree moved with their unit. */
  readonly moved: number;
}

/** Stores what is new or different among the rows; the same rows twice change nothing. */
export async function storeUnits(store: Store, rows: readonly UnitRow[]): Promise<UnitsStored> {
  const existing = new Map((await store.units.all()).map((unit) => [unit.code, unit]));
  const units = toUnits(rows);
  const different = units.filter((unit) => !isDeepStrictEqual(existing.get(unit.code), unit));
  await store.units.import(different);
  const added = different.filter(({ code }) => !existing.has(code)).length;
  return {
    added,
    changed: different.length - added,
    unchanged: units.length - different.length,
    moved: await moveModels(store),
  };
}

/** Models carry the path of their unit, by which scopes and counts find them: it follows the tree. */
async function moveModels({ connection, units }: Store): Promise<number> {
  const models = modelsOf(connection);
  const used = new Set<string>(await models.distinct("unit"));
  if (used.size === 0) return 0;
  const all: readonly Unit[] = await units.all();
  const tree = createUnitTree(all);
  const moves = all
    .filter(({ code }) => used.has(code))
    .map(({ code }) => ({
      updateMany: {
        filter: { unit: code, path: { $ne: tree.pathOf(code) } },
        // A new version: who is changing the model at this moment reads it again, instead of writing the old path back.
        update: { $set: { path: tree.pathOf(code) }, $inc: { version: 1 } },
      },
    }));
  return moves.length === 0 ? 0 : (await models.bulkWrite(moves)).modifiedCount;
}
