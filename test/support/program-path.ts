import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Where a program that tests use is: what `given` (a variable's value) says, else the first of the usual names on PATH.
 * @throws with what to do when there is none: a test is never left out silently.
 */
export function programPath(given: string | undefined, names: readonly string[], advice: string): string {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [given ?? "", ...places].find(isProgram);
  if (found === undefined) throw new Error(advice);
  return found;
}

function isProgram(path: string): boolean {
  if (path === "") return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
