import type { mongo } from "mongoose";
import { groupBy } from "../domain/group-by";
import { type NewReminder, newReminder, type Reminder } from "../domain/reminder";
import { createGroupCommit } from "./group-commit";

export interface ReminderRow extends Omit<Reminder, "id"> {
  readonly _id: string;
}

/** Reminders that people asked for, and things they put off. */
export interface Reminders {
  /** The same message asks once. @returns it as it is stored. */
  add(asked: NewReminder): Promise<Reminder>;
  /** Another time for an open one of this person; @returns false when there is none. */
  move(id: string, person: string, at: Date): Promise<boolean>;
  /** @returns false when there is none that is open. */
  cancel(id: string, person: string): Promise<boolean>;
  /** The open ones of a person, the next first. */
  openOf(person: string): Promise<readonly Reminder[]>;
  /** What these people have put off beyond `now`. */
  putOff(people: readonly string[], now: Date): Promise<readonly Reminder[]>;
  /** Open ones of anybody whose time has come, the oldest first. */
  due(now: Date): Promise<readonly Reminder[]>;
  /** The next time after `now` at which one of anybody is due. */
  nextDue(now: Date): Promise<Date | undefined>;
  /** After it was sent: the next time, or done. Changes nothing when its time is another by now. */
  advance(reminder: Pick<Reminder, "id" | "nextAt">, next: Date | undefined): Promise<void>;
  /** Those of these ids. */
  findMany(ids: readonly string[]): Promise<readonly Reminder[]>;
}

/** Read at a time; the rest comes with the next reading. */
export const MOST_DUE = 5_000;
const MOST = 200;

/** @throws MongoError when the store is away; doing anything here again is safe. */
export async function createReminders(rows: mongo.Collection<ReminderRow>): Promise<Reminders> {
  await rows.createIndexes([
    { key: { nextAt: 1 }, name: "due", partialFilterExpression: { state: "open" } },
    { key: { person: 1, state: 1, nextAt: 1 }, name: "person" },
  ]);
  const advance = createGroupCommit<Advance, true>((advances) => advanceAll(rows, advances));
  const list = async (query: mongo.Filter<ReminderRow>, limit: number) =>
    (await rows.find(query).sort({ nextAt: 1, _id: 1 }).limit(limit).toArray()).map(toReminder);
  return {
    async add(asked) {
      const { id, ...rest } = newReminder(asked);
      await rows.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
      const row = await rows.findOne({ _id: id });
      if (row === null) throw new Error(`reminder ${id} was not stored`);
      return toReminder(row);
    },
    async move(id, person, at) {
      const { matchedCount } = await rows.updateOne(
        { _id: id, person, state: "open" },
        { $set: { at, nextAt: at } },
      );
      return matchedCount === 1;
    },
    async cancel(id, person) {
      const { matchedCount } = await rows.updateOne(
        { _id: id, person, state: "open" },
        { $set: { state: "cancelled" }, $unset: { nextAt: "" } },
      );
      return matchedCount === 1;
    },
    openOf: (person) => list({ person, state: "open" }, MOST),
    async putOff(people, now) {
      const query = { person: { $in: [...people] }, state: "open" as const, nextAt: { $gt: now } };
      return (await rows.find({ ...query, "of.0": { $exists: true } }).toArray()).map(toReminder);
    },
    due: (now) => list({ state: "open", nextAt: { $lte: now } }, MOST_DUE),
    async nextDue(now) {
      const [next] = await list({ state: "open", nextAt: { $gt: now } }, 1);
      return next?.nextAt;
    },
    async advance({ id, nextAt }, next) {
      await advance({ id, nextAt, next });
    },
    async findMany(ids) {
      return (await rows.find({ _id: { $in: [...ids] } }).toArray()).map(toReminder);
    },
  };
}

interface Advance {
  readonly id: string;
  readonly nextAt: Date | undefined;
  readonly next: Date | undefined;
}

/** Those with the same times in one update: planning it costs the engine three times what carrying it out does. */
async function advanceAll(
  rows: mongo.Collection<ReminderRow>,
  advances: readonly Advance[],
): Promise<readonly true[]> {
  const alike = groupBy(advances, ({ nextAt, next }) => `${nextAt?.getTime()} ${next?.getTime()}`);
  const updates = [...alike.values()].map((group) => {
    const [{ nextAt, next } = { nextAt: undefined, next: undefined }] = group;
    const update =
      next === undefined
        ? { $set: { state: "done" as const }, $unset: { nextAt: "" as const } }
        : { $set: { nextAt: next } };
    const filter = { _id: { $in: group.map(({ id }) => id) }, state: "open" as const, nextAt };
    return { updateMany: { filter, update, hint: { _id: 1 } } };
  });
  await rows.bulkWrite(updates, { ordered: false });
  return advances.map(() => true);
}

function toReminder({ _id, ...rest }: ReminderRow): Reminder {
  return { id: _id, ...rest };
}
