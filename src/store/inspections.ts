import type { mongo } from "mongoose";
import type { Inspection, InspectionChange, InspectionState } from "../domain/inspection";
import { afterScope } from "../domain/unit-path";

export interface InspectionRow extends Omit<Inspection, "id"> {
  readonly _id: string;
}

/** Which inspections; every part narrows, and nothing outside `path` is found. */
export interface InspectionFilter {
  readonly path: string;
  /** Paths of former units whose inspections count with those of `path`. */
  readonly former?: readonly string[];
  readonly states?: readonly InspectionState[];
  /** Days in Vietnam, both included, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

export type InspectionChangeResult<Refusal> =
  | { readonly status: "changed"; readonly inspection: Inspection }
  | { readonly status: "refused"; readonly refusal: Refusal; readonly inspection: Inspection }
  /** None of that id in this scope. */
  | { readonly status: "missing" };

export interface InspectionTarget {
  readonly id: string;
  readonly scope: string;
  /** Paths of former units that went into it. */
  readonly former?: readonly string[];
  /** Key of the message: handled again, it finds its own change instead of making a second one. */
  readonly message: string;
}

export interface Inspections {
  /** Enters inspections; one whose id is there already is left as it is. @returns them as they are stored. */
  add(inspections: readonly Inspection[]): Promise<readonly Inspection[]>;
  /** Changes one by compare-and-set on its version: of two people at once, the second is decided on what the first did. */
  change<Refusal>(
    target: InspectionTarget,
    decide: (inspection: Inspection) => InspectionChange<Refusal>,
  ): Promise<InspectionChangeResult<Refusal>>;
  find(id: string, scope: string, former?: readonly string[]): Promise<Inspection | undefined>;
  /** By day, the earliest first unless told otherwise. */
  list(filter: InspectionFilter): Promise<readonly Inspection[]>;
  /** Planned visits of everybody, with a day between these, both included. */
  planned(from: string, to: string): Promise<readonly Inspection[]>;
  findMany(ids: readonly string[]): Promise<readonly Inspection[]>;
  /** Those that one of these messages planned, changed or recorded. */
  byMessages(
    keys: readonly string[],
    scope: string,
    former?: readonly string[],
  ): Promise<readonly Inspection[]>;
  /** Those that name a model, or visit its unit or the one that stands for it as a whole; the newest first. */
  about(
    model: { readonly code: string; readonly unit: string; readonly successor?: string },
    scope: string,
    former?: readonly string[],
  ): Promise<readonly Inspection[]>;
}

const MAX_RACES = 50;
const MOST = 200;
const DAY_ORDER = { on: 1, time: 1, _id: 1 } as const;
const NEWEST_FIRST = { on: -1, time: -1, _id: -1 } as const;

/** @throws MongoError when the store is away; doing anything here again with the same message is safe. */
export async function createInspections(rows: mongo.Collection<InspectionRow>): Promise<Inspections> {
  await rows.createIndexes([
    { key: { path: 1, on: 1 }, name: "place" },
    { key: { state: 1, on: 1 }, name: "planned" },
    { key: { codes: 1 }, name: "models" },
    { key: { "results.code": 1 }, name: "results" },
    { key: { unit: 1, on: 1 }, name: "unit" },
    { key: { "history.message": 1 }, name: "messages" },
  ]);
  return {
    async add(inspections) {
      const ids = inspections.map(({ id }) => id);
      if (ids.length === 0) return [];
      await rows.bulkWrite(
        inspections.map(({ id, ...rest }) => ({
          updateOne: { filter: { _id: id }, update: { $setOnInsert: rest }, upsert: true },
        })),
        { ordered: true },
      );
      const found = (await rows.find({ _id: { $in: ids } }).toArray()).map(toInspection);
      return ids.flatMap((id) => found.filter((inspection) => inspection.id === id));
    },
    async change({ id, scope, former, message }, decide) {
      for (let race = 0; race < MAX_RACES; race += 1) {
        const row = await rows.findOne({ _id: id, ...within(scope, former) });
        if (row === null) return { status: "missing" };
        const inspection = toInspection(row);
        if (inspection.history.some((event) => event.message === message))
          return { status: "changed", inspection };
        const decided = decide(inspection);
        if (!decided.ok) return { status: "refused", refusal: decided.refusal, inspection };
        const { id: _id, ...next } = decided.inspection;
        const { matchedCount } = await rows.replaceOne({ _id: row._id, version: row.version }, next);
        if (matchedCount === 1) return { status: "changed", inspection: decided.inspection };
      }
      throw new Error(`inspection ${id} kept changing`);
    },
    async find(id, scope, former) {
      const row = await rows.findOne({ _id: id, ...within(scope, former) });
      return row === null ? undefined : toInspection(row);
    },
    async list({ path, former, states, from, to, limit = MOST, newestFirst }) {
      const days = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
      const query = {
        ...within(path, former),
        ...(states && { state: { $in: [...states] } }),
        ...((from !== undefined || to !== undefined) && { on: days }),
      };
      const order = newestFirst === true ? NEWEST_FIRST : DAY_ORDER;
      return (await rows.find(query).sort(order).limit(limit).toArray()).map(toInspection);
    },
    async planned(from, to) {
      const query = { state: "planned" as const, on: { $gte: from, $lte: to } };
      return (await rows.find(query).sort({ on: 1, _id: 1 }).toArray()).map(toInspection);
    },
    async findMany(ids) {
      return (await rows.find({ _id: { $in: [...ids] } }).toArray()).map(toInspection);
    },
    async byMessages(keys, scope, former) {
      const query = { ...within(scope, former), "history.message": { $in: [...keys] } };
      return (await rows.find(query).sort(NEWEST_FIRST).limit(MOST).toArray()).map(toInspection);
    },
    async about({ code, unit, successor = unit }, scope, former) {
      const whole = { unit: { $in: [unit, successor] }, codes: { $size: 0 } };
      const query = {
        $and: [within(scope, former), { $or: [{ codes: code }, { "results.code": code }, whole] }],
      };
      return (await rows.find(query).sort(NEWEST_FIRST).limit(MOST).toArray()).map(toInspection);
    },
  };
}

function within(scope: string, former: readonly string[] = []) {
  return { $or: [scope, ...former].map((path) => ({ path: { $gte: path, $lt: afterScope(path) } })) };
}

function toInspection({ _id, ...rest }: InspectionRow): Inspection {
  return { id: _id, ...rest };
}
