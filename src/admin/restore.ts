import { mongo } from "mongoose";
import type { Say } from "../../locales/say";
import { printSums } from "./backup";
import { isBackedUp } from "./backup-format";
import { readPassphrase } from "./backup-passphrase";
import { BadBackupError } from "./bad-backup-error";
import { databaseOf } from "./database-of";
import { isFileError } from "./error-code";
import { filesFolder, filesOf } from "./files-of";
import { loadBackup } from "./load-backup";
import { readBackup } from "./read-backup";
import { describeFileError } from "./read-text-file";
import { type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";

/** `restore`: the records of a backup into an empty store, or in the place of what is there. */
export const restore: Subcommand = {
  name: "restore",
  usage: (say) => say("admin.restore.usage"),
  summary: (say) => say("admin.restore.summary"),
  example: "restore sao-luu-2026-03-01.gz",
  options: { replace: "flag", "passphrase-file": "value" },
  arity: [1, 1],
  async run({ rest: [file = ""], flags, values }, context) {
    const { store, settings, clock, place, say, print, remark } = context;
    const db = databaseOf(store);
    const read = await readPassphrase(values, context);
    if (!read.ok) return read;
    const { passphrase } = read;
    try {
      await readBackup(file, { passphrase });
      const filled = await filledCollections(db);
      if (filled.length > 0 && !flags.has("replace"))
        return failed(say("admin.restore.filled", { names: filled.join(", ") }));
      if (place === "service") remark(say("admin.restore.running"));
      await store.sendings.restoring(clock.now());
      const sums = await loadBackup(db, filesOf(settings), { file, passphrase });
      await store.sendings.restored();
      await printSums(sums, print);
      remark(say("admin.restore.done", { file }));
      return DONE;
    } catch (error) {
      return describe(filesFolder(settings), error, say);
    }
  },
};

function describe(file: string, error: unknown, say: Say): AdminOutcome {
  const unchanged = (reason: string) => failed(say("admin.restore.failed", { reason }));
  if (error instanceof BadBackupError) return unchanged(error.sentence(say));
  if (error instanceof RangeError) return unchanged(say("admin.restore.longLine"));
  if (isFileError(error)) return unchanged(describeFileError(file, error, say));
  if (error instanceof mongo.MongoBulkWriteError) return unchanged(say("admin.restore.twice"));
  throw error;
}

async function filledCollections(db: mongo.Db): Promise<string[]> {
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  const filled: string[] = [];
  for (const { name } of found)
    if (isBackedUp(name) && (await db.collection(name).findOne({}, { projection: { _id: 1 } })) !== null)
      filled.push(name);
  return filled.sort();
}
