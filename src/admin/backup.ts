import { access } from "node:fs/promises";
import type { Say } from "../../locales/say";
import type { BackupTrailer } from "./backup-format";
import { databaseOf } from "./database-of";
import { isFileError } from "./error-code";
import { BadBackupError, readBackup } from "./read-backup";
import { describeFileError } from "./read-text-file";
import { type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";
import { writeBackup } from "./write-backup";

/** `backup`: everything in the store as one file, read again before the command says that it is there. */
export const backup: Subcommand = {
  name: "backup",
  usage: (say) => say("admin.backup.usage"),
  summary: (say) => say("admin.backup.summary"),
  example: "backup sao-luu-2026-03-01.gz",
  options: { overwrite: "flag" },
  arity: [1, 1],
  async run({ rest: [file = ""], flags }, { store, clock, say, print, remark }) {
    if (!flags.has("overwrite") && (await exists(file))) return failed(say("admin.backup.exists", { file }));
    try {
      await writeBackup(databaseOf(store), file, clock.now());
      const trailer = await readBackup(file, () => {});
      await printSums(trailer, print);
      remark(say("admin.backup.done", { file }));
      return DONE;
    } catch (error) {
      return describe(file, error, say);
    }
  },
};

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

/** Count and checksum of each collection: those of a restored store are the same. */
export async function printSums(
  { collections }: BackupTrailer,
  print: (line: string) => Promise<void>,
): Promise<void> {
  for (const [name, { count, sha256 }] of Object.entries(collections))
    await print(tableRow([name, count, sha256]));
}
