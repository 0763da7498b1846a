import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from "node:crypto";
import { promisify } from "node:util";

/**
 * The head of a file in the age format (https://age-encryption.org/v1) whose key is sealed by a passphrase: the key of the
 * file, sealed by what scrypt makes of the passphrase, and a MAC by that key. Whatever reads age files opens it.
 */
export const AGE_MAGIC = "age-encryption.org/v1\n";

/** What one who is given too many tries pays for each: 128 MB and a third of a second. OWASP's first choice for scrypt. */
const WORK = 17;
/** The age tool itself takes 18; a file that asks for more than 1 GB was not made for this machine. */
const MOST_WORK = 20;
const [FILE_KEY_BYTES, SALT_BYTES] = [16, 16];
export const TAG_BYTES = 16;
/** A key seals one thing only, so that its nonce may be the same each time. */
const ONCE = Buffer.alloc(12);

const HEADER = new RegExp(
  `^${AGE_MAGIC}-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n`,
);
/** A header sealed by a passphrase is never longer. */
export const MOST_HEADER_BYTES = 256;

export interface AgeHeader {
  readonly fileKey: Buffer;
  readonly header: Buffer;
}

/**
 * A new key for one file, and the header that keeps it.
 * @param work binary logarithm of scrypt's N
 */
export async function makeAgeHeader(passphrase: string, work = WORK): Promise<AgeHeader> {
  const [fileKey, salt] = [randomBytes(FILE_KEY_BYTES), randomBytes(SALT_BYTES)];
  const key = await wrappingKey(passphrase, salt, work);
  const cipher = createCipheriv("chacha20-poly1305", key, ONCE, { authTagLength: TAG_BYTES });
  const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
  const signed = `${AGE_MAGIC}-> scrypt ${base64(salt)} ${work}\n${base64(body)}\n---`;
  return { fileKey, header: Buffer.from(`${signed} ${base64(macOf(signed, fileKey))}\n`) };
}

export type OpenedHeader =
  | ({ readonly status: "opened" } & AgeHeader)
  /** Sealed by something else than a passphrase, or no header at all. */
  | { readonly status: "unknown" }
  /** The passphrase is another one, or what it sealed is damaged: nobody can tell. */
  | { readonly status: "wrong" }
  | { readonly status: "damaged" };

/** @param head the beginning of a file, with at least the header */
export async function openAgeHeader(head: Buffer, passphrase: string): Promise<OpenedHeader> {
  const found = HEADER.exec(head.toString("latin1", 0, MOST_HEADER_BYTES));
  if (found === null) return { status: "unknown" };
  const [text, salt = "", work = "", body = "", mac = ""] = found;
  if (Number(work) > MOST_WORK) return { status: "unknown" };
  const key = await wrappingKey(passphrase, Buffer.from(salt, "base64"), Number(work));
  const fileKey = unwrapped(Buffer.from(body, "base64"), key);
  if (fileKey === undefined) return { status: "wrong" };
  const signed = text.slice(0, text.lastIndexOf(" "));
  if (!timingSafeEqual(macOf(signed, fileKey), Buffer.from(mac, "base64"))) return { status: "damaged" };
  return { status: "opened", fileKey, header: Buffer.from(text) };
}

function unwrapped(body: Buffer, key: Buffer): Buffer | undefined {
  const decipher = createDecipheriv("chacha20-poly1305", key, ONCE, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(body.subarray(FILE_KEY_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, FILE_KEY_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Besides its table, which is all that counts. */
const SPARE_BYTES = 1024 * 1024;
const scrypted = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** The same word typed on another machine may come with its marks apart. */
function wrappingKey(passphrase: string, salt: Buffer, work: number): Promise<Buffer> {
  const [N, r] = [2 ** work, 8];
  const salted = Buffer.concat([Buffer.from("age-encryption.org/v1/scrypt"), salt]);
  return scrypted(passphrase.normalize("NFC"), salted, 32, { N, r, p: 1, maxmem: 128 * N * r + SPARE_BYTES });
}

function macOf(signed: string, fileKey: Buffer): Buffer {
  const key = Buffer.from(hkdfSync("sha256", fileKey, Buffer.alloc(0), "header", 32));
  return createHmac("sha256", key).update(signed).digest();
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
