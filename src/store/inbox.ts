import type { mongo } from "mongoose";
import type { Incoming } from "../channels/channel";
import { isSecretMessage } from "../domain/secret-mark";
import { albumComplete, joinAlbum } from "./albums";
import { createBulkWriter } from "./bulk-writer";
import { createGroupCommit } from "./group-commit";

/**
 * The message log (nhật ký tin nhắn), incoming side. A message is stored here under its dedupe key before the
 * platform is answered, and stays until it is handled: this is what "nothing sent is ever lost" rests on.
 */
export interface StoredMessage extends Incoming {
  /** `<channel>:<bot>:<chat>`: messages of one chat are handled strictly in order. */
  readonly chatKey: string;
  /**
   * pending: to be handled; done; failed: given up after its attempts, for the administrator to see;
   * orphan: handled, but it answered something that has not arrived yet, see `reviveOrphans`.
   */
  readonly state: "pending" | "done" | "failed" | "orphan";
  readonly stamp: number;
  readonly receivedAt: Date;
  /** Grows each time an orphan is handled again. */
  readonly round: number;
  readonly attempts: number;
  /** Not before this time (a retry that waits). */
  readonly notBefore: Date | null;
  /** Marked as a state secret: what it said was never stored, and the sender is to be told why. */
  readonly refused?: "secret";
  /** Of the first photo of an album: the keys of those that were joined to it, and are handled with it. */
  readonly joined?: readonly string[];
}

export type MessageRow = Omit<StoredMessage, "dedupeKey"> & {
  readonly _id: string;
  readonly lastError?: string;
};

export interface Inbox {
  /** @returns repeated: true when the update was stored before; nothing changes then. */
  accept(incoming: Incoming): Promise<{ readonly repeated: boolean }>;
  /** Pending messages of a chat, oldest first by the platform's own order, at most `PAGE`. */
  pendingOf(chatKey: string): Promise<readonly StoredMessage[]>;
  chatsWithPending(): Promise<readonly string[]>;
  countPending(): Promise<number>;
  finish(key: string, state: "done" | "orphan"): Promise<void>;
  /** Counts a failed attempt; after `giveUp` the message is put aside as failed. */
  recordFailure(key: string, failure: { error: string; notBefore: Date; giveUp: boolean }): Promise<void>;
  /**
   * Messages of the chat that stand after `late` in the platform's order and found nothing to act on are handled
   * again: what they belong to has arrived now.
   */
  reviveOrphans(chatKey: string, late: Pick<Incoming, "sentAt" | "order">): Promise<number>;
  /** Is this round of the message still to be handled? False when another worker has done it meanwhile. */
  isPending(message: Pick<StoredMessage, "dedupeKey" | "round">): Promise<boolean>;
  /**
   * Puts the photos of an album together in its first message, once: those that come later are messages of their own.
   * @returns the message as it is to be handled.
   */
  joinAlbum(first: StoredMessage): Promise<StoredMessage>;
  /** The newest stored version of a platform message in a chat (an edit carries the id of what it edits). */
  versionsOf(chatKey: string, messageId: string): Promise<readonly StoredMessage[]>;
  transcript(chatKey: string, afterStamp: number): Promise<readonly StoredMessage[]>;
  /** Was this file sent in this chat? */
  hasFile(chatKey: string, ref: string): Promise<boolean>;
  /** Messages given up on, newest first. */
  failed(limit: number): Promise<readonly { key: string; error: string }[]>;
  retryFailed(key: string): Promise<boolean>;
}

export const PAGE = 50;

/** What was written this long after a message is not about it. */
const ORPHAN_MS = 10 * 60 * 1000;

export function chatKeyOf(incoming: Pick<Incoming, "channel" | "bot" | "chat">): string {
  return `${incoming.channel}:${incoming.bot}:${incoming.chat}`;
}

export async function createInbox(
  collection: mongo.Collection<MessageRow>,
  stamp: () => number,
  now: () => Date,
): Promise<Inbox> {
  const pending = { state: "pending" } as const;
  await collection.createIndexes([
    { key: { chatKey: 1, sentAt: 1, order: 1 }, partialFilterExpression: pending, name: "pending" },
    { key: { chatKey: 1, stamp: 1 }, name: "transcript" },
    { key: { chatKey: 1, messageId: 1 }, name: "versions" },
    // What counts against a bot's quota, see bots.ts.
    {
      key: { channel: 1, bot: 1, receivedAt: 1 },
      partialFilterExpression: { counted: true },
      name: "counted",
    },
  ]);
  // Two writers: what arrives does not wait for what is finished.
  const insert = createBulkWriter(collection);
  const write = createBulkWriter(collection);
  const readPending = createGroupCommit<string, readonly StoredMessage[]>((chatKeys) =>
    pendingOfChats(collection, chatKeys),
  );

  return {
    async accept(incoming) {
      const { dedupeKey, ...rest } = incoming;
      const arrived = stamp();
      const row: MessageRow = {
        _id: dedupeKey,
        ...rest,
        ...keptOf(rest),
        chatKey: chatKeyOf(incoming),
        state: "pending",
        stamp: arrived,
        receivedAt: now(),
        round: 0,
        attempts: 0,
        notBefore: incoming.album === undefined ? null : albumComplete(arrived),
      };
      return { repeated: (await insert({ insertOne: { document: row } })) === "duplicate" };
    },
    pendingOf: readPending,
    chatsWithPending: () => collection.distinct("chatKey", pending),
    countPending: () => collection.countDocuments(pending, { hint: "pending" }),
    async finish(key, state) {
      await write({ updateOne: { filter: { _id: key }, update: { $set: { state, notBefore: null } } } });
    },
    async recordFailure(key, { error, notBefore, giveUp }) {
      const $set = { lastError: error, notBefore, ...(giveUp ? { state: "failed" as const } : {}) };
      await write({ updateOne: { filter: { _id: key }, update: { $set, $inc: { attempts: 1 } } } });
    },
    async reviveOrphans(chatKey, { sentAt, order }) {
      const result = await collection.updateMany(
        {
          chatKey,
          state: "orphan",
          sentAt: { $gte: sentAt, $lte: new Date(sentAt.getTime() + ORPHAN_MS) },
          // Telegram's times are whole seconds: within one, the platform's number decides.
          $or: [{ sentAt: { $gt: sentAt } }, { order: { $gt: order } }],
        },
        { $set: { state: "pending", attempts: 0 }, $inc: { round: 1 } },
      );
      return result.modifiedCount;
    },
    isPending: async ({ dedupeKey, round }) =>
      (await collection.countDocuments({ _id: dedupeKey, state: "pending", round })) === 1,
    joinAlbum: (first) => joinAlbum(collection, first),
    versionsOf: async (chatKey, messageId) =>
      (await collection.find({ chatKey, messageId }).sort({ stamp: 1 }).limit(PAGE).toArray()).map(toMessage),
    transcript: async (chatKey, afterStamp) =>
      (
        await collection
          .find({ chatKey, stamp: { $gt: afterStamp } })
          .sort({ stamp: 1 })
          .limit(200)
          .toArray()
      ).map(toMessage),
    hasFile: async (chatKey, ref) => (await collection.findOne({ chatKey, "attachments.ref": ref })) !== null,
    failed: async (limit) =>
      (await collection.find({ state: "failed" }).sort({ stamp: -1 }).limit(limit).toArray()).map((row) => ({
        key: row._id,
        error: row.lastError ?? "",
      })),
    async retryFailed(key) {
      const result = await collection.updateOne(
        { _id: key, state: "failed" },
        { $set: { state: "pending", attempts: 0, notBefore: null } },
      );
      return result.modifiedCount === 1;
    },
  };
}

/** What of a message may be kept: of one that is marked as a state secret, neither its text nor its files. */
function keptOf({ text, attachments }: Pick<Incoming, "text" | "attachments">) {
  const composed = text.normalize("NFC");
  const names = attachments.map(({ name = "" }) => name);
  if (!isSecretMessage(composed, names)) return { text: composed };
  return { text: NOT_KEPT, attachments: [], refused: "secret" as const };
}

/** Stands in the place of what was not kept; the same in every language. */
const NOT_KEPT = "***";

function toMessage(row: MessageRow): StoredMessage {
  const { _id, ...rest } = row;
  return { dedupeKey: _id, ...rest };
}

async function pendingOfChats(
  collection: mongo.Collection<MessageRow>,
  chatKeys: readonly string[],
): Promise<(readonly StoredMessage[])[]> {
  const wanted = [...new Set(chatKeys)];
  const find = (keys: string[]) =>
    collection
      .find({ chatKey: { $in: keys }, state: "pending" })
      .sort({ sentAt: 1, order: 1 })
      .limit(PAGE * keys.length)
      .toArray();
  const together = await find(wanted);
  // A full page may be all of one chat with a long backlog: the others are not to wait for it.
  const isCrowded = wanted.length > 1 && together.length === PAGE * wanted.length;
  const rows = isCrowded ? (await Promise.all(wanted.map((key) => find([key])))).flat() : together;
  const byChat = new Map<string, StoredMessage[]>(wanted.map((chatKey) => [chatKey, []]));
  for (const row of rows) byChat.get(row.chatKey)?.push(toMessage(row));
  return chatKeys.map((chatKey) => (byChat.get(chatKey) ?? []).slice(0, PAGE));
}
