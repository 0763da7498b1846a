import { isDeepStrictEqual } from "node:util";
import type { mongo } from "mongoose";
import { z } from "zod";
import type { Checklist } from "../domain/criteria";

const rowSchema = z.object({
  _id: z.number().int(),
  criteria: z.array(z.object({ text: z.string(), points: z.number().int().optional() })),
});

/** The checklists (bộ tiêu chí) that administrators have set, one for each year. */
export interface CriteriaStore {
  /** Undefined when none is set: the default one holds. */
  get(year: number): Promise<Checklist | undefined>;
  /** Those that are set, by year. */
  all(): Promise<readonly Checklist[]>;
  /** @returns false when it was so before. */
  set(checklist: Checklist): Promise<boolean>;
  /** Back to the default; @returns false when none was set. */
  clear(year: number): Promise<boolean>;
}

/** @throws ZodError when a stored checklist is not one. */
export function createCriteria(
  collection: mongo.Collection<mongo.Document & { _id: number }>,
): CriteriaStore {
  const get = async (year: number): Promise<Checklist | undefined> => {
    const row = await collection.findOne({ _id: year });
    return row === null ? undefined : toChecklist(rowSchema.parse(row));
  };
  return {
    get,
    async all() {
      const rows = await collection.find().sort({ _id: 1 }).toArray();
      return rows.map((row) => toChecklist(rowSchema.parse(row)));
    },
    async set(checklist) {
      if (isDeepStrictEqual(await get(checklist.year), checklist)) return false;
      const { year, criteria } = checklist;
      await collection.replaceOne({ _id: year }, { criteria: [...criteria] }, { upsert: true });
      return true;
    },
    async clear(year) {
      return (await collection.deleteOne({ _id: year })).deletedCount === 1;
    },
  };
}

function toChecklist({ _id, criteria }: z.infer<typeof rowSchema>): Checklist {
  return { year: _id, criteria };
}
