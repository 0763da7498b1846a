import { open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Has a file written aside, flushes it to disk and gives it its name: whoever finds the name finds all of it.
 * @returns what `write` says, which has the last word: what it throws leaves the file of that name as it was.
 * @throws what `write` or the disk says, with nothing left behind.
 */
export async function writeWhole<T>(file: string, write: (aside: string) => Promise<T>): Promise<T> {
  const aside = `${file}.${process.pid}.part`;
  try {
    const written = await write(aside);
    await flush(aside);
    await rename(aside, file);
    await flush(path.dirname(file));
    return written;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
