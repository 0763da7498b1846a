import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { AGE_MAGIC, MOST_HEADER_BYTES, makeAgeHeader, openAgeHeader, TAG_BYTES } from "./age-header";
import { BadBackupError } from "./bad-backup-error";

/** Each piece is sealed by itself, so that nothing is believed before it was checked, and memory stays flat. */
const PIECE_BYTES = 64 * 1024;
const NONCE_BYTES = 16;

/**
 * A stream of bytes as a file that only the passphrase opens (age format), a piece at a time.
 * @param work how much each try of a passphrase costs, as in the header
 */
export async function* sealed(
  source: AsyncIterable<Buffer>,
  passphrase: string,
  work?: number,
): AsyncGenerator<Buffer> {
  const { header, fileKey } = await makeAgeHeader(passphrase, work);
  const nonce = randomBytes(NONCE_BYTES);
  yield Buffer.concat([header, nonce]);
  const key = payloadKey(fileKey, nonce);
  for await (const { bytes, number, isLast } of piecesOf(source, PIECE_BYTES)) {
    const options = { authTagLength: TAG_BYTES };
    const cipher = createCipheriv("chacha20-poly1305", key, pieceNonce(number, isLast), options);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * What was sealed, a piece at a time, each checked before it is handed on; bytes that are not sealed are handed on as they
 * are.
 * @param passphrase when absent, nothing sealed can be opened
 * @throws BadBackupError
 */
export async function* opened(
  source: AsyncIterable<Buffer>,
  passphrase: string | undefined,
): AsyncGenerator<Buffer> {
  const bytes = source[Symbol.asyncIterator]();
  try {
    const head = await headOf(bytes);
    const rest = { [Symbol.asyncIterator]: () => bytes };
    if (head.toString("latin1", 0, AGE_MAGIC.length) === AGE_MAGIC)
      yield* openedPieces(head, rest, passphrase);
    else {
      if (head.length > 0) yield head;
      yield* rest;
    }
  } finally {
    await bytes.return?.();
  }
}

/** At least as much of the beginning as tells what the file is; less where there is no more. */
async function headOf(bytes: AsyncIterator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < MOST_HEADER_BYTES + NONCE_BYTES) {
    const next = await bytes.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* openedPieces(
  head: Buffer,
  rest: AsyncIterable<Buffer>,
  passphrase: string | undefined,
): AsyncGenerator<Buffer> {
  if (passphrase === undefined) throw new BadBackupError((say) => say("admin.backup.bad.sealed"));
  const read = await openAgeHeader(head, passphrase);
  if (read.status !== "opened") {
    const { status } = read;
    throw new BadBackupError((say) => say(`admin.backup.bad.sealed.${status}`));
  }
  const start = read.header.length + NONCE_BYTES;
  const key = payloadKey(read.fileKey, head.subarray(read.header.length, start));
  let at = start;
  for await (const piece of piecesOf(joined(head.subarray(start), rest), PIECE_BYTES + TAG_BYTES)) {
    const bytes = openedPiece(piece, key);
    if (bytes === undefined) {
      const damaged = at;
      throw new BadBackupError((say) => say("admin.backup.bad.sealed.piece", { at: damaged }));
    }
    at += piece.bytes.length;
    yield bytes;
  }
}

function openedPiece({ bytes, number, isLast }: Piece, key: Buffer): Buffer | undefined {
  const end = bytes.length - TAG_BYTES;
  // Nothing at all in the last piece is no way to end anything but a file that is empty.
  if (end < 0 || (end === 0 && number > 0)) return undefined;
  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv("chacha20-poly1305", key, pieceNonce(number, isLast), options);
  decipher.setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
  } catch {
    return undefined;
  }
}

async function* joined(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

interface Piece {
  readonly bytes: Buffer;
  readonly number: number;
  readonly isLast: boolean;
}

/** Pieces of this size; the last one, which may be shorter, is known as such: a file that is cut off lacks it. */
async function* piecesOf(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Piece> {
  let held: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const part of source) {
    held = held.length === 0 ? part : Buffer.concat([held, part]);
    let at = 0;
    for (; held.length - at > size; at += size) {
      yield { bytes: held.subarray(at, at + size), number, isLast: false };
      number += 1;
    }
    held = held.subarray(at);
  }
  yield { bytes: held, number, isLast: true };
}

function payloadKey(fileKey: Buffer, nonce: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", fileKey, nonce, "payload", 32));
}

/** Number of the piece in 11 bytes, and one that says whether it is the last. */
function pieceNonce(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
