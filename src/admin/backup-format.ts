import { z } from "zod";

/**
 * A backup (bản sao lưu): gzip of lines of JSON in UTF-8. First the header; then one line a document,
 * `{"c": collection, "d": document as canonical extended JSON}`, the documents of a collection together and in
 * the order of their ids; then the files that they refer to, piece by piece, `{"f": ref, "b": base64}`; last the
 * trailer, whose SHA-256 is that of every byte before it. Version 1 had no files. All of it may be sealed by a passphrase.
 */
export const BACKUP_FORMAT = "dan-van-kheo-backup";
export const BACKUP_VERSION = 2;

export const headerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.number().int().positive(),
  created: z.iso.datetime(),
  /** Documents by collection when the backup began; what it holds stands in the trailer. */
  counts: z.record(z.string(), z.number().int().nonnegative()),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Count and SHA-256 (over its lines) of one collection: equal in two backups when the records are. */
const sumSchema = z.object({ count: z.number().int().nonnegative(), sha256 });
export type CollectionSum = z.infer<typeof sumSchema>;

export const trailerSchema = z.object({
  sha256,
  collections: z.record(z.string(), sumSchema),
  /** Of the files; absent in version 1. */
  files: sumSchema.optional(),
});
export type BackupTrailer = z.infer<typeof trailerSchema>;

/** A document of a backup; its values are BSON types, so that it is stored as it was. */
export const documentLineSchema = z.object({
  c: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/),
  d: z.looseObject({ _id: z.unknown().refine((id) => id !== undefined) }),
});

/** A piece of a file: its ref in the store of files, and the bytes. */
export const fileLineSchema = z.object({
  f: z.string().regex(/^[0-9a-f]{64}\.[a-z]{3,4}$/),
  b: z.base64().min(1),
});

/** Collections that are filled before they take the place of the real ones. */
export const STAGING_PREFIX = "restoring-";

/**
 * What no backup holds: leases of running processes, and what opens doors (tokens, one-time codes), which is
 * kept in the collection "secrets" and nowhere else; and when a backup was restored here.
 */
const LEFT_OUT: readonly string[] = ["leases", "secrets", "restorations"];

export function isBackedUp(collection: string): boolean {
  return (
    !LEFT_OUT.includes(collection) &&
    !collection.startsWith("system.") &&
    !collection.startsWith(STAGING_PREFIX)
  );
}

/**
 * In the order of cause and effect. Of a service that goes on working, a message that is still pending here is
 * handled again after a restore and finds its effects, which were read later; the other order could lose them.
 */
const ORDER: readonly string[] = ["messages", "conversations", "models", "deliveries"];

export function backupOrder(collections: readonly string[]): string[] {
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return [...collections].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
