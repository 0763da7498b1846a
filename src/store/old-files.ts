import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, rename, stat, unlink } from "node:fs/promises";
import { basename, join } from "node:path";

/** Files on their way out stand apart, where nobody finds them. */
const REMOVED = "removed";
const HOME = /^[0-9a-f]{2}$/;

/** Names of files that were last stored before a time. */
export async function oldFiles(folder: string, before: Date): Promise<readonly string[]> {
  const homes = (await namesIn(folder)).filter((name) => HOME.test(name));
  const old: string[] = [];
  for (const home of homes) {
    for (const name of await namesIn(join(folder, home)))
      if (await isOld(join(folder, home, name), before)) old.push(name);
  }
  return old;
}

/**
 * Removes a file, unless it was stored again meanwhile: it is set aside by one rename first, looked at again, and put back
 * if it turns out new. What a crash leaves aside is settled by the next call of `settleRemoved`.
 * @returns whether it is gone.
 */
export async function removeOldFile(folder: string, path: string, before: Date): Promise<boolean> {
  // A name of its own: another process may be removing the same file, or storing it again to be removed.
  const aside = join(folder, REMOVED, `${basename(path)}~${randomUUID()}`);
  await mkdir(join(folder, REMOVED), { recursive: true });
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  return moved && (await settle(aside, path, before));
}

/** Finishes what a crash has interrupted. @param homeOf where a file of that name belongs */
export async function settleRemoved(
  folder: string,
  homeOf: (name: string) => string | undefined,
  before: Date,
): Promise<void> {
  for (const name of await namesIn(join(folder, REMOVED))) {
    const home = homeOf(name.slice(0, name.indexOf("~")));
    if (home !== undefined) await settle(join(folder, REMOVED, name), home, before);
  }
}

async function settle(aside: string, home: string, before: Date): Promise<boolean> {
  const old = await isOld(aside, before);
  // A link, which unlike a rename leaves alone what was stored there meanwhile.
  if (!old) await link(aside, home).catch(unlessDone);
  await unlink(aside).catch(unlessDone);
  return old;
}

/** It is at home already, or another process has settled it. */
function unlessDone(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST" && error.code !== "ENOENT") throw error;
}

async function isOld(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.mtime < before;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((): string[] => []);
}
