import type { PipelineStage } from "mongoose";
import { asksOnlyFor, type Cell, type ModelFilter, type Split } from "../domain/figures";
import { type CountPart, cellCounts } from "./cell-counts";
import { COUNTS_INDEX, MODELS } from "./models";
import { toQuery } from "./to-query";

/** One group as the store gives it. */
export interface CountRow {
  readonly _id: Record<`k${number}`, string> & { readonly kind: Cell["kind"] };
  readonly count: number;
}

/** What the store is asked for one count. */
export interface CountQuery {
  readonly stages: PipelineStage[];
  readonly hint?: string;
}

/**
 * One aggregate, split as asked.
 * @param registered how many records the asked years have; needed where the area is all units
 */
export function countQuery(filter: ModelFilter, splits: readonly Split[], registered: number): CountQuery {
  const parts = cellCounts(filter, splits);
  if (parts === undefined || parts.length * PART_COSTS > registered)
    return { stages: [{ $match: toQuery(filter) }, grouped(splits, 1), SORTED], ...countHint(filter) };
  // What lies outside is taken off; it may be all that a cell has.
  return {
    stages: [...together(parts), grouped(splits, "$count"), { $match: { count: { $gt: 0 } } }, SORTED],
  };
}

/** How many entries of an index are gone through in the time that one part takes, even of nothing: 0.6 ms. */
const PART_COSTS = 200;

const SORTED = { $sort: { _id: 1 } } as const;

function grouped(splits: readonly Split[], count: unknown): PipelineStage.Group {
  return { $group: { _id: { ...keysOf(splits), kind: "$kind" }, count: { $sum: count } } };
}

/** The parts one after the other, each cell as a record of its values with its count. */
function together([first = [], ...others]: readonly CountPart[]): PipelineStage[] {
  return [
    ...first,
    ...others.map((pipeline) => ({ $unionWith: { coll: MODELS, pipeline } })),
    { $replaceWith: { $mergeObjects: ["$_id", { count: "$count" }] } },
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
  return asksOnlyFor(filter, IN_INDEX) ? { hint: COUNTS_INDEX } : {};
}

const IN_INDEX: ReadonlySet<keyof ModelFilter> = new Set([
  ...(["path", "former", "allUnits", "years", "from", "to", "states", "milestone", "notYet"] as const),
  ...(["kind", "fields", "levels", "subject", "novelty", "ofKind"] as const),
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
