import type { mongo } from "mongoose";
import type { Sending } from "../domain/planning/sending";
import { createBulkWriter, writeTogether } from "./bulk-writer";

/**
 * What goes to one person in one message (lượt nhắc gộp). The message's id in the outbox is made of the batch's, and
 * no sending can stand in two batches: the unique index on `ids` is what keeps anything from being told twice.
 */
export interface Batch {
  readonly id: string;
  readonly person: string;
  readonly sendings: readonly Sending[];
  /** The identities of these (`sendingId`). */
  readonly ids: readonly string[];
  /** When it was decided, by the service's clock. */
  readonly at: Date;
  /** `claimed`: not in the outbox yet; `dropped`: there was nothing left to say. */
  readonly state: "claimed" | "queued" | "dropped";
}

interface BatchRow extends Omit<Batch, "id"> {
  readonly _id: string;
  /** Repeats "claimed" as one value that a partial index can carry. */
  readonly open: boolean;
}

interface RunRow {
  readonly _id: string;
  readonly at: Date;
}

/** The sendings (lượt nhắc) that were decided, and which steps are through with. */
export interface Sendings {
  /** Takes these for sending; @returns those that nobody had taken, in whole or in part. */
  claim(batches: readonly Batch[]): Promise<readonly Batch[]>;
  /** Which of these ids stand in a batch. */
  taken(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Batches that are in no outbox yet, the oldest first. */
  unqueued(): Promise<readonly Batch[]>;
  findMany(ids: readonly string[]): Promise<readonly Batch[]>;
  finish(ids: readonly string[], state: "queued" | "dropped"): Promise<void>;
  /** The newest that went to a person. */
  latestOf(person: string): Promise<Batch | undefined>;
  /** Those of these steps that are not through: everybody concerned has been looked at. */
  notRun(steps: readonly string[]): Promise<ReadonlySet<string>>;
  setRun(steps: readonly string[], at: Date): Promise<void>;
  /** Before it everything counts as sent. */
  floor(): Promise<Date>;
  /**
   * Before a backup takes the place of what is stored: nobody knows what was sent since it was made, so that what was
   * due before now counts as sent.
   */
  restoring(now: Date): Promise<void>;
  /** After it: what waits in its outbox may have been sent. */
  restored(): Promise<void>;
  /** Removes what was decided before then and is in the outbox, or was dropped. */
  prune(before: Date): Promise<void>;
}

interface SendingsAround {
  readonly deliveries: Pick<mongo.Collection<mongo.Document>, "updateMany">;
  /** Stands in no backup. */
  readonly restorations: mongo.Collection<RunRow>;
}

const FLOOR = "sendings";
const MOST_UNQUEUED = 2_000;

/** @throws MongoError when the store is away; doing anything here again is safe. */
export async function createSendings(
  batches: mongo.Collection<BatchRow>,
  runs: mongo.Collection<RunRow>,
  { deliveries, restorations }: SendingsAround,
): Promise<Sendings> {
  await batches.createIndexes([
    { key: { ids: 1 }, name: "once", unique: true },
    { key: { person: 1, at: -1 }, name: "person" },
    { key: { at: 1 }, name: "age" },
    { key: { open: 1, at: 1 }, name: "open", partialFilterExpression: { open: true } },
  ]);
  await runs.createIndexes([{ key: { at: 1 }, name: "age" }]);
  const note = createBulkWriter(runs);
  return {
    async claim(asked) {
      const rows = asked.map((batch) => ({ insertOne: { document: toRow(batch) } }));
      const outcomes = await writeTogether(batches, rows);
      return asked.filter((_, index) => outcomes[index] === "written");
    },
    async taken(ids) {
      const rows = await batches
        .find({ ids: { $in: [...ids] } }, { projection: { ids: 1 } })
        .batchSize(10_000)
        .toArray();
      return new Set(rows.flatMap((row) => row.ids));
    },
    async unqueued() {
      return (await batches.find({ open: true }).sort({ at: 1 }).limit(MOST_UNQUEUED).toArray()).map(toBatch);
    },
    async findMany(ids) {
      return (await batches.find({ _id: { $in: [...ids] } }).toArray()).map(toBatch);
    },
    async finish(ids, state) {
      if (ids.length === 0) return;
      await batches.updateMany({ _id: { $in: [...ids] } }, { $set: { state, open: false } });
    },
    async latestOf(person) {
      const row = await batches.findOne({ person, state: "queued" }, { sort: { at: -1 } });
      return row === null ? undefined : toBatch(row);
    },
    async notRun(steps) {
      const found = steps.length === 0 ? [] : await runs.find({ _id: { $in: [...steps] } }).toArray();
      const known = new Set(found.map(({ _id }) => _id));
      return new Set(steps.filter((step) => !known.has(step)));
    },
    async setRun(steps, at) {
      // A step that is noted already is refused by its id, which is as well.
      await Promise.all(steps.map((step) => note({ insertOne: { document: { _id: step, at } } })));
    },
    async floor() {
      return (await restorations.findOne({ _id: FLOOR }))?.at ?? new Date(0);
    },
    async restoring(now) {
      await restorations.updateOne({ _id: FLOOR }, { $max: { at: now } }, { upsert: true });
    },
    async prune(before) {
      await batches.deleteMany({ at: { $lt: before }, open: false });
      await runs.deleteMany({ at: { $lt: before } });
    },
    async restored() {
      await batches.updateMany({ open: true }, { $set: { state: "dropped", open: false } });
      await deliveries.updateMany(
        { open: true, kind: { $in: ["reminder", "digest"] } },
        { $set: { state: "unknown", open: false, reason: "restored from a backup" } },
      );
    },
  };
}

/** The id of the message that a batch becomes. */
export function deliveryOf({ id }: Pick<Batch, "id">): string {
  return `${PREFIX}${id}`;
}

/** The batch that a message, or its copy for another chat, was made of; undefined of any other message. */
export function batchOf(delivery: string): string | undefined {
  return delivery.startsWith(PREFIX) ? delivery.slice(PREFIX.length).split(">")[0] : undefined;
}

const PREFIX = "due:";

function toRow({ id, ...batch }: Batch): BatchRow {
  return { _id: id, ...batch, open: batch.state === "claimed" };
}

function toBatch({ _id, open: _open, ...batch }: BatchRow): Batch {
  return { id: _id, ...batch };
}
