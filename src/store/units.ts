import { type Connection, Schema } from "mongoose";
import type { Unit } from "../domain/unit";

interface UnitRow extends Omit<Unit, "code"> {
  readonly _id: string;
}

const schema = new Schema<UnitRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    type: { type: String, required: true },
    norm: { type: String, required: true },
    parent: String,
    aliases: [String],
    tags: [String],
    validFrom: String,
    validTo: String,
    successors: { type: [String], default: undefined },
    saoM2: Number,
    grown: { type: { _id: false, model: String, by: String, on: String }, default: undefined },
  },
  { versionKey: false, autoIndex: false, autoCreate: false, collection: "units" },
);

export interface Units {
  all(): Promise<readonly Unit[]>;
  count(): Promise<number>;
  /** Changes with every import, so that other processes know when to read again. */
  version(): Promise<number>;
  /** Adds new units and replaces those of the same code; the same list twice changes nothing. */
  import(units: readonly Unit[]): Promise<void>;
  /** Adds units whose codes are not there yet: whoever is first has made one. */
  add(units: readonly Unit[]): Promise<void>;
  remove(code: string): Promise<void>;
}

const VERSION = "units";

export function createUnits(connection: Connection): Units {
  const model = connection.model<UnitRow>("Unit", schema);
  const versions = connection.collection<{ _id: string; value: number }>("versions");
  const changed = async () => {
    await versions.updateOne({ _id: VERSION }, { $inc: { value: 1 } }, { upsert: true });
  };
  return {
    async all() {
      const rows = await model.find().lean();
      return rows.map(({ _id, ...rest }) => ({ code: _id, ...rest }));
    },
    count: () => model.estimatedDocumentCount(),
    version: async () => (await versions.findOne({ _id: VERSION }))?.value ?? 0,
    async import(units) {
      if (units.length === 0) return;
      await model.bulkWrite(
        units.map(({ code, ...rest }) => ({
          replaceOne: { filter: { _id: code }, replacement: { _id: code, ...rest }, upsert: true },
        })),
        { ordered: false },
      );
      await changed();
    },
    async add(units) {
      await model.bulkWrite(
        units.map(({ code, ...rest }) => ({
          updateOne: { filter: { _id: code }, update: { $setOnInsert: rest }, upsert: true },
        })),
      );
      // Also when it was there: who added it may have died before saying so.
      await changed();
    },
    async remove(code) {
      await model.deleteOne({ _id: code });
      await changed();
    },
  };
}
