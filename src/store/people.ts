import { type Connection, Schema } from "mongoose";
import { ROLES, type Role } from "../domain/person";
import { createGroupCommit } from "./group-commit";

/** A person as stored; scope and unit names come from the tree of units, so that moving a unit moves them. */
export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly role: Role;
  readonly title: string;
  /** Code of the unit. */
  readonly unit: string;
  /** Linked accounts, `<channel>:<sender>`. */
  readonly identities: readonly string[];
  /** Consent to the processing of personal data: when, and to which version of the text. */
  readonly consent?: { readonly at: Date; readonly version: string };
  /** When the person had their data erased: name, phone and accounts are gone, the record keeps figures whole. */
  readonly erasedAt?: Date;
}

interface PersonRow extends Omit<StoredPerson, "id"> {
  readonly _id: string;
}

const schema = new Schema<PersonRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    phone: String,
    role: { type: String, enum: ROLES, required: true },
    title: { type: String, default: "" },
    unit: { type: String, required: true },
    identities: [String],
    consent: { _id: false, type: { at: Date, version: String } },
    erasedAt: Date,
  },
  { versionKey: false, autoIndex: false, autoCreate: false, collection: "people" },
);
// Unique: one account leads to one person. Partial, so that people without an account do not collide.
schema.index(
  { identities: 1 },
  { unique: true, partialFilterExpression: { "identities.0": { $exists: true } } },
);

export interface People {
  /** The person linked to an account; read anew for each message, so that a changed role counts at once. */
  findByIdentity(identity: string): Promise<StoredPerson | null>;
  find(id: string): Promise<StoredPerson | null>;
  all(): Promise<readonly StoredPerson[]>;
  import(people: readonly StoredPerson[]): Promise<void>;
}

export function createPeople(connection: Connection): People & { ensureIndexes(): Promise<void> } {
  const model = connection.model<PersonRow>("Person", schema);
  const findByIdentity = createGroupCommit<string, StoredPerson | null>(async (identities) => {
    const rows = await model.find({ identities: { $in: [...new Set(identities)] } }).lean();
    const byIdentity = new Map(
      rows.flatMap((row) => row.identities.map((identity) => [identity, toPerson(row)])),
    );
    return identities.map((identity) => byIdentity.get(identity) ?? null);
  });
  return {
    findByIdentity,
    async find(id) {
      const row = await model.findById(id).lean();
      return row === null ? null : toPerson(row);
    },
    async all() {
      return (await model.find().sort({ _id: 1 }).lean()).map(toPerson);
    },
    async import(people) {
      if (people.length === 0) return;
      await model.bulkWrite(
        people.map(({ id, ...rest }) => ({
          replaceOne: { filter: { _id: id }, replacement: { _id: id, ...rest }, upsert: true },
        })),
        { ordered: false },
      );
    },
    ensureIndexes: () => model.createIndexes(),
  };
}

function toPerson({ _id, ...rest }: PersonRow): StoredPerson {
  return { id: _id, ...rest };
}
