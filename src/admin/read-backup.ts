import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { mongo } from "mongoose";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupTrailer,
  documentLineSchema,
  headerSchema,
  isBackedUp,
  trailerSchema,
} from "./backup-format";
import { errorCode } from "./error-code";
import { splitLines } from "./split-lines";

/** The file is no whole backup; the message says why. */
export class BadBackupError extends Error {
  readonly code = "badBackup";
  readonly retryable = false;
}

/** Takes each document in turn; what it throws ends the reading. */
export type TakeDocument = (
  collection: string,
  document: Readonly<Record<string, unknown>>,
) => Promise<void> | void;

/**
 * Reads a backup from its header to its trailer and checks all of it: structure, counts, every checksum.
 * @throws BadBackupError; what was taken before came from a file that is not whole.
 */
export async function readBackup(file: string, take: TakeDocument): Promise<BackupTrailer> {
  const reading = new Reading(take);
  const source = createReadStream(file);
  const content = source.pipe(createGunzip());
  source.on("error", (error) => content.destroy(error));
  try {
    for await (const line of splitLines(content)) await reading.add(line);
  } catch (error) {
    throw explain(error);
  } finally {
    source.destroy();
    content.destroy();
  }
  return reading.end();
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "Không có tệp sao lưu này."],
  ["EISDIR", "Đây là thư mục, không phải tệp sao lưu."],
  ["EACCES", "Không có quyền đọc tệp sao lưu."],
  ["Z_BUF_ERROR", "Tệp sao lưu bị cắt cụt."],
  ["Z_DATA_ERROR", "Tệp sao lưu bị hỏng, hoặc không phải tệp sao lưu."],
]);

function explain(error: unknown): unknown {
  const reason = REASONS.get(errorCode(error));
  return reason === undefined ? error : new BadBackupError(reason, { cause: error });
}

interface OpenSum {
  count: number;
  readonly hash: Hash;
}

/** How far the reading has come. */
class Reading {
  readonly #take: TakeDocument;
  readonly #whole = createHash("sha256");
  readonly #sums = new Map<string, OpenSum>();
  #line = 0;
  #trailer: BackupTrailer | undefined;

  constructor(take: TakeDocument) {
    this.#take = take;
  }

  async add(bytes: Buffer): Promise<void> {
    this.#line += 1;
    if (this.#trailer !== undefined) throw new BadBackupError("Tệp sao lưu có dữ liệu thừa sau dòng cuối.");
    const value = this.#parse(bytes);
    if (this.#line === 1) return this.#addHeader(value, bytes);
    const trailer = trailerSchema.safeParse(value);
    if (trailer.success) this.#addTrailer(trailer.data);
    else await this.#addDocument(value, bytes);
  }

  end(): BackupTrailer {
    if (this.#trailer === undefined) throw new BadBackupError("Tệp sao lưu thiếu phần cuối: bị cắt cụt.");
    return this.#trailer;
  }

  /** Extended JSON throughout: header and trailer have no key that it would read otherwise. */
  #parse(bytes: Buffer): unknown {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return mongo.BSON.EJSON.parse(text, { relaxed: this.#line === 1 || text.startsWith('{"sha256"') });
    } catch {
      throw new BadBackupError(`Tệp sao lưu hỏng ở dòng ${this.#line}.`);
    }
  }

  #addHeader(value: unknown, bytes: Buffer): void {
    const header = headerSchema.safeParse(value);
    if (!header.success) throw new BadBackupError(`Không phải tệp sao lưu (${BACKUP_FORMAT}).`);
    if (header.data.version > BACKUP_VERSION)
      throw new BadBackupError(
        `Bản sao lưu kiểu ${header.data.version} mới hơn chương trình này (${BACKUP_VERSION}).`,
      );
    this.#hash(this.#whole, bytes);
  }

  async #addDocument(value: unknown, bytes: Buffer): Promise<void> {
    const line = documentLineSchema.safeParse(value);
    if (!line.success || !isBackedUp(line.data.c))
      throw new BadBackupError(`Tệp sao lưu hỏng ở dòng ${this.#line}: không phải một bản ghi.`);
    const { c: collection, d: document } = line.data;
    const sum = this.#sums.get(collection) ?? { count: 0, hash: createHash("sha256") };
    this.#sums.set(collection, sum);
    sum.count += 1;
    this.#hash(sum.hash, bytes);
    this.#hash(this.#whole, bytes);
    await this.#take(collection, document);
  }

  #hash(hash: Hash, bytes: Buffer): void {
    hash.update(bytes).update("\n");
  }

  #addTrailer(trailer: BackupTrailer): void {
    if (this.#whole.digest("hex") !== trailer.sha256)
      throw new BadBackupError("Mã kiểm tra SHA-256 không khớp: tệp sao lưu bị hỏng hoặc bị sửa.");
    const known = Object.keys(trailer.collections);
    for (const name of new Set([...known, ...this.#sums.keys()]))
      if (!this.#agrees(name, trailer))
        throw new BadBackupError(`Tệp sao lưu hỏng: "${name}" không khớp số lượng hoặc mã kiểm tra.`);
    this.#trailer = trailer;
  }

  #agrees(name: string, { collections }: BackupTrailer): boolean {
    const said = collections[name];
    const { count, hash } = this.#sums.get(name) ?? { count: 0, hash: createHash("sha256") };
    return isBackedUp(name) && said?.count === count && said.sha256 === hash.digest("hex");
  }
}
