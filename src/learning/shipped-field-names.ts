import { readFile } from "node:fs/promises";
import { projectFile } from "../project-file";
import { readFieldNames, type ShippedName } from "../understanding/fields/read-field-names";

const FILE = projectFile("src/understanding/fields/field-names.tsv");

/** The names that the shipped classifier was trained on. @throws ENOENT when the installation is not whole. */
export async function shippedFieldNames(): Promise<readonly ShippedName[]> {
  return readFieldNames(await readFile(FILE, "utf8"));
}
