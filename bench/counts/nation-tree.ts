import { createUnitTree, type UnitTree } from "../../src/domain/unit";
import { loadAdminUnits } from "../../src/store/admin-units";
import { toUnits } from "../../src/store/organisation";

const NATION = "vn";

/** Every unit of the nation, before and after the reform, under one top: the former ones go into those of today. */
export async function nationTree(): Promise<UnitTree> {
  const { rows } = await loadAdminUnits("data/vn-admin");
  const placed = rows.map((row) => (row.parent === undefined ? { ...row, parent: NATION } : row));
  return createUnitTree(toUnits([{ code: NATION, name: "Trung ương", type: "cơ quan" }, ...placed]));
}
