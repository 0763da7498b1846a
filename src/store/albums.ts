import type { mongo } from "mongoose";
import type { MessageRow, StoredMessage } from "./inbox";

/** The photos of an album come as messages of their own, all within a moment. */
const ALBUM_MS = 1_000;

/** When an album whose photo has this stamp is all there, by the machine's time. */
export function albumComplete(stamp: number): Date {
  return new Date(stamp / 1000 + ALBUM_MS);
}

/**
 * Joins what has come of an album into its first message. That message is written first, in one piece: after a crash it
 * is handled with the very photos it was handled with before, and those are not handled again.
 */
export async function joinAlbum(
  collection: mongo.Collection<MessageRow>,
  first: StoredMessage,
): Promise<StoredMessage> {
  const whole = first.joined === undefined ? await join(collection, first) : first;
  const { joined = [] } = whole;
  if (joined.length > 0)
    await collection.updateMany({ _id: { $in: [...joined] } }, { $set: { state: "done", notBefore: null } });
  return whole;
}

async function join(collection: mongo.Collection<MessageRow>, first: StoredMessage): Promise<StoredMessage> {
  const { chatKey, album, dedupeKey } = first;
  const rows = await collection
    .find({ chatKey, album, state: "pending", _id: { $ne: dedupeKey } })
    .sort({ sentAt: 1, order: 1 })
    .toArray();
  const parts = [first, ...rows];
  const merged = {
    attachments: parts.flatMap(({ attachments }) => attachments),
    text: parts.find(({ text }) => text !== "")?.text ?? "",
    addressed: parts.some(({ addressed }) => addressed),
    joined: rows.map(({ _id }) => _id),
    // One that is marked as a secret speaks for all.
    ...(parts.some(({ refused }) => refused === "secret") && { refused: "secret" as const, attachments: [] }),
  };
  await collection.updateOne({ _id: dedupeKey }, { $set: merged });
  return { ...first, ...merged };
}
