import type { mongo } from "mongoose";
import { z } from "zod";
import { PUBLICITY_KINDS, type Publicity, type RecordedBy, type YearPaper } from "../domain/paper";
import { isDuplicateKey } from "./is-duplicate-key";

const yearPaper = z.object({
  unit: z.string(),
  year: z.number().int(),
  members: z.number().int().optional(),
  number: z.string().optional(),
  date: z.string().optional(),
  coverage: z.object({ have: z.number().int(), all: z.number().int() }).optional(),
});
const recorded = z.object({ by: z.string(), at: z.date(), message: z.string() });
const yearRow = z.object({
  _id: z.string(),
  version: z.number().int(),
  /** Absent once the only record was taken back. */
  paper: yearPaper.optional(),
  /** The audit trail, each entry with what it made of the paper; the oldest first. */
  history: z.array(recorded.extend({ paper: yearPaper.optional(), undoes: z.string().optional() })),
});
type YearRow = z.infer<typeof yearRow>;

const publicityRow = recorded.extend({
  _id: z.string(),
  unit: z.string(),
  kind: z.enum(PUBLICITY_KINDS),
  count: z.number().int(),
  period: z.string(),
  /** Key of the message that corrected it or took it back: it counts no more. */
  endedBy: z.string().optional(),
});

/** Committees, or plans: one for each unit and year, and one summary of those below; a correction replaces it. */
export interface YearPapers {
  put(paper: YearPaper, recorded: RecordedBy): Promise<void>;
  ofYear(year: number): Promise<readonly YearPaper[]>;
  /** @returns false when it was not this person's, or somebody has changed it since. */
  undo(message: string, recorded: RecordedBy): Promise<boolean>;
}

/** Publicity: what is recorded adds up; a correction ends what it corrects. */
export interface PublicityStore {
  add(entries: readonly Publicity[], recorded: RecordedBy, replaces: boolean): Promise<void>;
  ofYear(year: number): Promise<readonly Publicity[]>;
  undo(message: string, recorded: RecordedBy): Promise<boolean>;
}

type Rows = mongo.Collection<mongo.Document & { _id: string }>;
const MOST_RACES = 20;

/** @throws MongoError when the store is away; doing anything here again is safe. */
export function createYearPapers(rows: Rows): YearPapers {
  const read = async (filter: object) => {
    const row = await rows.findOne(filter);
    return row === null ? undefined : yearRow.parse(row);
  };
  const write = async (row: YearRow): Promise<boolean> => {
    const { _id, ...rest } = row;
    const next = { ...rest, version: row.version + 1 };
    try {
      const filter = { _id, version: row.version };
      const { matchedCount, upsertedCount } = await rows.replaceOne(filter, next, {
        upsert: row.version === 0,
      });
      return matchedCount + upsertedCount === 1;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  };
  return {
    async put(paper, by) {
      const _id = `${paper.year}|${paper.unit}${paper.coverage === undefined ? "" : "|summary"}`;
      for (let race = 0; race < MOST_RACES; race += 1) {
        const row = (await read({ _id })) ?? { _id, version: 0, history: [] };
        if (row.history.some(({ message }) => message === by.message)) return;
        if (await write({ ...row, paper, history: [...row.history, { ...by, paper }] })) return;
      }
      throw new Error(`the record ${_id} kept changing`);
    },
    async ofYear(year) {
      const found = await rows.find({ "paper.year": year }).toArray();
      return found.flatMap((row) => yearRow.parse(row).paper ?? []);
    },
    async undo(message, by) {
      const row = await read({ "history.message": message });
      const last = row?.history.at(-1);
      if (row === undefined || last === undefined) return false;
      if (last.undoes === message) return true;
      if (last.message !== message || last.by !== by.by) return false;
      const { paper: _paper, ...rest } = row;
      const before = row.history.at(-2)?.paper;
      const entry = { ...by, undoes: message, ...(before && { paper: before }) };
      return write({ ...rest, ...(before && { paper: before }), history: [...row.history, entry] });
    },
  };
}

/** @throws MongoError when the store is away; doing anything here again is safe. */
export function createPublicity(rows: Rows): PublicityStore {
  const standing = { endedBy: { $exists: false } };
  return {
    async add(entries, by, replaces) {
      for (const entry of entries) {
        const { unit, kind, period } = entry;
        const same = { unit, kind, period, message: { $ne: by.message }, ...standing };
        if (replaces) await rows.updateMany(same, { $set: { endedBy: by.message } });
        const _id = `${by.message}#${kind}`;
        await rows.updateOne({ _id }, { $setOnInsert: { ...entry, ...by } }, { upsert: true });
      }
    },
    async ofYear(year) {
      const found = await rows
        .find({ period: { $gte: `${year}`, $lt: `${year + 1}` }, ...standing })
        .toArray();
      return found.map((row) => publicityRow.parse(row));
    },
    async undo(message, by) {
      const own = { message, by: by.by, $or: [standing, { endedBy: by.message }] };
      const { matchedCount } = await rows.updateMany(own, { $set: { endedBy: by.message } });
      if (matchedCount > 0) await rows.updateMany({ endedBy: message }, { $unset: { endedBy: "" } });
      return matchedCount > 0;
    },
  };
}
