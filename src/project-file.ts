import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Absolute path of a file of the project that is read or run by its name (a page, a data file, a child process),
 * given from the project's root. The code itself may run from a bundle elsewhere below the root (scripts/run.cjs).
 */
export function projectFile(name: string): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, "package.json")) && folder !== path.dirname(folder))
    folder = path.dirname(folder);
  return path.join(folder, name);
}
