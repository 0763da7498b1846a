import { readFile } from "node:fs/promises";
import type { Writable } from "node:stream";
import { loadAdminUnits } from "../store/admin-units";
import { buildGazetteer } from "../understanding/gazetteer/build-gazetteer";
import { parseUnitRows } from "../understanding/gazetteer/parse-unit-rows";
import type { Gazetteer } from "../understanding/understanding";

/** Where units come from: a file given on the command line, else the national list. */
export interface UnitSource {
  readonly file: string | undefined;
  readonly vnAdminDir: string;
  readonly stderr: Writable;
}

/**
 * Loads the units a command reads with. Bad rows and unknown columns are told on stderr and left out.
 *
 * @throws when the file cannot be read or holds no unit at all
 */
export async function loadGazetteer({ file, vnAdminDir, stderr }: UnitSource): Promise<Gazetteer> {
  if (file === undefined) return buildGazetteer((await loadAdminUnits(vnAdminDir)).rows);
  const parsed = parseUnitRows(await readFile(file, "utf8"));
  for (const { line, message } of parsed.errors) stderr.write(`${file}:${line}: ${message}\n`);
  if (parsed.ignored.length > 0) stderr.write(`${file}: ignored ${parsed.ignored.join(", ")}\n`);
  if (parsed.rows.length === 0) throw new Error(`${file}: no units in it`);
  return buildGazetteer(parsed.rows);
}
