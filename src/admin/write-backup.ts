import { createHash, type Hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { mongo } from "mongoose";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  type BackupTrailer,
  backupOrder,
  type CollectionSum,
  isBackedUp,
} from "./backup-format";
import { readBackup } from "./read-backup";
import { sealed } from "./sealed-stream";
import { writeWhole } from "./write-whole";

/** Numbers keep their BSON type, so that what is restored equals what was there. */
const AS_STORED = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;
/** Lines go to the compressor in pieces of about this size. */
const PIECE_CHARS = 64 * 1024;

/** What is backed up: the records, and the lines of the files that they refer to. */
export interface BackupSource {
  readonly db: mongo.Db;
  /** Seals the file; without one, whoever has the file can read it. */
  readonly passphrase: string | undefined;
  files(): AsyncIterable<{ readonly text: string; readonly files: number }>;
}

/**
 * Writes every collection, and the files, into one file, streamed; it takes its name once it is whole, on disk and read again.
 * @returns what was read again, not what was meant to be written.
 * @throws what the disk or the store says, or BadBackupError; what had that name before is left as it was then.
 */
export async function writeBackup(source: BackupSource, file: string, created: Date): Promise<BackupTrailer> {
  const { db, passphrase } = source;
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const collections = backupOrder(names.filter(isBackedUp));
  return writeWhole(file, async (aside) => {
    await pipeline(
      pieces(source, collections, created),
      createGzip(),
      (packed) => (passphrase === undefined ? packed : sealed(packed, passphrase)),
      createWriteStream(aside, { flags: "wx", mode: 0o600 }),
    );
    return readBackup(aside, { passphrase });
  });
}

async function* pieces(
  { db, files }: BackupSource,
  collections: readonly string[],
  created: Date,
): AsyncGenerator<string> {
  const sums = new Map<string, CollectionSum>();
  const whole = createHash("sha256");
  const header = await headerOf(db, collections, created);
  yield added(`${JSON.stringify(header)}\n`, [whole]);
  for (const name of collections) {
    const own = createHash("sha256");
    let count = 0;
    for await (const { text, documents } of documentPieces(db, name)) {
      count += documents;
      yield added(text, [whole, own]);
    }
    sums.set(name, { count, sha256: own.digest("hex") });
  }
  const own = createHash("sha256");
  let count = 0;
  // After the records, so that none of them came to refer to a file that was not looked for.
  for await (const { text, files: begun } of files()) {
    count += begun;
    yield added(text, [whole, own]);
  }
  const trailer: BackupTrailer = {
    sha256: whole.digest("hex"),
    collections: Object.fromEntries(sums),
    files: { count, sha256: own.digest("hex") },
  };
  yield `${JSON.stringify(trailer)}\n`;
}

function added(text: string, hashes: readonly Hash[]): string {
  for (const hash of hashes) hash.update(text);
  return text;
}

async function headerOf(db: mongo.Db, collections: readonly string[], created: Date): Promise<BackupHeader> {
  const counts = await Promise.all(
    collections.map(async (name) => [name, await db.collection(name).countDocuments()] as const),
  );
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    created: created.toISOString(),
    counts: Object.fromEntries(counts),
  };
}

async function* documentPieces(db: mongo.Db, name: string) {
  let text = "";
  let documents = 0;
  for await (const document of db.collection(name).find({}, AS_STORED).sort({ _id: 1 })) {
    text += `{"c":${JSON.stringify(name)},"d":${mongo.BSON.EJSON.stringify(document, { relaxed: false })}}\n`;
    documents += 1;
    if (text.length < PIECE_CHARS) continue;
    yield { text, documents };
    text = "";
    documents = 0;
  }
  if (documents > 0) yield { text, documents };
}
