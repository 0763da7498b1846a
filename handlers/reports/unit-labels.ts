import { groupBy } from "../../src/domain/group-by";
import type { UnitTree } from "../../src/domain/unit";

/**
 * What units are called in one file: by their name; where two have the same one, with the unit each lies in, and where that
 * is the same too, with its code. No two labels differ in case alone, as spreadsheets compare without it.
 */
export function unitLabels(codes: Iterable<string>, tree: UnitTree): ReadonlyMap<string, string> {
  const unit = (code: string) => tree.get(code)?.norm ?? code;
  const withParent = (code: string) => {
    const parent = tree.get(tree.get(code)?.parent ?? "");
    return parent === undefined ? unit(code) : `${unit(code)}, ${parent.norm}`;
  };
  const all = [...new Set(codes)];
  const labels = new Map(all.map((code) => [code, unit(code)]));
  for (const label of [withParent, (code: string) => `${unit(code)} (${code})`])
    for (const same of groupBy(all, (code) => (labels.get(code) ?? "").toLocaleLowerCase("vi")).values())
      if (same.length > 1) for (const code of same) labels.set(code, label(code));
  return labels;
}
