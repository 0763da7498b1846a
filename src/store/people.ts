import { type Connection, Schema } from "mongoose";
import type { ConsentAnswer } from "../domain/consent";
import { ROLES, type Role } from "../domain/person";
import type { Member } from "../domain/planning/recipients";
import type { UnitChange } from "../domain/unit-change";
import { createGroupCommit } from "./group-commit";
import { isDuplicateKey } from "./is-duplicate-key";

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
  /** Every answer to the consent text, oldest first: the evidence. */
  readonly consents?: readonly ConsentAnswer[];
  /** When the person left or was replaced: no account leads here any more, their history stays. */
  readonly leftAt?: Date;
  /** When the person had their data erased: name, phone and accounts are gone, the record keeps figures whole. */
  readonly erasedAt?: Date;
  /** Units of the person that ceased, oldest first, and where each took them. */
  readonly unitChanges?: readonly UnitChange[];
}

export interface PersonRow extends Omit<StoredPerson, "id"> {
  readonly _id: string;
}

export const PEOPLE = "people";
/** In one answer of the store. */
const MANY = 10_000;

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
    consents: {
      type: [{ _id: false, at: Date, version: String, answer: String, via: String, message: String }],
      default: undefined,
    },
    leftAt: Date,
    erasedAt: Date,
    unitChanges: { type: [{ _id: false, from: String, to: String, at: Date }], default: undefined },
  },
  { versionKey: false, autoIndex: false, autoCreate: false, collection: PEOPLE },
);
// Unique: one account leads to one person. Partial, so that people without an account do not collide.
schema.index(
  { identities: 1 },
  { unique: true, partialFilterExpression: { "identities.0": { $exists: true } } },
);

// Partial: looked for at each pass of the agenda, and nearly nobody has any.
schema.index({ "unitChanges.at": 1 }, { partialFilterExpression: { "unitChanges.at": { $exists: true } } });

export interface People {
  /** The person linked to an account; read anew for each message, so that a changed role counts at once. */
  findByIdentity(identity: string): Promise<StoredPerson | null>;
  find(id: string): Promise<StoredPerson | null>;
  all(): Promise<readonly StoredPerson[]>;
  /** Role and unit of everybody who is there, in the order of their ids. */
  members(): Promise<readonly Member[]>;
  /** Codes of the units that have somebody of this role. */
  unitsWith(role: Role): Promise<ReadonlySet<string>>;
  /** Those of these ids that are still there. */
  findMany(ids: readonly string[]): Promise<readonly StoredPerson[]>;
  /** Those who are there and whose unit ceased after that time. */
  unitChangedSince(time: Date): Promise<readonly StoredPerson[]>;
  /** Stores these people as they are given, whatever stood under their ids. */
  import(people: readonly StoredPerson[]): Promise<void>;
  /** Stores what a list says of people; accounts, consent and what the list does not name stay. */
  merge(rows: readonly PersonChange[]): Promise<void>;
  /** Adds a person whose id is made from what caused it: `taken` when their account leads to somebody else. */
  add(person: StoredPerson): Promise<"added" | "taken">;
  /** Adds an account to a person who is still there; an account leads to one person only. */
  link(id: string, identity: string): Promise<"linked" | "taken" | "missing">;
  /** Stores an answer to the consent text; the same message answers once. */
  answerConsent(id: string, answer: ConsentAnswer): Promise<void>;
  /** Takes the accounts of a person away; the record stays. @returns false when there is nobody to do it to. */
  leave(id: string, at: Date): Promise<boolean>;
  /** Lets somebody who left come back; accounts are linked anew. */
  comeBack(id: string): Promise<boolean>;
}

/** What a list says of one person: values to set, values to take away, an account to add. */
export interface PersonChange extends Pick<StoredPerson, "id" | "name" | "role" | "unit"> {
  readonly title?: string;
  /** null: the list says that there is none. */
  readonly phone?: string | null;
  readonly identity?: string;
}

export function createPeople(connection: Connection): People & { ensureIndexes(): Promise<void> } {
  const model = connection.model<PersonRow>("Person", schema);
  const people = connection.collection<PersonRow>(PEOPLE);
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
    async members() {
      const rows = await people
        .find(PRESENT, { projection: { role: 1, unit: 1 } })
        .sort({ _id: 1 })
        .batchSize(MANY)
        .toArray();
      return rows.map(({ _id, role, unit }) => ({ id: _id, role, unit }));
    },
    async unitsWith(role) {
      return new Set(await model.distinct("unit", { role, ...PRESENT }));
    },
    async findMany(ids) {
      // Thousands are reminded at once: read by the driver itself, which has nothing to convert in what it was given.
      const rows = await people
        .find({ _id: { $in: [...ids] }, ...PRESENT })
        .batchSize(MANY)
        .toArray();
      return rows.map(toPerson);
    },
    async unitChangedSince(time) {
      const rows = await people.find({ "unitChanges.at": { $gte: time }, ...PRESENT }).toArray();
      return rows.map(toPerson);
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
    async merge(rows) {
      if (rows.length === 0) return;
      await model.bulkWrite(rows.map(mergeOperation), { ordered: false });
    },
    async add({ id, ...rest }) {
      try {
        await model.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
        return "added";
      } catch (error) {
        if (isDuplicateKey(error)) return "taken";
        throw error;
      }
    },
    async link(id, identity) {
      try {
        const { matchedCount } = await model.updateOne(
          { _id: id, ...PRESENT },
          { $addToSet: { identities: identity } },
        );
        return matchedCount === 1 ? "linked" : "missing";
      } catch (error) {
        if (isDuplicateKey(error)) return "taken";
        throw error;
      }
    },
    async answerConsent(id, answer) {
      const { at, version } = answer;
      const kept =
        answer.answer === "given" ? { $set: { consent: { at, version } } } : { $unset: { consent: 1 } };
      const filter = { _id: id, ...PRESENT, "consents.message": { $ne: answer.message } };
      await model.updateOne(filter, { ...kept, $push: { consents: answer } });
    },
    async leave(id, at) {
      const filter = { _id: id, ...PRESENT };
      const { matchedCount } = await model.updateOne(filter, { $set: { leftAt: at, identities: [] } });
      return matchedCount === 1;
    },
    async comeBack(id) {
      const filter = { _id: id, leftAt: { $exists: true }, erasedAt: { $exists: false } };
      return (await model.updateOne(filter, { $unset: { leftAt: 1 } })).matchedCount === 1;
    },
    ensureIndexes: () => model.createIndexes(),
  };
}

/** Neither erased nor gone. */
const PRESENT = { erasedAt: { $exists: false }, leftAt: { $exists: false } } as const;

function mergeOperation({ id, phone, identity, ...values }: PersonChange) {
  const update = {
    $set: { ...values, ...(typeof phone === "string" && { phone }) },
    ...(phone === null && { $unset: { phone: 1 } }),
    ...(identity === undefined
      ? { $setOnInsert: { identities: [] } }
      : { $addToSet: { identities: identity } }),
  };
  return { updateOne: { filter: { _id: id }, update, upsert: true } };
}

function toPerson({ _id, ...rest }: PersonRow): StoredPerson {
  return { id: _id, ...rest };
}
