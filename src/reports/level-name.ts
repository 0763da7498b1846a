import type { Say } from "../../locales/say";
import { isDistrict, type Unit, type UnitTree } from "../domain/unit";
import type { Level } from "../understanding/understanding";

/** "cấp huyện", but "cấp thị xã" or "cấp thành phố" inside one. */
export function levelName(
  level: Level,
  unit: string,
  { say, tree }: { readonly say: Say; readonly tree: UnitTree },
): string {
  const district = level === "huyen" ? districtOf(unit, tree)?.type : undefined;
  if (district === "thị xã") return say("level.huyen.town");
  if (district === "thành phố") return say("level.huyen.city");
  return district === "quận" ? say("level.huyen.urban") : say(`level.${level}`);
}

/** The district that a unit is, or lies in. */
function districtOf(code: string, tree: UnitTree): Unit | undefined {
  const seen = new Set<string>();
  for (let unit = tree.get(code); unit !== undefined && !seen.has(unit.code); ) {
    if (isDistrict(unit)) return unit;
    seen.add(unit.code);
    unit = unit.parent === undefined ? undefined : tree.get(unit.parent);
  }
  return undefined;
}
