import type { PipelineStage } from "mongoose";
import { AMOUNTS, type AmountName } from "../domain/amounts";
import type { SumCell } from "../domain/figures";

/** Which reports count. */
export interface SummedReports {
  /** Only those that have one of these amounts. */
  readonly names: readonly AmountName[];
  /** Their days, both included, YYYY-MM-DD; all when absent. */
  readonly from?: string;
  readonly to?: string;
}

/** One group as the store gives it: a report that another one corrects counts no more. */
export type SumRow = Readonly<Record<AmountName, number>> & {
  /** Null where nothing is split. */
  readonly _id: Readonly<Record<`k${number}`, string>> | null;
  readonly models: number;
  readonly reports: number;
};

/**
 * The stages of one sum over the standing reports of the matched models.
 * @param keys what each split groups by, as `k0`, `k1`, ...
 */
export function sumPipeline(
  match: PipelineStage.Match["$match"],
  keys: Readonly<Record<string, unknown>>,
  { names, from, to }: SummedReports,
): PipelineStage[] {
  const days = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
  const replaced = { $ifNull: ["$reports.replaces", []] };
  return [
    { $match: match },
    // An empty group of keys is nothing that can be asked for.
    { $project: { reports: 1, replaced, ...(Object.keys(keys).length > 0 && { keys }) } },
    { $unwind: "$reports" },
    { $match: { $expr: { $not: [{ $in: ["$reports.id", "$replaced"] }] } } },
    { $match: { $or: names.map((name) => ({ [`reports.amounts.${name}`]: { $gt: 0 } })) } },
    ...(Object.keys(days).length > 0 ? [{ $match: { "reports.on": days } }] : []),
    { $group: { _id: { model: "$_id", keys: "$keys" }, reports: { $sum: 1 }, ...sums("$reports.amounts.") } },
    { $group: { _id: "$_id.keys", models: { $sum: 1 }, reports: { $sum: "$reports" }, ...sums("$") } },
    { $sort: { _id: 1 } },
  ];
}

function sums(prefix: string): Record<string, { $sum: string }> {
  return Object.fromEntries(AMOUNTS.map((name) => [name, { $sum: `${prefix}${name}` }]));
}

/** Amounts that nobody reported are absent, not zero. */
export function toSumCell(row: SumRow, splits: number): SumCell {
  const amounts = AMOUNTS.flatMap((name) => (row[name] === 0 ? [] : [[name, row[name]] as const]));
  return {
    keys: Array.from({ length: splits }, (_, index) => row._id?.[`k${index}`] ?? ""),
    models: row.models,
    reports: row.reports,
    amounts: Object.fromEntries(amounts),
  };
}
