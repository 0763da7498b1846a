import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Who holds the data folder, for the refusal's text and for telling a living holder from one that has just
 * been killed and whose children are still closing. The lock itself is the engine's.
 */
export async function writeOwner(dataDir: string): Promise<void> {
  const file = ownerPath(dataDir);
  await writeFile(`${file}.new`, `${process.pid}\n`);
  await rename(`${file}.new`, file);
}

/** The process id of the holder, when it is alive; undefined when it is gone or unknown. */
export async function livingOwner(dataDir: string): Promise<number | undefined> {
  const text = await readFile(ownerPath(dataDir), "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
}

function ownerPath(dataDir: string): string {
  return path.join(dataDir, "owner.pid");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
