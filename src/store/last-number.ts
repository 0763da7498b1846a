import type { ModelCollection } from "./models";

/** The highest number that a model of the year has; without gaps, so that it is also how many were registered. */
export async function lastNumber(models: ModelCollection, year: number): Promise<number> {
  const newest = await models.findOne({ year }, { number: 1 }).sort({ number: -1 }).lean();
  return newest?.number ?? 0;
}
