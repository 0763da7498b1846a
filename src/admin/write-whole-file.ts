import { writeFile } from "node:fs/promises";
import { writeWhole } from "./write-whole";

/** Writes a file that others of this machine may not read; whoever finds the name finds all of it. */
export function writeWholeFile(file: string, content: Buffer): Promise<void> {
  return writeWhole(file, (aside) => writeFile(aside, content, { mode: 0o600, flag: "wx" }));
}
