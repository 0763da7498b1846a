import type { mongo } from "mongoose";
import type { Refusal } from "../channels/channel";
import { createGroupCommit } from "./group-commit";

/** A private chat whose platform does not take messages for the person any more, until they write again. */
export interface Unreachable {
  readonly chatKey: string;
  readonly reason: Refusal;
  /** When it was found out. */
  readonly at: Date;
  /** Day (YYYY-MM-DD) on which the committee was last told. */
  readonly reportedOn?: string;
}

export interface UnreachableRow extends Omit<Unreachable, "chatKey"> {
  readonly _id: string;
  readonly stamp: number;
}

/**
 * Who cannot be reached where (không liên lạc được). That somebody writes again needs no note of its own: the message
 * in the inbox is newer than the record here.
 */
export interface UnreachableChats {
  /** Undefined as well when the person has written since. */
  of(chatKey: string): Promise<Unreachable | undefined>;
  record(found: Omit<Unreachable, "reportedOn">): Promise<void>;
  /** Notes that the committee has been told. */
  reported(chatKey: string, day: string): Promise<void>;
  /** When somebody last wrote in this chat, by the service's clock. */
  lastWrote(chatKey: string): Promise<Date | undefined>;
}

export interface UnreachableCollections {
  readonly unreachable: mongo.Collection<UnreachableRow>;
  readonly messages: mongo.Collection<mongo.Document>;
}

export function createUnreachableChats(
  { unreachable, messages }: UnreachableCollections,
  stamp: () => number,
): UnreachableChats {
  const find = createGroupCommit<string, UnreachableRow | null>(async (chatKeys) => {
    const rows = await unreachable.find({ _id: { $in: [...new Set(chatKeys)] } }).toArray();
    const byChat = new Map(rows.map((row) => [row._id, row]));
    return chatKeys.map((chatKey) => byChat.get(chatKey) ?? null);
  });
  return {
    async of(chatKey) {
      const row = await find(chatKey);
      if (row === null) return undefined;
      const wrote = await messages.findOne(
        { chatKey, stamp: { $gt: row.stamp } },
        { projection: { _id: 1 } },
      );
      const { _id, stamp: _stamp, ...rest } = row;
      return wrote === null ? { chatKey: _id, ...rest } : undefined;
    },
    async record({ chatKey, reason, at }) {
      await unreachable.updateOne(
        { _id: chatKey },
        { $set: { reason, at, stamp: stamp() } },
        { upsert: true },
      );
    },
    async reported(chatKey, day) {
      await unreachable.updateOne({ _id: chatKey }, { $set: { reportedOn: day } });
    },
    async lastWrote(chatKey) {
      const [newest] = await messages
        .find<{ receivedAt: Date }>({ chatKey }, { projection: { receivedAt: 1 } })
        .sort({ stamp: -1 })
        .limit(1)
        .toArray();
      return newest?.receivedAt;
    },
  };
}
