import type { mongo } from "mongoose";
import {
  DELIVERY_KINDS,
  type DeliveryChange,
  type DeliveryRow,
  type DeliveryWish,
  type StoredDelivery,
} from "./delivery";
import { onceMore } from "./once-more";

/** Most messages of one chat read at a time. */
export const DELIVERY_PAGE = 50;

/** A message that tells of what is due. */
export const REMINDING = { "due.ids": { $exists: true } } as const;

export const DELIVERY_INDEXES: mongo.IndexDescription[] = [
  { key: { chatKey: 1, stamp: 1 }, name: "transcript" },
  {
    key: { open: 1, chatKey: 1, rank: 1, stamp: 1 },
    name: "undelivered",
    partialFilterExpression: { open: true },
  },
  {
    key: { channel: 1, bot: 1, sentAt: 1 },
    name: "sent",
    partialFilterExpression: { sentAt: { $type: "date" } },
  },
  { key: { failedAt: 1 }, name: "failed", partialFilterExpression: { failedAt: { $type: "date" } } },
  { key: { keptFor: 1 }, name: "kept", partialFilterExpression: { state: "kept" } },
  { key: { pressKey: 1 }, name: "pressed", partialFilterExpression: { pressKey: { $exists: true } } },
  { key: { "due.ids": 1 }, name: "once", unique: true, partialFilterExpression: REMINDING },
  { key: { person: 1, createdAt: -1 }, name: "told", partialFilterExpression: REMINDING },
];

export interface Claim {
  readonly delivery: StoredDelivery;
  readonly name: string;
}

/**
 * Each row is written only as it was read; what stands there afterwards says who was first. All rows of a batch go in one
 * statement: planning an update costs the engine three times what carrying it out does.
 */
export async function claimAll(
  collection: mongo.Collection<DeliveryRow>,
  claims: readonly Claim[],
): Promise<boolean[]> {
  // One try at each message goes along: with two, the one that read it too early would pass by the other's old name.
  const asked = new Map(claims.map((claim) => [claim.delivery.id, claim]));
  const ids = [...asked.keys()];
  const taken = mergeEach(
    "$_id",
    [...asked].map(([id, { delivery, name }]) => [
      id,
      { state: "sending", claim: name, possiblyDuplicated: delivery.possiblyDuplicated },
    ]),
  );
  const before = [...asked.values()].map((one) => one.delivery.claim);
  // Once more changes none that the first one took: their claim is another by then.
  const { matchedCount } = await onceMore(() =>
    collection.updateMany({ _id: { $in: ids }, open: true, claim: { $in: before } }, taken, { hint: BY_ID }),
  );
  if (matchedCount === claims.length) return claims.map(() => true);
  const rows = await collection.find({ _id: { $in: ids } }, { projection: { claim: 1 } }).toArray();
  const holders = new Map(rows.map(({ _id, claim }) => [_id, claim]));
  return claims.map(({ delivery, name }) => holders.get(delivery.id) === name);
}

export interface Settlement {
  readonly id: string;
  /** Name of the try; no two tries of whatever messages share one. */
  readonly claim: string;
  readonly change: DeliveryChange & { readonly open?: boolean };
}

/** Each row changes only if it is still as its try left it. */
export async function settleAll(
  collection: mongo.Collection<DeliveryRow>,
  settlements: readonly Settlement[],
): Promise<true[]> {
  const own = {
    _id: { $in: settlements.map(({ id }) => id) },
    open: true,
    claim: { $in: settlements.map(({ claim }) => claim) },
  };
  const changed = mergeEach(
    "$claim",
    settlements.map(({ claim, change }) => [claim, change]),
  );
  await onceMore(() => collection.updateMany(own, changed, { hint: BY_ID }));
  return settlements.map(() => true);
}

const BY_ID = { _id: 1 };

/**
 * An update that writes into each row what stands at the place of its key; only for rows whose key is among them.
 * Literal: texts of platforms may begin with "$".
 */
function mergeEach(
  key: "$_id" | "$claim",
  changes: readonly (readonly [string, object])[],
): mongo.Document[] {
  const place = { $indexOfArray: [{ $literal: changes.map(([of]) => of) }, key] };
  const own = { $arrayElemAt: [{ $literal: changes.map(([, change]) => change) }, place] };
  return [{ $replaceWith: { $mergeObjects: ["$$ROOT", own] } }];
}

export interface SameText {
  readonly delivery: Pick<StoredDelivery, "chatKey" | "text" | "file">;
  readonly since: Date;
}

export async function countSameTexts(
  collection: mongo.Collection<DeliveryRow>,
  asked: readonly SameText[],
): Promise<number[]> {
  const earliest = Math.min(...asked.map(({ since }) => since.getTime())) * 1_000;
  const sent = await collection
    .find(
      {
        chatKey: { $in: [...new Set(asked.map(({ delivery }) => delivery.chatKey))] },
        stamp: { $gt: earliest },
        state: { $in: ["sent", "unknown"] },
      },
      { projection: { chatKey: 1, text: 1, stamp: 1, "file.ref": 1 } },
    )
    .toArray();
  return asked.map(
    ({ delivery, since }) =>
      sent.filter(
        ({ chatKey, text, file, stamp }) =>
          chatKey === delivery.chatKey &&
          text === delivery.text &&
          file?.ref === delivery.file?.ref &&
          stamp > since.getTime() * 1_000,
      ).length,
  );
}

export async function openChats(collection: mongo.Collection<DeliveryRow>): Promise<DeliveryWish[]> {
  const chats = await collection
    .aggregate<{ _id: string; rank: number | null }>(
      [{ $match: { open: true } }, { $group: { _id: "$chatKey", rank: { $min: "$rank" } } }],
      { hint: "undelivered" },
    )
    .toArray();
  return chats.map(({ _id, rank }) => ({ chatKey: _id, kind: DELIVERY_KINDS[rank ?? 0] ?? "reply" }));
}

/** Each chat's first page; chats that ask at the same time are read together. */
export async function pendingOfChats(
  collection: mongo.Collection<DeliveryRow>,
  chatKeys: readonly string[],
): Promise<(readonly StoredDelivery[])[]> {
  const wanted = [...new Set(chatKeys)];
  const find = (keys: string[]) =>
    collection
      .find({ open: true, chatKey: { $in: keys } })
      .sort({ chatKey: 1, rank: 1, stamp: 1 })
      .limit(DELIVERY_PAGE * keys.length)
      .hint("undelivered")
      .toArray();
  const together = await find(wanted);
  // A full page may be all of one chat with a long backlog: the others are not to wait for it.
  const isCrowded = wanted.length > 1 && together.length === DELIVERY_PAGE * wanted.length;
  const rows = isCrowded ? (await Promise.all(wanted.map((key) => find([key])))).flat() : together;
  const byChat = new Map<string, StoredDelivery[]>(wanted.map((chatKey) => [chatKey, []]));
  for (const row of rows) byChat.get(row.chatKey)?.push(toDelivery(row));
  return chatKeys.map((chatKey) => (byChat.get(chatKey) ?? []).slice(0, DELIVERY_PAGE));
}

export function toDelivery(row: DeliveryRow): StoredDelivery {
  const { _id, open: _open, rank: _rank, ...rest } = row;
  return { id: _id, ...rest };
}
