import { isDeepStrictEqual } from "node:util";
import type { mongo } from "mongoose";
import { z } from "zod";
import type { Clock } from "../clock";
import { defaultPeriod, FIELD_SCHEMES, type Period } from "../domain/period";

const rowSchema = z.object({
  _id: z.number().int(),
  fields: z.literal(FIELD_SCHEMES),
  registrationDeadline: z.string().optional(),
  progressDeadline: z.string().optional(),
  resultDeadline: z.string().optional(),
  appraisalDeadline: z.string().optional(),
  recognitionDeadline: z.string().optional(),
  targets: z.array(z.object({ unit: z.string(), count: z.number().int() })).optional(),
});
type Row = z.infer<typeof rowSchema>;

/** The periods (kỳ) that administrators have set, one for each year. */
export interface Periods {
  /** The period of a year, at most `CACHE_MS` old; five fields and no deadline when none is set. */
  get(year: number): Promise<Period>;
  /** Those that are set, by year. */
  all(): Promise<readonly Period[]>;
  /** @returns false when it was so before. */
  set(period: Period): Promise<boolean>;
}

/** Every count asks; what an administrator sets from another process is heard of within this time. */
const CACHE_MS = 5_000;

/** @throws ZodError when a stored period is not one. */
export function createPeriods(
  collection: mongo.Collection<mongo.Document & { _id: number }>,
  machineClock: Clock,
): Periods {
  const known = new Map<number, { readonly period: Period; readonly until: number }>();
  const read = async (year: number): Promise<Period | undefined> => {
    const row = await collection.findOne({ _id: year });
    return row === null ? undefined : toPeriod(rowSchema.parse(row));
  };
  const keep = (period: Period): Period => {
    known.set(period.year, { period, until: machineClock.now().getTime() + CACHE_MS });
    return period;
  };
  return {
    async get(year) {
      const found = known.get(year);
      if (found !== undefined && found.until > machineClock.now().getTime()) return found.period;
      return keep((await read(year)) ?? defaultPeriod(year));
    },
    async all() {
      const rows = await collection.find().sort({ _id: 1 }).toArray();
      return rows.map((row) => toPeriod(rowSchema.parse(row)));
    },
    async set(period) {
      if (isDeepStrictEqual(await read(period.year), period)) return false;
      const { year, ...rest } = period;
      await collection.replaceOne({ _id: year }, rest, { upsert: true });
      keep(period);
      return true;
    },
  };
}

function toPeriod({ _id, ...rest }: Row): Period {
  return { year: _id, ...rest };
}
