import { type Connection, mongo, Schema } from "mongoose";
import { AMOUNTS } from "../domain/amounts";
import { BODIES } from "../domain/body";
import { LIFE_STATES } from "../domain/life-cycle";
import { CONCLUSIONS, type ListedModel, type Model, type ModelDraft } from "../domain/model";
import { formatModelCode } from "../domain/model-code";
import { FORM_ITEMS } from "../domain/ward-form";
import { nameKey } from "../understanding/similar-names";
import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../understanding/understanding";
import { createGroupCommit } from "./group-commit";
import { lastNumber } from "./last-number";

/** A registration to be stored, and what makes storing it twice the same as once. */
export interface Registration {
  readonly draft: ModelDraft;
  readonly year: number;
  readonly registeredAt: Date;
  readonly registeredOn: string;
  readonly registeredBy: string;
  /** Id of the card that was confirmed: storing it again, by whatever message, finds the record. */
  readonly origin: string;
  /** Key of the message that confirmed it, for the trail; the origin when absent. */
  readonly message?: string;
  /**
   * How many records of the same name, unit, village and year the person had seen when confirming. Somebody
   * who was shown one and still saves gets a second; somebody who was shown none cannot make one by accident.
   */
  readonly sameNameSeen: number;
}

export type RegistrationResult =
  | { readonly status: "registered"; readonly model: Model }
  | { readonly status: "taken"; readonly model: Model };

export interface ModelRow extends Omit<Model, "code"> {
  readonly _id: string;
  readonly nameKey: string;
  readonly personKey?: string;
  readonly origin: string;
  readonly sameName: string;
}

/** The collection. */
export const MODELS = "models";

const FORM_TEXTS = Object.fromEntries(FORM_ITEMS.map((item) => [item, String]));
const AMOUNT_NUMBERS = Object.fromEntries(AMOUNTS.map((name) => [name, Number]));

const schema = new Schema<ModelRow>(
  {
    _id: { type: String, required: true },
    year: { type: Number, required: true },
    number: { type: Number, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    personKey: String,
    kind: { type: String, enum: KINDS, required: true },
    subject: { type: String, enum: SUBJECTS, required: true },
    field: { type: String, enum: FIELDS, required: true },
    level: { type: String, enum: LEVELS, required: true },
    novelty: { type: String, enum: NOVELTIES, required: true },
    unit: { type: String, required: true },
    unitName: { type: String, required: true },
    path: { type: String, required: true },
    village: String,
    person: String,
    phone: String,
    tags: [String],
    facts: {
      amountVnd: Number,
      landM2: Number,
      lengthM: Number,
      labourDays: Number,
      households: Number,
      people: Number,
    },
    date: String,
    body: { type: String, enum: BODIES },
    continues: String,
    form: { type: new Schema(FORM_TEXTS, { _id: false }), default: undefined },
    registeredAt: { type: Date, required: true },
    registeredOn: { type: String, required: true },
    registeredBy: { type: String, required: true },
    state: { type: String, enum: LIFE_STATES, required: true },
    version: { type: Number, required: true },
    approvedOn: String,
    reportedOn: String,
    recognisedOn: String,
    commendedOn: String,
    owner: String,
    follower: String,
    conclusion: { type: String, enum: CONCLUSIONS },
    reports: [
      {
        _id: false,
        id: String,
        kind: { type: String, enum: ["progress", "result"] },
        on: String,
        by: String,
        text: String,
        percent: Number,
        amounts: AMOUNT_NUMBERS,
        replaces: String,
      },
    ],
    totals: AMOUNT_NUMBERS,
    evidence: {
      type: [
        {
          _id: false,
          file: String,
          kind: { type: String, enum: ["photo", "file"] },
          name: String,
          mime: String,
          bytes: Number,
          on: String,
          by: String,
          message: String,
          report: String,
        },
      ],
      // Absent where nothing was ever sent.
      default: undefined,
    },
    origin: { type: String, required: true },
    sameName: { type: String, required: true },
    history: [
      {
        _id: false,
        action: String,
        at: Date,
        by: String,
        message: String,
        note: String,
        // Absent where nothing was changed.
        changes: {
          type: [{ _id: false, field: String, from: Schema.Types.Mixed, to: Schema.Types.Mixed }],
          default: undefined,
        },
      },
    ],
  },
  { versionKey: false, autoIndex: false, autoCreate: false, minimize: false, collection: MODELS },
);
schema.index({ year: 1, number: 1 }, { unique: true, name: "number" });
schema.index({ origin: 1 }, { unique: true, name: "origin" });
schema.index({ sameName: 1 }, { unique: true, name: "sameName" });
/** Every quick count of an area is answered from this index alone. */
export const COUNTS_INDEX = "counts";
/** And one of all units together from this. */
export const CELLS_INDEX = "cells";
// Year and place narrow, the rest is what a count splits by.
schema.index(
  {
    year: 1,
    path: 1,
    state: 1,
    kind: 1,
    field: 1,
    level: 1,
    subject: 1,
    novelty: 1,
    unit: 1,
    registeredOn: 1,
    approvedOn: 1,
    reportedOn: 1,
    recognisedOn: 1,
    commendedOn: 1,
  },
  { name: COUNTS_INDEX },
);
// Of all units together, each of its ranges is one cell of a count; the state comes last, as what is left of a cell.
schema.index(
  { year: 1, kind: 1, field: 1, level: 1, subject: 1, novelty: 1, state: 1 },
  { name: CELLS_INDEX },
);
schema.index({ year: 1, unit: 1, nameKey: 1 }, { name: "names" });
schema.index({ tags: 1, year: 1, path: 1 }, { name: "tags" });

export function modelsOf(connection: Connection) {
  return connection.model<ModelRow>("Model", schema);
}
export type ModelCollection = ReturnType<typeof modelsOf>;

export function toModel(row: ModelRow): Model {
  return { ...toListedModel(row), history: row.history };
}

/** One that was read without its trail. */
export function toListedModel(row: Omit<ModelRow, "history">): ListedModel {
  const {
    _id,
    nameKey: _nameKey,
    personKey: _personKey,
    origin: _origin,
    sameName: _sameName,
    ...rest
  } = row;
  return { code: _id, ...rest };
}

/** The uniqueness of a name: same name, village, unit, year and kind may be registered again only knowingly. */
export function sameNameKey(registration: Pick<Registration, "draft" | "year">): string {
  const { draft, year } = registration;
  return [year, draft.unit, draft.kind, nameKey(draft.name), nameKey(draft.village ?? "")].join("|");
}

/**
 * Stores registrations and hands out their numbers. The insert itself claims the number (unique index), in
 * order, so that there is neither a gap nor a repeat, however many processes do it and wherever one dies.
 * @throws MongoError when the store is away; storing again under the same origin is safe.
 * @throws ValidationError when the registration is not one the store takes.
 */
export function createRegistrar(
  models: ModelCollection,
): (registration: Registration) => Promise<RegistrationResult> {
  const lastNumbers = new Map<number, number>();

  async function insertRun(registrations: readonly Registration[]): Promise<ModelRow[]> {
    const rows: ModelRow[] = [];
    const next = new Map<number, number>();
    for (const registration of registrations) {
      const { year } = registration;
      const last = next.get(year) ?? lastNumbers.get(year) ?? (await lastNumber(models, year));
      next.set(year, last + 1);
      rows.push(newRow(registration, last + 1));
    }
    return rows;
  }

  /** @returns how many of the rows are in, counted from the first. */
  async function insertInOrder(rows: readonly ModelRow[]): Promise<number> {
    try {
      await models.insertMany([...rows], { ordered: true });
      return rows.length;
    } catch (error) {
      lastNumbers.clear();
      if (!(error instanceof mongo.MongoBulkWriteError) || error.code !== 11_000) throw error;
      // What is not safely stored does not count as stored: the message is handled again and finds it, or not.
      if (error.result.getWriteConcernError()) throw error;
      return error.insertedCount;
    }
  }

  async function store(registrations: readonly Registration[]): Promise<readonly RegistrationResult[]> {
    const results = new Map<Registration, RegistrationResult>();
    for (let open = registrations; open.length > 0; ) {
      const rows = await insertRun(open);
      const inserted = await insertInOrder(rows);
      for (const [index, registration] of open.slice(0, inserted).entries()) {
        const row = rows[index];
        if (row === undefined) continue;
        lastNumbers.set(row.year, row.number);
        results.set(registration, { status: "registered", model: toModel(row) });
      }
      const refused = open.slice(inserted);
      // Each is in already, or its name is taken, or only the number was: those are tried again, all in one go.
      const settled = refused.length === 0 ? results : await findSettled(models, refused);
      for (const registration of refused) {
        const result = settled.get(registration);
        if (result !== undefined) results.set(registration, result);
      }
      open = refused.filter((registration) => !results.has(registration));
    }
    return registrations.flatMap((registration) => results.get(registration) ?? []);
  }

  const submit = createGroupCommit(store);
  return async (registration) => {
    // By itself first: what cannot be stored fails alone and does not take with it those it would go out with.
    await models.validate(newRow(registration, 1));
    return submit(registration);
  };
}

/** Of those refused: which are stored already under their origin, and whose name is taken. Two reads for all. */
async function findSettled(
  models: ModelCollection,
  refused: readonly Registration[],
): Promise<ReadonlyMap<Registration, RegistrationResult>> {
  const [own, taken] = await Promise.all([
    models.find({ origin: { $in: refused.map(({ origin }) => origin) } }).lean(),
    models.find({ sameName: { $in: refused.map(sameNameOf) } }).lean(),
  ]);
  const byOrigin = new Map(own.map((row) => [row.origin, row]));
  const byName = new Map(taken.map((row) => [row.sameName, row]));
  const settled = new Map<Registration, RegistrationResult>();
  for (const registration of refused) {
    const same = byOrigin.get(registration.origin);
    const other = byName.get(sameNameOf(registration));
    if (same !== undefined) settled.set(registration, { status: "registered", model: toModel(same) });
    else if (other !== undefined) settled.set(registration, { status: "taken", model: toModel(other) });
  }
  return settled;
}

function sameNameOf(registration: Registration): string {
  return `${sameNameKey(registration)}#${registration.sameNameSeen}`;
}

function newRow(registration: Registration, number: number): ModelRow {
  const { draft, year, registeredAt, registeredOn, registeredBy, origin, message = origin } = registration;
  return {
    _id: formatModelCode(year, number),
    ...draft,
    year,
    number,
    nameKey: nameKey(draft.name),
    ...(draft.person !== undefined && { personKey: nameKey(draft.person) }),
    registeredAt,
    registeredOn,
    registeredBy,
    state: "registered",
    version: 0,
    reports: [],
    totals: {},
    origin,
    sameName: sameNameOf(registration),
    history: [{ action: "register", at: registeredAt, by: registeredBy, message }],
  };
}
