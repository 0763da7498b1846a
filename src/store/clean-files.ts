import type { Connection } from "mongoose";
import type { Clock } from "../clock";
import { fileReferences } from "./file-references";
import type { FileStore } from "./files";

export interface CleanFilesParts {
  readonly connection: Connection;
  readonly files: Pick<FileStore, "oldRefs" | "removeOld">;
  readonly clock: Clock;
  /** Files have the machine's times. */
  readonly machineClock: Clock;
  /** Only tells what would be removed. */
  readonly dryRun?: boolean;
}

export interface CleanedFiles {
  /** Refs of what nothing refers to, and was removed. */
  readonly removed: readonly string[];
  /** Files that are old and stay, because something refers to them. */
  readonly kept: number;
}

/** A file that was just stored belongs to a message that is still being handled. */
export const GRACE_MS = 24 * 60 * 60 * 1000;

/**
 * Removes files that nothing has referred to for the grace time (dọn tệp): of dropped drafts, of evidence taken back, lists
 * that were read. One that is stored again meanwhile stays. Safe to do again, and at the same time in several processes.
 * @throws MongoError when the store is away: nothing is removed then.
 */
export async function cleanFiles(parts: CleanFilesParts): Promise<CleanedFiles> {
  const { connection, files, clock, machineClock, dryRun = false } = parts;
  const before = new Date(machineClock.now().getTime() - GRACE_MS);
  // Listed first: what is referred to only after it was listed was stored again for it, and is new.
  const old = await files.oldRefs(before);
  const references = await fileReferences(connection, new Date(clock.now().getTime() - GRACE_MS));
  const removed: string[] = [];
  for (const ref of old) {
    if (references.has(ref)) continue;
    if (dryRun || (await files.removeOld(ref, before))) removed.push(ref);
  }
  return { removed, kept: old.filter((ref) => references.has(ref)).length };
}
