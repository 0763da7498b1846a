import type { AmountName } from "../domain/amounts";
import type { Cell, ModelFilter, Split, SumCell } from "../domain/figures";
import type { ListedModel, Model } from "../domain/model";
import { nameKey } from "../understanding/similar-names";
import { type CountRow, countHint, countQuery, keysOf, unitsPipeline } from "./count-pipeline";
import { lastNumber } from "./last-number";
import { bestMatches, namesWithin } from "./match-names";
import { type ModelCollection, toListedModel, toModel } from "./models";
import { createNamesOfUnits, type NamedModel } from "./names-of-units";
import { type SumRow, sumPipeline, toSumCell } from "./sum-reports";
import { placeQuery, toQuery } from "./to-query";

/** What handlers ask about registered models; every answer stays inside the filter's path. */
export interface ModelFigures {
  /** Counts by kind and by the given splits, in one aggregate on a covering index. */
  count(filter: ModelFilter, splits: readonly Split[]): Promise<readonly Cell[]>;
  /** Codes of the units that have such records, each once; from the index, in one look a unit. */
  unitsWith(filter: ModelFilter): Promise<readonly string[]>;
  /** The amounts of their standing reports; days that are no milestone's are those of the reports. */
  sum(
    filter: ModelFilter,
    names: readonly AmountName[],
    splits: readonly Split[],
  ): Promise<readonly SumCell[]>;
  /** In the order of registration, or the newest first. */
  list(filter: ModelFilter, page: Page): Promise<readonly Model[]>;
  /** All of them in the order of registration, read page by page. */
  each(filter: ModelFilter): AsyncIterable<ListedModel>;
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
  /** By what their reports come to: money, land, labour, households; equal ones in the order of registration. */
  readonly largestFirst?: boolean;
  /** By what their reports come to of this one; the store keeps no more of them than the page has. */
  readonly largestOf?: AmountName;
}

export interface VillageCount {
  /** Code of the models' unit. */
  readonly unit: string;
  readonly village: string;
  readonly count: number;
}

const LARGEST_FIRST = {
  "totals.amountVnd": -1,
  "totals.landM2": -1,
  "totals.labourDays": -1,
  "totals.households": -1,
} as const;

/** Names looked through when a model is asked for by name: one area's records of the years asked about. */
const NAME_SEARCH_LIMIT = 20_000;

export function createModelFigures(models: ModelCollection): ModelFigures {
  return {
    async count(filter, splits) {
      const years = filter.allUnits === true ? (filter.years ?? []) : [];
      const registered = await Promise.all(years.map((year) => lastNumber(models, year)));
      const { stages, ...options } = countQuery(filter, splits, totalOf(registered));
      const rows = await models.aggregate<CountRow>(stages, options);
      return rows.map((row) => ({
        keys: splits.map((_, index) => row._id[`k${index}`] ?? ""),
        kind: row._id.kind,
        count: row.count,
      }));
    },
    async unitsWith(filter) {
      // Year by year: the store looks at one record a unit only where the index begins with one year.
      const years = filter.years?.map((year) => ({ ...filter, years: [year] })) ?? [filter];
      const rows = await Promise.all(
        years.map((one) => models.aggregate<{ unit: string }>(unitsPipeline(one), countHint(one))),
      );
      return [...new Set(rows.flat().map(({ unit }) => unit))].sort();
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
    async list(filter, { skip, limit, newestFirst, largestFirst, largestOf }) {
      const order = newestFirst === true ? -1 : 1;
      const rows = await models
        .find(toQuery(filter))
        .sort({
          ...(largestFirst === true && LARGEST_FIRST),
          ...(largestOf !== undefined && { [`totals.${largestOf}`]: -1 as const }),
          year: order,
          number: order,
        })
        .skip(skip)
        .limit(limit)
        .lean();
      return rows.map(toModel);
    },
    async *each(filter) {
      const found = models.find(toQuery(filter), { history: 0 }).sort({ year: 1, number: 1 }).lean();
      for await (const row of found.cursor({ batchSize: EACH_BATCH })) yield toListedModel(row);
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
    namesIn: createNamesOfUnits(models),
  };
}

const totalOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Records that come with one answer of the store when all are read; some 0.5 MB, which holds the process for 20 ms. */
const EACH_BATCH = 250;
