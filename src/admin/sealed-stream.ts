import { BadBackupError } from "./bad-backup-error";

/** How every file in the age format begins (https://age-encryption.org/v1). */
export const AGE_MAGIC = "age-encryption.org/v1\n";
/** Binary logarithm of scrypt's N: 128 MB and a third of a second for each guess. OWASP's first choice for scrypt. */
const WORK = 17;

/**
 * A stream of bytes as a file that only the passphrase opens, a piece at a time.
 * @param work how much each try of a passphrase costs, as in `WORK`
 */
export async function* sealed(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
  work = WORK,
): AsyncGenerator<Uint8Array> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.setPassphrase(asTyped(passphrase));
  encrypter.setScryptWorkFactor(work);
  yield* await encrypter.encrypt(ReadableStream.from(source));
}

/**
 * What was sealed, a piece at a time, each checked before it is handed on; bytes that are not sealed are handed on as they
 * are.
 * @param passphrase when absent, nothing sealed can be opened
 * @throws BadBackupError, or what the source says.
 */
export async function* opened(
  source: AsyncIterable<Uint8Array>,
  passphrase: string | undefined,
): AsyncGenerator<Uint8Array> {
  const bytes = source[Symbol.asyncIterator]();
  try {
    const head = await headOf(bytes);
    const whole = joined(head, { [Symbol.asyncIterator]: () => bytes });
    if (!head.toString("latin1").startsWith(AGE_MAGIC)) yield* whole;
    else if (passphrase === undefined) throw new BadBackupError((say) => say("admin.backup.bad.sealed"));
    else yield* openedPieces(whole, passphrase);
  } finally {
    await bytes.return?.();
  }
}

/** At least as much of the beginning as tells what the file is; less where there is no more. */
async function headOf(bytes: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < AGE_MAGIC.length) {
    const next = await bytes.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* joined(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* openedPieces(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  decrypter.addPassphrase(asTyped(passphrase));
  const watched = watch(source);
  const plain = await decrypter.decrypt(ReadableStream.from(watched.source)).catch((error: Error) => {
    throw watched.failure() ?? badHeader(error);
  });
  try {
    yield* plain;
  } catch (error) {
    throw (
      watched.failure() ?? new BadBackupError((say) => say("admin.backup.bad.sealed.piece"), { cause: error })
    );
  }
}

/** Tells the trouble of reading a file from that with its content. */
function watch(source: AsyncIterable<Uint8Array>) {
  let failure: unknown;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return { source: watched(), failure: () => failure };
}

/** What the package says when none of the keys opens the file: a wrong passphrase is one. */
const WRONG = "no identity matched any of the file's recipients";

function badHeader(cause: Error): BadBackupError {
  const kind = cause.message === WRONG ? "wrong" : "unknown";
  return new BadBackupError((say) => say(`admin.backup.bad.sealed.${kind}`), { cause });
}

/** The same word typed on another machine may come with its marks apart. */
function asTyped(passphrase: string): string {
  return passphrase.normalize("NFC");
}
