import { type Connection, Schema } from "mongoose";
import { AMOUNTS } from "../domain/amounts";
import { BODIES } from "../domain/body";
import { LIFE_STATES } from "../domain/life-cycle";
import { CONCLUSIONS, type ListedModel, type Model } from "../domain/model";
import { FORM_ITEMS } from "../domain/ward-form";
import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../understanding/understanding";

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
