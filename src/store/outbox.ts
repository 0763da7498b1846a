import type { mongo } from "mongoose";
import { isPressKey, pressKeyOf } from "../press-key";
import { createBulkWriter, writeTogether } from "./bulk-writer";
import {
  DELIVERY_KINDS,
  type DeliveryChange,
  type DeliveryRow,
  type DeliveryState,
  type DeliveryWish,
  type OutboxEntry,
  type SentFile,
  type StoredDelivery,
} from "./delivery";
import { createGroupCommit } from "./group-commit";
import {
  type Claim,
  claimAll,
  countSameTexts,
  DELIVERY_INDEXES,
  openChats,
  pendingOfChats,
  type SameText,
  type Settlement,
  settleAll,
  toDelivery,
} from "./outbox-queries";

export interface Outbox {
  /**
   * Adds what is not there yet, under its id or, of what is due, in another message; what is there stays as it is.
   * @returns of each whether it is new.
   */
  add(entries: readonly OutboxEntry[]): Promise<readonly boolean[]>;
  /** Undelivered messages of a chat, by kind, and oldest first within a kind. */
  pendingOf(chatKey: string): Promise<readonly StoredDelivery[]>;
  change(id: string, change: DeliveryChange): Promise<void>;
  /**
   * Takes a message for sending, marked as the caller has marked it: of all who read it as it is now, one gets it.
   * @param name of the try; no two tries of whatever messages share one.
   * @returns false when somebody else was first.
   */
  claim(delivery: StoredDelivery, name: string): Promise<boolean>;
  /** Changes a message that is still as the try named left it; one that was overtaken changes nothing. */
  settle(id: string, claim: string | null, change: DeliveryChange): Promise<void>;
  /** Chats with something undelivered, and what of it comes first. */
  chatsWithPending(): Promise<readonly DeliveryWish[]>;
  /** How often this very text was sent to the chat (or may have been) of what was added since then. */
  countSame(delivery: Pick<StoredDelivery, "chatKey" | "text" | "file">, since: Date): Promise<number>;
  countPending(): Promise<number>;
  /** By its id, or by the name that its buttons have for it. */
  find(id: string): Promise<StoredDelivery | undefined>;
  /** Notes which button decided a message; the first stays. @returns the first. */
  choose(id: string, chosen: Chosen): Promise<Chosen>;
  /** Newest first, of one chat. */
  latest(chatKey: string, limit: number): Promise<readonly StoredDelivery[]>;
  transcript(chatKey: string, afterStamp: number): Promise<readonly StoredDelivery[]>;
  /** What was said in this chat under a platform's number, or as the delivery of that id. */
  saidAs(chatKey: string, platformId: string): Promise<StoredDelivery | undefined>;
  /** This file, made for an answer and no evidence of a model, as it was sent to this chat. */
  madeFile(chatKey: string, ref: string): Promise<SentFile | undefined>;
  /** Everything sent after a stamp, over all chats, in order. */
  sentAfter(stamp: number, limit: number): Promise<readonly StoredDelivery[]>;
}

type Chosen = NonNullable<StoredDelivery["chosen"]>;

/** Entries that belong to one answer; more than these are a lot of reminders, a statement of its own. */
const FEW = 20;
const UNDELIVERED: readonly DeliveryState[] = ["pending", "sending"];
export async function createOutbox(
  collection: mongo.Collection<DeliveryRow>,
  stamp: () => number,
): Promise<Outbox> {
  await collection.createIndexes(DELIVERY_INDEXES);
  const insert = createBulkWriter(collection);
  const write = createBulkWriter(collection);
  const readPending = createGroupCommit<string, readonly StoredDelivery[]>((chatKeys) =>
    pendingOfChats(collection, chatKeys),
  );
  const claim = createGroupCommit<Claim, boolean>((claims) => claimAll(collection, claims));
  const settle = createGroupCommit<Settlement, true>((settlements) => settleAll(collection, settlements));
  const countSame = createGroupCommit<SameText, number>((asked) => countSameTexts(collection, asked));
  const list = async (filter: mongo.Filter<DeliveryRow>, sort: 1 | -1, limit: number) =>
    (await collection.find(filter).sort({ stamp: sort }).limit(limit).toArray()).map(toDelivery);

  return {
    async add(entries) {
      const rows = entries.map((entry) => ({ insertOne: { document: newRow(entry, stamp()) } }));
      // A few share their statement with what other chats are told at the same moment.
      const fates =
        rows.length > FEW ? await writeTogether(collection, rows) : await Promise.all(rows.map(insert));
      return fates.map((fate) => fate === "written");
    },
    pendingOf: readPending,
    async change(id, change) {
      await write({ updateOne: { filter: { _id: id }, update: { $set: withOpen(change) } } });
    },
    claim: (delivery, name) => claim({ delivery, name }),
    async settle(id, claim, change) {
      if (claim !== null) await settle({ id, claim, change: withOpen(change) });
      else
        await write({
          updateOne: { filter: { _id: id, open: true, claim }, update: { $set: withOpen(change) } },
        });
    },
    chatsWithPending: () => openChats(collection),
    countSame: (delivery, since) => countSame({ delivery, since }),
    countPending: () => collection.countDocuments({ open: true }, { hint: "undelivered" }),
    async find(id) {
      const row = await collection.findOne(isPressKey(id) ? { pressKey: id } : { _id: id });
      return row === null ? undefined : toDelivery(row);
    },
    async choose(id, chosen) {
      await collection.updateOne({ _id: id, chosen: { $exists: false } }, { $set: { chosen } });
      return (await collection.findOne({ _id: id }))?.chosen ?? chosen;
    },
    latest: (chatKey, limit) => list({ chatKey }, -1, limit),
    transcript: (chatKey, afterStamp) => list({ chatKey, stamp: { $gt: afterStamp } }, 1, 200),
    async saidAs(chatKey, platformId) {
      const row = await collection.findOne({ chatKey, $or: [{ platformId }, { _id: platformId }] });
      return row === null ? undefined : toDelivery(row);
    },
    madeFile: async (chatKey, ref) => {
      const made = { chatKey, "file.ref": ref, "file.code": { $exists: false } };
      return (await collection.findOne(made, { sort: { stamp: -1 } }))?.file;
    },
    sentAfter: (after, limit) => list({ stamp: { $gt: after }, state: "sent" }, 1, limit),
  };
}

function withOpen(change: DeliveryChange): DeliveryChange & { open?: boolean } {
  return change.state === undefined ? change : { ...change, open: UNDELIVERED.includes(change.state) };
}

function newRow(entry: OutboxEntry, stamp: number): DeliveryRow {
  const { id, ...rest } = entry;
  return {
    _id: id,
    ...rest,
    ...(entry.buttons.length > 0 && { pressKey: pressKeyOf(id) }),
    state: "pending",
    open: true,
    rank: DELIVERY_KINDS.indexOf(entry.kind),
    stamp,
    claim: null,
    attempts: 0,
    notBefore: null,
    sentAt: null,
    platformId: null,
    reason: null,
    possiblyDuplicated: false,
  };
}
