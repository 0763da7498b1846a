import type { Report } from "../domain/amounts";
import type { ModelFilter } from "../domain/figures";
import type { ListedModel } from "../domain/model";
import { type ModelCollection, type ModelRow, toListedModel } from "./models";
import { toQuery } from "./to-query";

/** A model as far as comparing names and contents needs it. */
export type ComparedModel = Pick<
  ModelRow,
  "name" | "nameKey" | "unit" | "unitName" | "village" | "continues" | "state"
> & {
  readonly code: string;
  /** Item "nội dung" of the full form. */
  readonly content?: string;
};

/** One report (báo cáo) with the model it is about. */
export interface ReportOfModel {
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly kind: Report["kind"];
  readonly on: string;
  readonly percent?: number;
}

/** How many models one person answers for, or follows. */
export interface PersonCount {
  /** Name as it was written on registering; id of the one who follows. Absent where nobody is named. */
  readonly person?: string;
  /** Canonical name of the unit; people of one name in two units are two people. */
  readonly unitName?: string;
  readonly count: number;
}

/** What leaders ask of models beyond counts and lists; every answer stays inside the filter's path. */
export interface ModelGaps {
  /** In the order of registration, at most 20,000. */
  compared(filter: ModelFilter): Promise<readonly ComparedModel[]>;
  /** Standing reports of the filter's models with a day between these, both included, the newest first. */
  reports(
    filter: ModelFilter,
    days: { readonly from: string; readonly to: string },
  ): Promise<readonly ReportOfModel[]>;
  /** The largest count first. */
  byPerson(filter: ModelFilter, who: "person" | "follower"): Promise<readonly PersonCount[]>;
  /** Models of whose reports one matches, at most 2,000. */
  reporting(filter: ModelFilter, words: RegExp): Promise<readonly ListedModel[]>;
}

/** Null where nobody is named. */
interface PersonRow {
  readonly person: string | null;
  readonly unitName?: string;
  readonly count: number;
}

const COMPARED = {
  ...{ name: 1, nameKey: 1, unit: 1, unitName: 1, village: 1, continues: 1, state: 1, form: 1 },
} as const;
const MOST_COMPARED = 20_000;
const MOST_READ = 2_000;
const BATCH = 5_000;

/**
 * @param former paths of the former units of an area, as of today: their models count with its own
 * @throws MongoError when the store is away.
 */
export function createModelGaps(
  models: ModelCollection,
  former: (path: string) => readonly string[],
): ModelGaps {
  const query = (filter: ModelFilter) => {
    const paths = former(filter.path);
    return toQuery(paths.length === 0 ? filter : { ...filter, former: paths });
  };
  return {
    async compared(filter) {
      const rows = await models
        .find(query(filter), COMPARED)
        .sort({ year: 1, number: 1 })
        .limit(MOST_COMPARED)
        .batchSize(BATCH)
        .lean();
      return rows.map(({ _id, form, ...row }) => ({
        ...row,
        code: _id,
        ...(form?.content !== undefined && { content: form.content }),
      }));
    },
    reports: (filter, { from, to }) =>
      models.aggregate<ReportOfModel>([
        { $match: { $and: [query(filter), { reports: { $elemMatch: { on: { $gte: from, $lte: to } } } }] } },
        { $project: { name: 1, unitName: 1, reports: 1, replaced: { $ifNull: ["$reports.replaces", []] } } },
        { $unwind: "$reports" },
        { $match: { "reports.on": { $gte: from, $lte: to } } },
        { $match: { $expr: { $not: [{ $in: ["$reports.id", "$replaced"] }] } } },
        { $sort: { "reports.on": -1, _id: 1 } },
        {
          $project: {
            ...{ _id: 0, code: "$_id", name: 1, unitName: 1 },
            ...{ kind: "$reports.kind", on: "$reports.on", percent: "$reports.percent" },
          },
        },
      ]),
    async byPerson(filter, who) {
      const rows = await models.aggregate<PersonRow>([{ $match: query(filter) }, ...PEOPLE[who]]);
      return rows.map(({ person, unitName, count }) =>
        person === null ? { count } : { person, count, ...(unitName !== undefined && { unitName }) },
      );
    },
    async reporting(filter, words) {
      const rows = await models
        .find({ $and: [query(filter), { "reports.text": words }] }, { history: 0 })
        .sort({ year: 1, number: 1 })
        .limit(MOST_READ)
        .lean();
      return rows.map(toListedModel);
    },
  };
}

const LARGEST_FIRST = { $sort: { count: -1, person: 1, unitName: 1 } } as const;

const PEOPLE = {
  person: [
    {
      $group: {
        _id: { key: "$personKey", unit: { $cond: [{ $gt: ["$personKey", ""] }, "$unit", ""] } },
        person: { $first: "$person" },
        unitName: { $first: "$unitName" },
        count: { $sum: 1 },
      },
    },
    { $project: { _id: 0, person: { $ifNull: ["$person", null] }, unitName: 1, count: 1 } },
    LARGEST_FIRST,
  ],
  follower: [
    { $group: { _id: "$follower", count: { $sum: 1 } } },
    { $project: { _id: 0, person: { $ifNull: ["$_id", null] }, count: 1 } },
    LARGEST_FIRST,
  ],
} as const;
