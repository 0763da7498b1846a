import type { mongo } from "mongoose";
import { createBulkWriter } from "./bulk-writer";
import type { DeliveryRow, DeliveryState, Due } from "./delivery";
import { REMINDING } from "./outbox-queries";

interface RunRow {
  readonly _id: string;
  readonly at: Date;
}

/** The sendings (lượt nhắc) that stand in a message, and which steps are through with. */
export interface Sendings {
  /** Which of these ids stand in a message. */
  taken(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** What a message tells of; undefined of one about anything else. */
  of(delivery: string): Promise<Due | undefined>;
  /** What the newest message told a person of. */
  latestOf(person: string): Promise<Due | undefined>;
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
  /** Forgets what was told before then; the messages stay. */
  prune(before: Date): Promise<void>;
}

interface SendingsAround {
  readonly runs: mongo.Collection<RunRow>;
  /** Stands in no backup. */
  readonly restorations: mongo.Collection<RunRow>;
}

const FLOOR = "sendings";
/** There was nothing left to say when it was to be sent. */
const OVER: DeliveryState = "expired";

/** @throws MongoError when the store is away; doing anything here again is safe. */
export async function createSendings(
  deliveries: mongo.Collection<DeliveryRow>,
  { runs, restorations }: SendingsAround,
): Promise<Sendings> {
  await runs.createIndexes([{ key: { at: 1 }, name: "age" }]);
  const note = createBulkWriter(runs);
  return {
    async taken(ids) {
      const rows = await deliveries
        .find({ "due.ids": { $in: [...ids] } }, { projection: { "due.ids": 1 } })
        .batchSize(10_000)
        .toArray();
      return new Set(rows.flatMap(({ due }) => due?.ids ?? []));
    },
    async of(delivery) {
      return (await deliveries.findOne({ _id: delivery }, { projection: { due: 1 } }))?.due;
    },
    async latestOf(person) {
      const told = { person, ...REMINDING, state: { $ne: OVER } };
      return (await deliveries.findOne(told, { sort: { createdAt: -1 }, projection: { due: 1 } }))?.due;
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
      const old = { ...REMINDING, createdAt: { $lt: before }, open: false };
      await deliveries.updateMany(old, { $unset: { due: "" } }, { hint: "told" });
      await runs.deleteMany({ at: { $lt: before } });
    },
    async restored() {
      await deliveries.updateMany(
        { open: true, kind: { $in: ["reminder", "digest"] } },
        { $set: { state: "unknown", open: false, reason: "restored from a backup" } },
      );
    },
  };
}
