import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { StoredDelivery } from "../store/delivery";
import type { FileStore } from "../store/files";

type Sent = Pick<StoredDelivery, "id" | "chat" | "file">;

export interface SentFiles {
  /** Where the file of each delivery stands, by the delivery's id. */
  readonly paths: ReadonlyMap<string, string>;
  /** Why the one that was asked for is not there. */
  readonly error?: string;
}

/**
 * Finds the files of what was sent.
 * @param wanted the first file sent to this person is copied to that path, whose folders are made
 */
export async function sentFiles(
  sent: readonly Sent[],
  wanted: { readonly as: string; readonly to: string } | undefined,
  files: Pick<FileStore, "find">,
): Promise<SentFiles> {
  const paths = new Map<string, string>();
  for (const { id, file } of sent) {
    const found = file === undefined ? undefined : await files.find(file.ref);
    if (found !== undefined) paths.set(id, found.path);
  }
  if (wanted === undefined) return { paths };
  const asked = sent.find(({ id, chat }) => chat === wanted.as && paths.has(id));
  const from = asked === undefined ? undefined : paths.get(asked.id);
  if (asked === undefined || from === undefined) return { paths, error: "no file was sent" };
  try {
    await mkdir(path.dirname(path.resolve(wanted.to)), { recursive: true });
    await copyFile(from, wanted.to);
  } catch (error) {
    return { paths, error: error instanceof Error ? error.message : String(error) };
  }
  return { paths: new Map(paths).set(asked.id, wanted.to) };
}
