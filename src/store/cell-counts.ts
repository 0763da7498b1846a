import type { PipelineStage } from "mongoose";
import { asksOnlyFor, type ModelFilter, type Split } from "../domain/figures";
import { COUNTED_STATES, LIFE_STATES, type LifeState } from "../domain/life-cycle";
import { pathsOutside } from "../domain/unit-path";
import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../understanding/understanding";
import { toQuery } from "./to-query";

/** Stages that give documents of `_id` (the cell) and `count`; a cell's counts are to be added up over all parts. */
export type CountPart = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[];

/** A pipeline of the store has at most 1,000 stages; five years of everything are 600 and a few. */
const MOST_PARTS = 700;

/**
 * A count of all units together: for each year, kind, field, level, subject and novelty one range of the index "cells",
 * of which the store counts the entries without looking into them. Less what lies outside the area after all (under
 * units that were moved or taken away), so that no figure depends on the tree.
 * @returns undefined where ranges cannot tell what is asked, or would be too many.
 */
export function cellCounts(filter: ModelFilter, splits: readonly Split[]): CountPart[] | undefined {
  const { allUnits, path, former = [], years, states = COUNTED_STATES } = filter;
  const told = splits.every((split) => CELL_SPLITS.has(split)) && asksOnlyFor(filter, CELL_FILTERS);
  if (allUnits !== true || years === undefined || !told) return undefined;
  const runs = runsOf(states);
  const inside = cellsOf(filter).flatMap((cell) => runs.map((state) => countOf(cell, state)));
  const outside = pathsOutside([path, ...former]).map((range) => lessThose(filter, range));
  const tooMany = inside.length + outside.length > MOST_PARTS;
  return inside.length === 0 || tooMany ? undefined : [...inside, ...outside];
}

const CELL_SPLITS: ReadonlySet<Split> = new Set(["year", "kind", "field", "level", "subject", "novelty"]);
const CELL_FILTERS: ReadonlySet<keyof ModelFilter> = new Set([
  ...(["path", "former", "allUnits", "years", "states"] as const),
  ...(["kind", "fields", "levels", "subject", "novelty"] as const),
]);

type Cell = Readonly<Record<string, string | number>>;

/** Each with each of the values that records may have (the schema takes no others) and the filter leaves. */
function cellsOf({ years, kind, fields, levels, subject, novelty }: ModelFilter): readonly Cell[] {
  const left = (values: readonly string[], asked: readonly string[] | undefined) =>
    values.filter((value) => asked === undefined || asked.includes(value));
  const values = {
    year: [...new Set(years)],
    kind: left(KINDS, kind && [kind]),
    field: left(FIELDS, fields),
    level: left(LEVELS, levels),
    subject: left(SUBJECTS, subject && [subject]),
    novelty: left(NOVELTIES, novelty && [novelty]),
  };
  return Object.entries(values).reduce<readonly Cell[]>(
    (cells, [name, all]) => cells.flatMap((cell) => all.map((value) => ({ ...cell, [name]: value }))),
    [{}],
  );
}

interface Run {
  readonly $gte: LifeState;
  readonly $lte: LifeState;
}

/** States as runs of the sorted ones, since only ranges are counted: those that count as registered are one run. */
function runsOf(states: readonly LifeState[]): readonly Run[] {
  const sorted = [...LIFE_STATES].sort();
  const isAsked = (state: LifeState | undefined) => state !== undefined && states.includes(state);
  const firsts = sorted.filter((state, at) => isAsked(state) && !isAsked(sorted[at - 1]));
  const lasts = sorted.filter((state, at) => isAsked(state) && !isAsked(sorted[at + 1]));
  return firsts.map((first, at) => ({ $gte: first, $lte: lasts[at] ?? first }));
}

function countOf(cell: Cell, state: Run): CountPart {
  return [{ $match: { ...cell, state } }, { $group: { _id: { $literal: cell }, count: { $sum: 1 } } }];
}

const CELL = Object.fromEntries([...CELL_SPLITS].map((split) => [split, `$${split}`]));

/** From the index "counts": next to nothing, where the area is all there is. */
function lessThose(filter: ModelFilter, path: { readonly $gte: string; readonly $lt: string }): CountPart {
  return [{ $match: { ...toQuery(filter), path } }, { $group: { _id: CELL, count: { $sum: -1 } } }];
}
