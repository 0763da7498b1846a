import type { Say } from "../../locales/say";
import { standingUnit, type TreeOfDay } from "../domain/standing-unit";
import { isOver } from "../domain/unit";

/** A unit's name and, where it has ceased, the unit that it went into: who is still of it is to be moved. */
export function unitText(code: string, { tree, day, say }: TreeOfDay & { readonly say: Say }): string {
  const unit = tree.get(code);
  if (unit === undefined) return code;
  const standing = standingUnit(code, { tree, day });
  if (standing !== undefined && standing !== unit)
    return say("merged.into", { unit: unit.norm, successor: standing.norm });
  return isOver(unit, day) ? say("merged.ended", { unit: unit.norm }) : unit.norm;
}
