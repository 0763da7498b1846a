import type { mongo } from "mongoose";
import type { ChannelName } from "../channels/channel";
import { createBulkWriter } from "./bulk-writer";
import { createGroupCommit } from "./group-commit";

/** What pressing a button means, kept with the message that carries it: nobody can forge or guess one. */
export interface StoredButton {
  readonly label: string;
  readonly action: string;
}

/** A file of the store on its way to somebody, and the model whose evidence it is. */
export interface SentFile {
  readonly ref: string;
  readonly name: string;
  readonly mime: string;
  readonly code: string;
}

/**
 * The outgoing side of the message log (sổ gửi): what is to be told, to which chat, and what became of it.
 * The id is made from what caused it, so that nothing is told twice however often its cause is handled.
 */
export interface OutboxEntry {
  readonly id: string;
  readonly chatKey: string;
  readonly channel: ChannelName;
  readonly bot: string;
  readonly chat: string;
  readonly text: string;
  readonly buttons: readonly (readonly StoredButton[])[];
  readonly kind: "reply" | "reminder" | "digest" | "notice";
  /** A file of a model that goes with it. */
  readonly file?: SentFile;
  /** Key of the message that caused it, if one did. */
  readonly cause: string | null;
  /** When it was decided, by the service's clock. */
  readonly createdAt: Date;
}

export type DeliveryState = "pending" | "sending" | "sent" | "refused" | "unknown";

export interface StoredDelivery extends OutboxEntry {
  readonly state: DeliveryState;
  readonly stamp: number;
  readonly attempts: number;
  readonly notBefore: Date | null;
  readonly sentAt: Date | null;
  readonly platformId: string | null;
  readonly reason: string | null;
  /** A process died between sending it and noting that: it may have arrived twice. */
  readonly possiblyDuplicated: boolean;
}

/** `open` repeats "pending or sending" as one value that a partial index can carry. */
type Row = Omit<StoredDelivery, "id"> & { readonly _id: string; readonly open: boolean };

export type DeliveryChange = Partial<
  Pick<
    StoredDelivery,
    "state" | "attempts" | "notBefore" | "sentAt" | "platformId" | "reason" | "possiblyDuplicated"
  >
>;

export interface Outbox {
  /** Adds what is not there yet; the first version of an id stays. */
  add(entries: readonly OutboxEntry[]): Promise<void>;
  /** Undelivered messages of a chat, oldest first. */
  pendingOf(chatKey: string): Promise<readonly StoredDelivery[]>;
  change(id: string, change: DeliveryChange): Promise<void>;
  chatsWithPending(): Promise<readonly string[]>;
  countPending(): Promise<number>;
  find(id: string): Promise<StoredDelivery | undefined>;
  /** Newest first, of one chat. */
  latest(chatKey: string, limit: number): Promise<readonly StoredDelivery[]>;
  transcript(chatKey: string, afterStamp: number): Promise<readonly StoredDelivery[]>;
  /** Everything sent after a stamp, over all chats, in order. */
  sentAfter(stamp: number, limit: number): Promise<readonly StoredDelivery[]>;
}

const UNDELIVERED: DeliveryState[] = ["pending", "sending"];
/** Most messages of one chat read at a time. */
export const DELIVERY_PAGE = 50;

export async function createOutbox(collection: mongo.Collection<Row>, stamp: () => number): Promise<Outbox> {
  await collection.createIndexes([
    { key: { chatKey: 1, stamp: 1 }, name: "transcript" },
    { key: { open: 1, chatKey: 1, stamp: 1 }, name: "open", partialFilterExpression: { open: true } },
  ]);
  const insert = createBulkWriter(collection);
  const write = createBulkWriter(collection);
  const readPending = createGroupCommit<string, readonly StoredDelivery[]>((chatKeys) =>
    pendingOfChats(collection, chatKeys),
  );
  const list = async (filter: mongo.Filter<Row>, sort: 1 | -1, limit: number) =>
    (await collection.find(filter).sort({ stamp: sort }).limit(limit).toArray()).map(toDelivery);

  return {
    async add(entries) {
      await Promise.all(entries.map((entry) => insert({ insertOne: { document: newRow(entry, stamp()) } })));
    },
    pendingOf: readPending,
    async change(id, change) {
      const open = change.state === undefined ? {} : { open: UNDELIVERED.includes(change.state) };
      await write({ updateOne: { filter: { _id: id }, update: { $set: { ...change, ...open } } } });
    },
    chatsWithPending: () => collection.distinct("chatKey", { open: true }),
    countPending: () => collection.countDocuments({ open: true }, { hint: "open" }),
    async find(id) {
      const row = await collection.findOne({ _id: id });
      return row === null ? undefined : toDelivery(row);
    },
    latest: (chatKey, limit) => list({ chatKey }, -1, limit),
    transcript: (chatKey, afterStamp) => list({ chatKey, stamp: { $gt: afterStamp } }, 1, 200),
    sentAfter: (after, limit) => list({ stamp: { $gt: after }, state: "sent" }, 1, limit),
  };
}

function newRow(entry: OutboxEntry, stamp: number): Row {
  const { id, ...rest } = entry;
  return {
    _id: id,
    ...rest,
    state: "pending",
    open: true,
    stamp,
    attempts: 0,
    notBefore: null,
    sentAt: null,
    platformId: null,
    reason: null,
    possiblyDuplicated: false,
  };
}

function toDelivery(row: Row): StoredDelivery {
  const { _id, open: _open, ...rest } = row;
  return { id: _id, ...rest };
}

async function pendingOfChats(
  collection: mongo.Collection<Row>,
  chatKeys: readonly string[],
): Promise<(readonly StoredDelivery[])[]> {
  const wanted = [...new Set(chatKeys)];
  const find = (keys: string[]) =>
    collection
      .find({ open: true, chatKey: { $in: keys } })
      .sort({ stamp: 1 })
      .limit(DELIVERY_PAGE * keys.length)
      .toArray();
  const together = await find(wanted);
  // A full page may be all of one chat with a long backlog: the others are not to wait for it.
  const isCrowded = wanted.length > 1 && together.length === DELIVERY_PAGE * wanted.length;
  const rows = isCrowded ? (await Promise.all(wanted.map((key) => find([key])))).flat() : together;
  const byChat = new Map<string, StoredDelivery[]>(wanted.map((chatKey) => [chatKey, []]));
  for (const row of rows) byChat.get(row.chatKey)?.push(toDelivery(row));
  return chatKeys.map((chatKey) => (byChat.get(chatKey) ?? []).slice(0, DELIVERY_PAGE));
}
