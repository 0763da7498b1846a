import type { mongo } from "mongoose";
import type { FileStore } from "../store/files";
import { type BackupTrailer, isBackedUp, STAGING_PREFIX } from "./backup-format";
import { readBackup } from "./read-backup";

const BATCH_DOCUMENTS = 500;

/**
 * Puts the records of a backup in the place of those in the store. They are read into collections aside, with
 * the same indexes, and take the names only when the whole file has been found good again; what the backup does
 * not have is emptied. Done again after a crash, it starts from the beginning.
 * @throws what the disk says, BadBackupError when the file is not whole, MongoError when a record breaks a rule of the store:
 * the store is as it was then.
 */
export async function loadBackup(
  db: mongo.Db,
  files: Pick<FileStore, "putBack">,
  { file, passphrase }: { readonly file: string; readonly passphrase: string | undefined },
): Promise<BackupTrailer> {
  const before = await existing(db);
  await dropStaging(db);
  const staged = new Staging(db, before);
  try {
    const trailer = await readBackup(file, {
      passphrase,
      takeDocument: (collection, document) => staged.add(collection, document),
      // Under the name of its content: whatever becomes of the records, it is no other file than before.
      takeFile: (ref, bytes) => files.putBack(ref, bytes),
    });
    await staged.finish(Object.keys(trailer.collections));
    await swap(db, Object.keys(trailer.collections), before);
    return trailer;
  } catch (error) {
    await dropStaging(db);
    throw error;
  }
}

async function existing(db: mongo.Db): Promise<string[]> {
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  return found.map(({ name }) => name).filter(isBackedUp);
}

async function dropStaging(db: mongo.Db): Promise<void> {
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  for (const { name } of found) if (name.startsWith(STAGING_PREFIX)) await db.dropCollection(name);
}

class Staging {
  readonly #db: mongo.Db;
  readonly #existing: readonly string[];
  readonly #made = new Set<string>();
  #batch: mongo.Document[] = [];
  #of = "";

  constructor(db: mongo.Db, existing: readonly string[]) {
    this.#db = db;
    this.#existing = existing;
  }

  async add(collection: string, document: mongo.Document): Promise<void> {
    if (collection !== this.#of || this.#batch.length >= BATCH_DOCUMENTS) await this.#flush();
    this.#of = collection;
    this.#batch.push(document);
  }

  /** Makes the collections that have no record too. */
  async finish(collections: readonly string[]): Promise<void> {
    await this.#flush();
    for (const name of collections) await this.#make(name);
  }

  async #flush(): Promise<void> {
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    await this.#make(this.#of);
    await this.#db.collection(STAGING_PREFIX + this.#of).insertMany(batch, { ordered: false });
  }

  async #make(name: string): Promise<void> {
    if (this.#made.has(name)) return;
    this.#made.add(name);
    const staging = await this.#db.createCollection(STAGING_PREFIX + name);
    if (!this.#existing.includes(name)) return;
    const indexes = await this.#db.collection(name).listIndexes().toArray();
    const own = indexes.filter((index) => index.name !== "_id_").map(({ v: _v, ns: _ns, ...index }) => index);
    if (own.length > 0) await staging.createIndexes(own.map(({ key, ...rest }) => ({ key, ...rest })));
  }
}

const UNITS_VERSION = { _id: "units" };

async function swap(db: mongo.Db, restored: readonly string[], before: readonly string[]): Promise<void> {
  const versions = () => db.collection<{ _id: string; value: number }>("versions");
  const old = await versions().findOne(UNITS_VERSION);
  for (const name of restored) await db.collection(STAGING_PREFIX + name).rename(name, { dropTarget: true });
  for (const name of before) if (!restored.includes(name)) await db.collection(name).deleteMany({});
  // A service that runs on the old units reads them again only when their version is another one.
  if (old !== null)
    await versions().updateOne({ ...UNITS_VERSION, value: old.value }, { $inc: { value: 1 } });
}
