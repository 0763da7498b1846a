import type { Say } from "../../locales/say";
import type { UnitTree } from "../domain/unit";
import type { Level } from "../understanding/understanding";

/** "cấp huyện", but "cấp thị xã" inside a thị xã. */
export function levelName(
  level: Level,
  unit: string,
  { say, tree }: { readonly say: Say; readonly tree: UnitTree },
): string {
  return level === "huyen" && isInTown(unit, tree) ? say("level.huyen.town") : say(`level.${level}`);
}

function isInTown(code: string, tree: UnitTree): boolean {
  const seen = new Set<string>();
  for (let unit = tree.get(code); unit !== undefined && !seen.has(unit.code); ) {
    if (unit.type === "thị xã") return true;
    seen.add(unit.code);
    unit = unit.parent === undefined ? undefined : tree.get(unit.parent);
  }
  return false;
}
