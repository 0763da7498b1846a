import type { PipelineStage, QueryFilter } from "mongoose";
import type { AmountName } from "../domain/amounts";
import type { Cell, ModelFilter, Split, SumCell } from "../domain/figures";
import { COUNTED_STATES } from "../domain/life-cycle";
import type { Model } from "../domain/model";
import { afterScope } from "../domain/unit-path";
import { nameKey } from "../understanding/similar-names";
import type { Kind } from "../understanding/understanding";
import { createGroupCommit } from "./group-commit";
import { bestMatches, namesWithin } from "./match-names";
import { type ModelCollection, type ModelRow, toModel } from "./models";
import { type SumRow, sumPipeline, toSumCell } from "./sum-reports";

/** What handlers ask about registered models; every answer stays inside the filter's path. */
export interface ModelFigures {
  /** Counts by kind and by the given splits, in one aggregate on the covering index. */
  count(filter: ModelFilter, splits: readonly Split[]): Promise<readonly Cell[]>;
  /** The amounts of their standing reports; days that are no milestone's are those of the reports. */
  sum(
    filter: ModelFilter,
    names: readonly AmountName[],
    splits: readonly Split[],
  ): Promise<readonly SumCell[]>;
  /** In the order of registration, or the newest first. */
  list(filter: ModelFilter, page: Page): Promise<readonly Model[]>;
  findByCode(code: string, scope: string, former?: readonly string[]): Promise<Model | undefined>;
  /** Models whose name has the words of `text`, the best first, at most 10. */
  findByName(text: string, filter: ModelFilter): Promise<readonly Model[]>;
  /** Models whose whole name stands in `text`, the longest names first, at most 10. */
  findNamed(text: string, filter: ModelFilter): Promise<readonly Model[]>;
  /** The villages of the filter's records, as they were written. */
  villages(filter: ModelFilter): Promise<readonly string[]>;
  /** How many records each village has, as unit and village were written. */
  countVillages(filter: ModelFilter): Promise<readonly VillageCount[]>;
  /** The model of a year that goes on with an earlier one, if it is registered already. */
  continuing(code: string, year: number, scope: string): Promise<Model | undefined>;
  /** Names of a unit and year, taken-back ones too, for showing close ones. */
  namesIn(unit: string, year: number): Promise<readonly NamedModel[]>;
}

export interface Page {
  readonly skip: number;
  readonly limit: number;
  readonly newestFirst?: boolean;
}

export interface VillageCount {
  /** Code of the models' unit. */
  readonly unit: string;
  readonly village: string;
  readonly count: number;
}

export interface NamedModel {
  readonly code: string;
  readonly name: string;
  readonly nameKey: string;
  readonly village?: string;
  readonly kind: Kind;
  readonly registered: boolean;
}

const SPLIT_EXPRESSIONS: Readonly<Record<Split, unknown>> = {
  field: "$field",
  level: "$level",
  unit: "$unit",
  kind: "$kind",
  subject: "$subject",
  novelty: "$novelty",
  state: "$state",
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

/** Names looked through when a model is asked for by name: one area's records of the years asked about. */
const NAME_SEARCH_LIMIT = 20_000;

export function createModelFigures(models: ModelCollection): ModelFigures {
  const namesIn = createGroupCommit<UnitYear, readonly NamedModel[]>((asked) => namesOf(models, asked));
  return {
    async count(filter, splits) {
      const rows = await models.aggregate<CountRow>(countPipeline(filter, splits));
      return rows.map((row) => ({
        keys: splits.map((_, index) => row._id[`k${index}`] ?? ""),
        kind: row._id.kind,
        count: row.count,
      }));
    },
    async sum({ from, to, ...filter }, names, splits) {
      const days = { from, to };
      const reached = filter.milestone !== undefined;
      const match = toQuery(reached ? { ...filter, ...days } : filter);
      const rows = await models.aggregate<SumRow>(
        sumPipeline(match, keysOf(splits), reached ? { names } : { names, ...days }),
      );
      return rows.map((row) => toSumCell(row, splits.length));
    },
    async list(filter, { skip, limit, newestFirst }) {
      const order = newestFirst === true ? -1 : 1;
      const rows = await models
        .find(toQuery(filter))
        .sort({ year: order, number: order })
        .skip(skip)
        .limit(limit)
        .lean();
      return rows.map(toModel);
    },
    async findByCode(code, scope, former) {
      const row = await models.findOne({ _id: code, ...placeQuery({ path: scope, former }) }).lean();
      return row === null ? undefined : toModel(row);
    },
    async findByName(text, filter) {
      const names = await models
        .find(toQuery(filter), { nameKey: 1, village: 1 })
        .limit(NAME_SEARCH_LIMIT)
        .lean();
      const codes = bestMatches(nameKey(text), names);
      const rows = await models.find({ _id: { $in: codes } }).lean();
      return rows.map(toModel).sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
    },
    async findNamed(text, filter) {
      const names = await models.find(toQuery(filter), { nameKey: 1 }).limit(NAME_SEARCH_LIMIT).lean();
      const codes = namesWithin(nameKey(text), names);
      const rows = await models.find({ _id: { $in: codes } }).lean();
      return rows.map(toModel).sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
    },
    villages: async (filter) =>
      (await models.distinct("village", toQuery(filter))).filter((village) => typeof village === "string"),
    async countVillages(filter) {
      const rows = await models.aggregate<{ _id: Omit<VillageCount, "count">; count: number }>([
        { $match: { village: { $gt: "" }, ...toQuery(filter) } },
        { $group: { _id: { unit: "$unit", village: "$village" }, count: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ]);
      return rows.map(({ _id, count }) => ({ ..._id, count }));
    },
    async continuing(code, year, scope) {
      const row = await models
        .findOne({ ...toQuery({ path: scope, years: [year] }), continues: code })
        .lean();
      return row === null ? undefined : toModel(row);
    },
    namesIn: (unit, year) => namesIn({ unit, year }),
  };
}

/** Names that come with one answer of the store; its own 101 would take several round trips for a large unit. */
const NAMES_BATCH = 2_000;

interface UnitYear {
  readonly unit: string;
  readonly year: number;
}

async function namesOf(
  models: ModelCollection,
  asked: readonly UnitYear[],
): Promise<readonly (readonly NamedModel[])[]> {
  const fields = { unit: 1, year: 1, name: 1, nameKey: 1, village: 1, kind: 1, state: 1 } as const;
  const wanted = new Map(asked.map(({ unit, year }) => [`${year} ${unit}`, { unit, year }]));
  const found = new Map<string, NamedModel[]>([...wanted.keys()].map((key) => [key, []]));
  const rows = await models
    .find({ $or: [...wanted.values()] }, fields)
    .batchSize(NAMES_BATCH)
    .lean();
  for (const { _id, unit, year, name, nameKey: key, village, kind, state } of rows) {
    const named = {
      code: _id,
      name,
      nameKey: key,
      village,
      kind,
      registered: COUNTED_STATES.includes(state),
    };
    found.get(`${year} ${unit}`)?.push(named);
  }
  return asked.map(({ unit, year }) => found.get(`${year} ${unit}`) ?? []);
}

interface CountRow {
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

function keysOf(splits: readonly Split[]): Record<string, unknown> {
  return Object.fromEntries(splits.map((split, index) => [`k${index}`, SPLIT_EXPRESSIONS[split]]));
}

function toQuery(filter: ModelFilter): QueryFilter<ModelRow> {
  const { years, fields, levels, kind, subject, novelty, tags, person, villages, states, conclusion } =
    filter;
  return {
    ...placeQuery(filter),
    state: { $in: [...(states ?? COUNTED_STATES)] },
    ...(years && { year: { $in: [...years] } }),
    ...daysQuery(filter),
    ...(conclusion && { conclusion }),
    ...(filter.evidence && { "evidence.0": { $exists: filter.evidence === "some" } }),
    ...(fields && { field: { $in: [...fields] } }),
    ...(levels && { level: { $in: [...levels] } }),
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(novelty && { novelty }),
    ...(tags && { tags: { $all: [...tags] } }),
    ...(villages && { village: { $in: [...villages] } }),
    ...(filter.inCharge !== undefined && inChargeQuery(filter.inCharge)),
    ...(person !== undefined &&
      filter.inCharge === undefined && { personKey: { $regex: `(^| )${nameKey(person)}$` } }),
  };
}

/** Who answers for a model: its owner, else who registered it. */
function inChargeQuery(id: string): QueryFilter<ModelRow> {
  return { $and: [{ $or: [{ owner: id }, { owner: { $exists: false }, registeredBy: id }] }] };
}

/** Under the path asked about, or under one of the former units that went into it. */
function placeQuery({ path, former = [] }: Pick<ModelFilter, "path" | "former">): QueryFilter<ModelRow> {
  const under = (scope: string) => ({ path: { $gte: scope, $lt: afterScope(scope) } });
  return former.length === 0 ? under(path) : { $or: [path, ...former].map(under) };
}

/**
 * Days of a milestone are compared as text, and its absence as "not a text": both are answered from the index,
 * which asking for null would not be.
 */
function daysQuery({ from, to, milestone, notYet }: ModelFilter): QueryFilter<ModelRow> {
  const days = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
  const ranged = from !== undefined || to !== undefined;
  return {
    ...(milestone !== undefined && { [milestone]: ranged ? days : { $gt: "" } }),
    ...(milestone === undefined && ranged && { registeredOn: days }),
    ...(notYet !== undefined && notYet !== milestone && { [notYet]: { $not: { $gt: "" } } }),
  };
}
