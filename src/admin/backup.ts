import { access } from "node:fs/promises";
import type { Say } from "../../locales/say";
import { GRACE_MS } from "../store/clean-files";
import { fileReferences } from "../store/file-references";
import { fileLines } from "./backup-files";
import type { BackupTrailer } from "./backup-format";
import { FEWEST_CHARACTERS, readPassphrase } from "./backup-passphrase";
import { BadBackupError } from "./bad-backup-error";
import { databaseOf } from "./database-of";
import { isFileError } from "./error-code";
import { filesFolder, filesOf } from "./files-of";
import { describeFileError } from "./read-text-file";
import { type AdminContext, type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";
import { type BackupSource, writeBackup } from "./write-backup";

/** `backup`: everything in the store as one file, read again before the command says that it is there. */
export const backup: Subcommand = {
  name: "backup",
  usage: (say) => say("admin.backup.usage"),
  summary: (say) => say("admin.backup.summary"),
  example: "backup sao-luu-2026-03-01.gz",
  options: { overwrite: "flag", "passphrase-file": "value" },
  arity: [1, 1],
  async run({ rest: [file = ""], flags, values }, context) {
    const { clock, settings, say, print, remark } = context;
    const read = await readPassphrase(values, context);
    if (!read.ok) return read;
    const { passphrase } = read;
    if (passphrase !== undefined && passphrase.length < FEWEST_CHARACTERS)
      return failed(say("admin.backup.passphrase.short", { count: FEWEST_CHARACTERS }));
    if (!flags.has("overwrite") && (await exists(file))) return failed(say("admin.backup.exists", { file }));
    try {
      const missing: string[] = [];
      const source = { ...(await sourceOf(context, missing)), passphrase };
      const trailer = await writeBackup(source, file, clock.now());
      await printSums(trailer, print);
      remark(say("admin.backup.done", { file }));
      remark(say(passphrase === undefined ? "admin.backup.plain" : "admin.backup.sealed"));
      if (missing.length === 0) return DONE;
      const told = say("admin.backup.filesMissing", { count: missing.length, folder: filesFolder(settings) });
      // Not one of them is there: the folder is not the service's own, and nobody may read the remark.
      if (trailer.files?.count === 0) return failed(told);
      remark(told);
      return DONE;
    } catch (error) {
      return describe(file, error, say);
    }
  },
};

/**
 * All records, and the files that they refer to; refs of those that are gone from the disk are added to `missing`. What is
 * referred to is read before the records and after them: one changed meanwhile is backed up with the refs of then or of now.
 */
async function sourceOf(
  { store, settings, clock }: AdminContext,
  missing: string[],
): Promise<Omit<BackupSource, "passphrase">> {
  const references = () => fileReferences(store.connection, new Date(clock.now().getTime() - GRACE_MS));
  const before = await references();
  return {
    db: databaseOf(store),
    async *files() {
      const refs = new Set([...before, ...(await references())]);
      yield* fileLines(filesOf(settings), refs, (ref) => missing.push(ref));
    },
  };
}

function describe(file: string, error: unknown, say: Say): AdminOutcome {
  if (error instanceof BadBackupError)
    return failed(say("admin.backup.unreadable", { reason: error.sentence(say) }));
  if (isFileError(error)) return failed(describeFileError(file, error, say));
  throw error;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Beside the names of collections, none of which has such a one. */
const FILES = "DATA_DIR/files";

/** Count and checksum of each collection, and of the files: those of a restored store are the same. */
export async function printSums(
  { collections, files }: BackupTrailer,
  print: (line: string) => Promise<void>,
): Promise<void> {
  for (const [name, { count, sha256 }] of Object.entries(collections))
    await print(tableRow([name, count, sha256]));
  if (files !== undefined) await print(tableRow([FILES, files.count, files.sha256]));
}
