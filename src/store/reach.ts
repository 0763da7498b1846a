import type { mongo } from "mongoose";
import { z } from "zod";
import { CHANNEL_NAMES, type ChannelName } from "../channels/channel";
import type { StoredPerson } from "./people";

/** A chat to which something can be sent. */
export interface ChatAddress {
  readonly channel: ChannelName;
  readonly bot: string;
  readonly chat: string;
}

/** Where to tell a person something they did not ask for: the private chat in which they wrote last. */
export type Reach = (person: Pick<StoredPerson, "id" | "identities">) => Promise<ChatAddress | undefined>;

const rowSchema = z.object({ outcomes: z.array(z.object({ chat: z.string(), sentAt: z.date() })) });

/**
 * A person's conversation knows the chats they wrote in. A private chat has the person's own number on every
 * platform, which tells it from groups; a bot may not write first, so who never wrote cannot be told, except
 * on the console.
 */
export function createReach(conversations: mongo.Collection<mongo.Document & { _id: string }>): Reach {
  return async ({ id, identities }) => {
    const row = await conversations.findOne(
      { _id: id },
      { projection: { "outcomes.chat": 1, "outcomes.sentAt": 1 } },
    );
    const chats = row === null ? [] : rowSchema.parse(row).outcomes;
    const newest = [...chats].sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime());
    for (const { chat } of newest) {
      const address = privateChat(chat, identities);
      if (address !== undefined) return address;
    }
    const console = identities.find((identity) => identity.startsWith("console:"));
    return console === undefined
      ? undefined
      : { channel: "console", bot: "console", chat: console.slice("console:".length) };
  };
}

/** `<channel>:<bot>:<chat>` where the chat is one of the person's own accounts. */
function privateChat(chatKey: string, identities: readonly string[]): ChatAddress | undefined {
  const [name = "", bot = "", ...rest] = chatKey.split(":");
  const chat = rest.join(":");
  const channel = CHANNEL_NAMES.find((known) => known === name);
  return channel !== undefined && identities.includes(`${channel}:${chat}`)
    ? { channel, bot, chat }
    : undefined;
}
