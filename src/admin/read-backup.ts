import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { mongo } from "mongoose";
import type { z } from "zod";
import { FileReading, type TakeFile } from "./backup-files";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupTrailer,
  type CollectionSum,
  documentLineSchema,
  fileLineSchema,
  headerSchema,
  isBackedUp,
  trailerSchema,
} from "./backup-format";
import { BadBackupError } from "./bad-backup-error";
import { errorCode } from "./error-code";
import { opened } from "./sealed-stream";
import { splitLines } from "./split-lines";
import type { Sentence } from "./subcommand";

/** Takes each document in turn; what it throws ends the reading. */
export type TakeDocument = (
  collection: string,
  document: Readonly<Record<string, unknown>>,
) => Promise<void> | void;

export interface BackupReader {
  /** Of one that was sealed. */
  readonly passphrase: string | undefined;
  readonly takeDocument?: TakeDocument;
  readonly takeFile?: TakeFile;
}

/**
 * Reads a backup from its header to its trailer and checks all of it: structure, counts, every checksum.
 * @throws BadBackupError, or what those say who take; what was taken before came from a file that is not whole.
 */
export async function readBackup(
  file: string,
  { passphrase, takeDocument = () => {}, takeFile = () => {} }: BackupReader,
): Promise<BackupTrailer> {
  const reading = new Reading(takeDocument, takeFile);
  const plain = Readable.from(opened(createReadStream(file), passphrase), { objectMode: false });
  const content = createGunzip();
  // What goes wrong is what the content says when it is read.
  pipeline(plain, content, () => undefined);
  try {
    for await (const line of splitLines(content)) await reading.add(line);
  } catch (error) {
    // What whoever takes the records or files says is no trouble with the backup.
    throw error === content.errored ? explain(error) : error;
  } finally {
    content.destroy();
  }
  return reading.end();
}

/** What Node says of a file that is not there, cut off or damaged. */
const EXPLAINED = ["ENOENT", "EISDIR", "EACCES", "Z_BUF_ERROR", "Z_DATA_ERROR"] as const;

function explain(error: unknown): unknown {
  const code = EXPLAINED.find((known) => known === errorCode(error));
  if (code === undefined) return error;
  return new BadBackupError((say) => say(`admin.backup.bad.${code}`), { cause: error });
}

/** What a backup of before there were any says of files. */
const NO_FILES: CollectionSum = { count: 0, sha256: createHash("sha256").digest("hex") };

interface OpenSum {
  count: number;
  readonly hash: Hash;
}

/** How far the reading has come. */
class Reading {
  readonly #take: TakeDocument;
  readonly #whole = createHash("sha256");
  readonly #sums = new Map<string, OpenSum>();
  readonly #files: FileReading;
  #line = 0;
  #trailer: BackupTrailer | undefined;

  constructor(take: TakeDocument, takeFile: TakeFile) {
    this.#take = take;
    this.#files = new FileReading(takeFile);
  }

  async add(bytes: Buffer): Promise<void> {
    this.#line += 1;
    if (this.#trailer !== undefined) throw new BadBackupError((say) => say("admin.backup.bad.more"));
    const value = this.#parse(bytes);
    if (this.#line === 1) return this.#addHeader(value, bytes);
    const trailer = trailerSchema.safeParse(value);
    if (trailer.success) return this.#addTrailer(trailer.data);
    const piece = fileLineSchema.safeParse(value);
    if (piece.success) await this.#addPiece(piece.data, bytes);
    else await this.#addDocument(value, bytes);
  }

  end(): BackupTrailer {
    if (this.#trailer === undefined) throw new BadBackupError((say) => say("admin.backup.bad.noEnd"));
    return this.#trailer;
  }

  /** Extended JSON throughout: header and trailer have no key that it would read otherwise. */
  #parse(bytes: Buffer): unknown {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return mongo.BSON.EJSON.parse(text, { relaxed: this.#line === 1 || text.startsWith('{"sha256"') });
    } catch {
      throw new BadBackupError(this.#atLine("admin.backup.bad.line"));
    }
  }

  #addHeader(value: unknown, bytes: Buffer): void {
    const header = headerSchema.safeParse(value);
    if (!header.success)
      throw new BadBackupError((say) => say("admin.backup.bad.header", { format: BACKUP_FORMAT }));
    const { version } = header.data;
    if (version > BACKUP_VERSION)
      throw new BadBackupError((say) => say("admin.backup.bad.newer", { version, own: BACKUP_VERSION }));
    this.#hash(this.#whole, bytes);
  }

  async #addDocument(value: unknown, bytes: Buffer): Promise<void> {
    const line = documentLineSchema.safeParse(value);
    if (!line.success || !isBackedUp(line.data.c))
      throw new BadBackupError(this.#atLine("admin.backup.bad.record"));
    const { c: collection, d: document } = line.data;
    const sum = this.#sums.get(collection) ?? { count: 0, hash: createHash("sha256") };
    this.#sums.set(collection, sum);
    sum.count += 1;
    this.#hash(sum.hash, bytes);
    this.#hash(this.#whole, bytes);
    await this.#take(collection, document);
  }

  async #addPiece({ f: ref, b }: z.infer<typeof fileLineSchema>, bytes: Buffer): Promise<void> {
    this.#hash(this.#whole, bytes);
    if (!(await this.#files.add(ref, Buffer.from(b, "base64"), bytes)))
      throw new BadBackupError(this.#atLine("admin.backup.bad.file"));
  }

  #atLine(key: "admin.backup.bad.line" | "admin.backup.bad.record" | "admin.backup.bad.file"): Sentence {
    const line = this.#line;
    return (say) => say(key, { line });
  }

  #hash(hash: Hash, bytes: Buffer): void {
    hash.update(bytes).update("\n");
  }

  async #addTrailer(trailer: BackupTrailer): Promise<void> {
    if (this.#whole.digest("hex") !== trailer.sha256)
      throw new BadBackupError((say) => say("admin.backup.bad.whole"));
    const known = Object.keys(trailer.collections);
    for (const name of new Set([...known, ...this.#sums.keys()]))
      if (!this.#agrees(name, trailer))
        throw new BadBackupError((say) => say("admin.backup.bad.collection", { name }));
    const files = await this.#files.end();
    const { count, sha256 } = trailer.files ?? NO_FILES;
    if (files?.count !== count || files.sha256 !== sha256)
      throw new BadBackupError(this.#atLine("admin.backup.bad.file"));
    this.#trailer = trailer;
  }

  #agrees(name: string, { collections }: BackupTrailer): boolean {
    const said = collections[name];
    const { count, hash } = this.#sums.get(name) ?? { count: 0, hash: createHash("sha256") };
    return isBackedUp(name) && said?.count === count && said.sha256 === hash.digest("hex");
  }
}
