import type { mongo } from "mongoose";
import { addDays } from "../domain/calendar/days";
import type { Deadline, DeadlineChange } from "../domain/deadline";
import { LAST_STEP_DAYS } from "../domain/deadline";
import { afterScope } from "../domain/unit-path";

export interface DeadlineRow extends Omit<Deadline, "id"> {
  readonly _id: string;
}

export type DeadlineChangeResult =
  | { readonly status: "changed"; readonly deadline: Deadline }
  | {
      readonly status: "refused";
      readonly refusal: Extract<DeadlineChange, { ok: false }>["refusal"];
      readonly deadline: Deadline;
    }
  /** None of that id in this scope. */
  | { readonly status: "missing" };

export interface DeadlineTarget {
  readonly id: string;
  readonly scope: string;
  /** Key of the message: handled again, it finds its own change instead of making a second one. */
  readonly message: string;
}

/** Somebody says that a unit has done what a deadline asks (đã nộp), though nothing in the records shows it. */
export interface DeadlineMark {
  readonly deadline: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly by: string;
  readonly at: Date;
  readonly message: string;
}

export interface Deadlines {
  /** Enters a deadline; one whose id is there already is left as it is. @returns it as it is stored. */
  add(deadline: Deadline): Promise<Deadline>;
  /** Changes one by compare-and-set on its version. */
  change(
    target: DeadlineTarget,
    decide: (deadline: Deadline) => DeadlineChange,
  ): Promise<DeadlineChangeResult>;
  find(id: string, scope: string): Promise<Deadline | undefined>;
  /** Standing deadlines that concern a unit: of its area, of the units under it and of those above it; by day. */
  concerning(path: string, filter?: DeadlineFilter): Promise<readonly Deadline[]>;
  /** Standing deadlines that can have a reminder on a day or later, of everybody, by day. */
  standing(day: string): Promise<readonly Deadline[]>;
  findMany(ids: readonly string[]): Promise<readonly Deadline[]>;
  /** Says that a unit has done it; again by anybody changes nothing. */
  mark(mark: DeadlineMark): Promise<void>;
  /** Takes a mark back; @returns false when there is none. */
  unmark(deadline: string, unit: string): Promise<boolean>;
  /** Units that are marked, of one deadline. */
  marked(deadline: string): Promise<readonly DeadlineMark[]>;
}

export interface DeadlineFilter {
  readonly year?: number;
  /** Last days, both included, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
}

const MAX_RACES = 50;
const MOST = 200;
const DAY_ORDER = { on: 1, _id: 1 } as const;

/** @throws MongoError when the store is away; doing anything here again with the same message is safe. */
export async function createDeadlines(
  rows: mongo.Collection<DeadlineRow>,
  marks: mongo.Collection<DeadlineMark & { _id: string }>,
): Promise<Deadlines> {
  await Promise.all([
    rows.createIndexes([
      { key: { state: 1, on: 1 }, name: "standing" },
      { key: { path: 1, on: 1 }, name: "place" },
    ]),
    marks.createIndexes([{ key: { deadline: 1 }, name: "deadline" }]),
  ]);
  const within = (scope: string) => ({ path: { $gte: scope, $lt: afterScope(scope) } });
  return {
    async add({ id, ...rest }) {
      await rows.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
      const row = await rows.findOne({ _id: id });
      if (row === null) throw new Error(`deadline ${id} was not stored`);
      return toDeadline(row);
    },
    async change({ id, scope, message }, decide) {
      for (let race = 0; race < MAX_RACES; race += 1) {
        const row = await rows.findOne({ _id: id, ...within(scope) });
        if (row === null) return { status: "missing" };
        const deadline = toDeadline(row);
        if (deadline.history.some((event) => event.message === message))
          return { status: "changed", deadline };
        const decided = decide(deadline);
        if (!decided.ok) return { status: "refused", refusal: decided.refusal, deadline };
        const { id: _id, ...next } = decided.deadline;
        const { matchedCount } = await rows.replaceOne({ _id: row._id, version: row.version }, next);
        if (matchedCount === 1) return { status: "changed", deadline: decided.deadline };
      }
      throw new Error(`deadline ${id} kept changing`);
    },
    async find(id, scope) {
      const row = await rows.findOne({ _id: id, ...within(scope) });
      return row === null ? undefined : toDeadline(row);
    },
    async concerning(path, { year, from, to } = {}) {
      const days = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
      const query = {
        $or: [within(path), { path: { $in: pathsAbove(path) } }],
        state: "set" as const,
        ...(year !== undefined && { year }),
        ...((from !== undefined || to !== undefined) && { on: days }),
      };
      return (await rows.find(query).sort(DAY_ORDER).limit(MOST).toArray()).map(toDeadline);
    },
    async standing(day) {
      const query = { state: "set" as const, on: { $gte: addDays(day, -LAST_STEP_DAYS) } };
      return (await rows.find(query).sort(DAY_ORDER).toArray()).map(toDeadline);
    },
    async findMany(ids) {
      return (await rows.find({ _id: { $in: [...ids] } }).toArray()).map(toDeadline);
    },
    async mark(mark) {
      const _id = `${mark.deadline}|${mark.unit}`;
      await marks.updateOne({ _id }, { $setOnInsert: mark }, { upsert: true });
    },
    async unmark(deadline, unit) {
      return (await marks.deleteOne({ _id: `${deadline}|${unit}` })).deletedCount === 1;
    },
    async marked(deadline) {
      return (await marks.find({ deadline }).toArray()).map(({ _id, ...mark }) => mark);
    },
  };
}

/** Paths of the units above, the empty one included. */
function pathsAbove(path: string): string[] {
  const codes = path.split("/").slice(0, -1);
  return codes.map((_, index) =>
    codes
      .slice(0, index)
      .map((code) => `${code}/`)
      .join(""),
  );
}

function toDeadline({ _id, ...rest }: DeadlineRow): Deadline {
  return { id: _id, ...rest };
}
