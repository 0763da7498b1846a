import type { PipelineStage } from "mongoose";
import type { Cell, ModelFilter, Split } from "../domain/figures";
import { COUNTS_INDEX } from "./models";
import { toQuery } from "./to-query";

/** One group as the store gives it. */
export interface CountRow {
  readonly _id: Record<`k${number}`, string> & { readonly kind: Cell["kind"] };
  readonly count: number;
}

/** The stages of one count; exported so that a test can ask the store how it would run them. */
export function countPipeline(filter: ModelFilter, splits: readonly Split[]): PipelineStage[] {
  return [
    { $match: toQuery(filter) },
    { $group: { _id: { ...keysOf(splits), kind: "$kind" }, count: { $sum: 1 } } },
    { $sort: { _id: 1 } },
  ];
}

/** The stages that tell which units have such records: one look into the index for each unit, not for each record. */
export function unitsPipeline(filter: ModelFilter): PipelineStage[] {
  return [{ $match: toQuery(filter) }, { $group: { _id: "$path", unit: { $first: "$unit" } } }];
}

/**
 * Named where the index "counts" holds everything that the filter asks: of the whole nation, the store's own trial of
 * plans has taken one that reads every record. Anything else is left to that trial.
 */
export function countHint(filter: ModelFilter): { readonly hint?: string } {
  return Object.entries(filter).every(([name, value]) => value === undefined || IN_INDEX.has(name))
    ? { hint: COUNTS_INDEX }
    : {};
}

const IN_INDEX: ReadonlySet<string> = new Set<keyof ModelFilter>([
  ...(["path", "former", "years", "from", "to", "states", "milestone", "notYet"] as const),
  ...(["kind", "fields", "levels", "subject", "novelty"] as const),
]);

/** What each split groups by, as `k0`, `k1`, ... */
export function keysOf(splits: readonly Split[]): Record<string, unknown> {
  return Object.fromEntries(splits.map((split, index) => [`k${index}`, SPLIT_EXPRESSIONS[split]]));
}

const SPLIT_EXPRESSIONS: Readonly<Record<Split, unknown>> = {
  field: "$field",
  level: "$level",
  unit: "$unit",
  kind: "$kind",
  subject: "$subject",
  novelty: "$novelty",
  state: "$state",
  // One model may carry several: "|vùng giáo|trọng điểm".
  tag: {
    $reduce: {
      input: { $ifNull: ["$tags", []] },
      initialValue: "",
      in: { $concat: ["$$value", "|", "$$this"] },
    },
  },
  year: { $toString: "$year" },
  month: { $substrBytes: ["$registeredOn", 0, 7] },
  quarter: {
    $concat: [
      { $substrBytes: ["$registeredOn", 0, 4] },
      "-Q",
      { $toString: { $ceil: { $divide: [{ $toInt: { $substrBytes: ["$registeredOn", 5, 2] } }, 3] } } },
    ],
  },
};
