import type { mongo } from "mongoose";
import { z } from "zod";

const measureSchema = z.object({
  tested: z.number().int().nonnegative(),
  spoken: z.number().int().nonnegative(),
  right: z.number().int().nonnegative(),
});

const rowSchema = z.object({
  _id: z.string().regex(/^[0-9a-f]{12}$/),
  createdAt: z.date(),
  /** Which shipped model it was made to replace: another release's is not used. */
  base: z.string(),
  /** How many confirmed names went in. */
  learned: z.number().int().nonnegative(),
  /** On the shipped names, held out: its own figures and those of the shipped model. */
  measure: measureSchema,
  shipped: measureSchema,
  verdict: z.enum(["better", "lessPrecise", "speaksLess"]),
  /** The weights as JSON text (a key with a dot is no key in MongoDB); only of what may be used. */
  model: z.string().optional(),
});
type Row = z.infer<typeof rowSchema>;

const choiceSchema = z.object({
  _id: z.literal("active"),
  /** None: the shipped model. */
  version: z.string().optional(),
  /** An administrator chose it: training does not take its place. */
  pinned: z.boolean(),
  at: z.date(),
});

/** One training of the field classifier. */
export type FieldModelVersion = Omit<Row, "_id"> & { readonly version: string };

/** Which version answers; one document, so that there is always exactly one. */
export interface FieldModelChoice {
  readonly version?: string;
  readonly pinned: boolean;
}

export interface FieldModels {
  choice(): Promise<FieldModelChoice>;
  choose(choice: FieldModelChoice, at: Date): Promise<void>;
  find(version: string): Promise<FieldModelVersion | undefined>;
  /** The newest first, without their weights. */
  list(): Promise<readonly FieldModelVersion[]>;
  /** Keeps a version, and forgets the oldest beyond `VERSIONS_KEPT`; never the one that answers. */
  save(version: FieldModelVersion): Promise<void>;
}

export const VERSIONS_KEPT = 20;

type Documents<Id> = mongo.Collection<mongo.Document & { _id: Id }>;

/** @throws ZodError when a stored version is not one. */
export function createFieldModels(versions: Documents<string>, choices: Documents<string>): FieldModels {
  const choice = async (): Promise<FieldModelChoice> => {
    const row = await choices.findOne({ _id: "active" });
    if (row === null) return { pinned: false };
    const { version, pinned } = choiceSchema.parse(row);
    return { pinned, ...(version !== undefined && { version }) };
  };
  const list = async (): Promise<readonly FieldModelVersion[]> => {
    const rows = await versions
      .find({}, { projection: { model: 0 } })
      .sort({ createdAt: -1, _id: 1 })
      .toArray();
    return rows.map(toVersion);
  };
  return {
    choice,
    list,
    async choose({ version, pinned }, at) {
      const next = { pinned, at, ...(version !== undefined && { version }) };
      await choices.replaceOne({ _id: "active" }, next, { upsert: true });
    },
    async find(version) {
      const row = await versions.findOne({ _id: version });
      return row === null ? undefined : toVersion(row);
    },
    async save({ version, ...rest }) {
      await versions.replaceOne({ _id: version }, rest, { upsert: true });
      const { version: active } = await choice();
      const old = (await list()).slice(VERSIONS_KEPT).map((other) => other.version);
      const forgotten = old.filter((other) => other !== active && other !== version);
      if (forgotten.length > 0) await versions.deleteMany({ _id: { $in: forgotten } });
    },
  };
}

function toVersion(row: unknown): FieldModelVersion {
  const { _id, ...rest } = rowSchema.parse(row);
  return { version: _id, ...rest };
}
