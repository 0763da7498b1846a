import { createHash, type Hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { UNPACKED_LIMIT_BYTES } from "../store/clean-office";
import { FILE_LIMIT_BYTES, type FileStore } from "../store/files";
import type { CollectionSum } from "./backup-format";
import { errorCode } from "./error-code";

/** Pieces of at most this many bytes of a file are one line each. */
const PIECE_BYTES = 768 * 1024;
/** Also an office document that was kept with its pictures unpacked, when only what was sent was measured. */
const READING_LIMIT_BYTES = UNPACKED_LIMIT_BYTES + FILE_LIMIT_BYTES;

/**
 * The lines of a backup for these files, a piece at a time; files stand in the order of their refs, each whole.
 * @param missing is told the refs of which there is no file any more, or another than the ref says
 */
export async function* fileLines(
  files: Pick<FileStore, "find">,
  refs: Iterable<string>,
  missing: (ref: string) => void,
): AsyncGenerator<{ readonly text: string; readonly files: number }> {
  for (const ref of [...refs].sort()) {
    const bytes = await intact(files, ref);
    // An empty file has no piece: the store keeps none.
    if (bytes === undefined || bytes.length === 0) missing(ref);
    else
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        yield {
          text: `${JSON.stringify({ f: ref, b: piece.toString("base64") })}\n`,
          files: at === 0 ? 1 : 0,
        };
      }
  }
}

/** What the disk says of a file that is gone, or that it cannot read any more. */
const LOST: readonly string[] = ["ENOENT", "EIO"];

/** Read whole before its first line is written: one damaged file must not spoil the backup of everything else. */
async function intact(files: Pick<FileStore, "find">, ref: string): Promise<Buffer | undefined> {
  const file = await files.find(ref);
  if (file === undefined) return undefined;
  const bytes = await readFile(file.path).catch((error: unknown) => {
    if (LOST.includes(errorCode(error))) return undefined;
    throw error;
  });
  return bytes !== undefined && isNamed(ref, bytes) ? bytes : undefined;
}

/** A ref begins with the SHA-256 of its content. */
function isNamed(ref: string, bytes: Buffer): boolean {
  return ref.startsWith(`${createHash("sha256").update(bytes).digest("hex")}.`);
}

/** Takes the files of a backup, whole and checked, each in turn. */
export type TakeFile = (ref: string, bytes: Buffer) => Promise<void> | void;

interface OpenFile {
  readonly ref: string;
  readonly pieces: Buffer[];
  length: number;
}

/** Puts the pieces of files together again and checks each against its ref, which is the SHA-256 of its content. */
export class FileReading {
  readonly #take: TakeFile;
  readonly #lines: Hash = createHash("sha256");
  #count = 0;
  #open: OpenFile | undefined;

  constructor(take: TakeFile) {
    this.#take = take;
  }

  /** @returns false when the file before it is not the one its ref says, or none is so long. */
  async add(ref: string, piece: Buffer, line: Buffer): Promise<boolean> {
    this.#lines.update(line).update("\n");
    if (this.#open?.ref !== ref) {
      if (!(await this.#close())) return false;
      this.#open = { ref, pieces: [], length: 0 };
      this.#count += 1;
    }
    this.#open.pieces.push(piece);
    this.#open.length += piece.length;
    return this.#open.length <= READING_LIMIT_BYTES;
  }

  /** @returns how many files there were, and the checksum of their lines; undefined when the last one is damaged. */
  async end(): Promise<CollectionSum | undefined> {
    return (await this.#close()) ? { count: this.#count, sha256: this.#lines.digest("hex") } : undefined;
  }

  async #close(): Promise<boolean> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return true;
    const bytes = Buffer.concat(open.pieces);
    if (!isNamed(open.ref, bytes)) return false;
    await this.#take(open.ref, bytes);
    return true;
  }
}
