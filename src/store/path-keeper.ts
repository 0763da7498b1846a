import type { Connection } from "mongoose";
import type { Clock } from "../clock";
import { standingUnit, type TreeOfDay } from "../domain/standing-unit";
import type { UnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { settlePaths } from "./settle-paths";

/** After units moved, another process may still write by the tree that it knew, for as long as it has not read anew. */
const ROUNDS = 3;

/**
 * Keeps records where their units are (giữ đúng địa giới): looks at every start, after each move and merger of units, and
 * on the day from which one holds. Costs nothing in between.
 */
export function createPathKeeper(
  connection: Connection,
  { tree, clock }: { tree(): UnitTree; readonly clock: Clock },
): () => Promise<void> {
  let known: { readonly tree: UnitTree; readonly places: ReadonlyMap<string, string> } | undefined;
  let rounds = 1;
  return async () => {
    const at = clock.now();
    const now = { tree: tree(), day: vietnamDay(at), at };
    if (now.tree !== known?.tree) {
      const places = placesOf(now);
      if (known !== undefined && differ(known.places, places)) rounds = ROUNDS;
      known = { tree: now.tree, places };
    }
    // Fewer than none when two calls that ran at once took the last one.
    if (rounds <= 0) return;
    await settlePaths(connection, now);
    // Last: what failed is tried again.
    rounds -= 1;
  };
}

/** Where each unit is, and which unit stands for it. */
function placesOf({ tree, day }: { readonly tree: UnitTree } & TreeOfDay): ReadonlyMap<string, string> {
  return new Map(
    tree
      .under("")
      .map(({ code }) => [code, `${tree.pathOf(code)} ${standingUnit(code, { tree, day })?.code}`]),
  );
}

/** A unit that came new has no records yet. */
function differ(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
  return [...before].some(([code, place]) => after.get(code) !== place);
}
