import type { mongo } from "mongoose";
import { type NewReminder, newReminder, type Reminder } from "../domain/reminder";
import { createBulkWriter } from "./bulk-writer";

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
  const write = createBulkWriter(rows);
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
      const update =
        next === undefined
          ? { $set: { state: "done" as const }, $unset: { nextAt: "" as const } }
          : { $set: { nextAt: next } };
      await write({ updateOne: { filter: { _id: id, state: "open", nextAt }, update } });
    },
    async findMany(ids) {
      return (await rows.find({ _id: { $in: [...ids] } }).toArray()).map(toReminder);
    },
  };
}

function toReminder({ _id, ...rest }: ReminderRow): Reminder {
  return { id: _id, ...rest };
}
