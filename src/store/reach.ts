import type { mongo } from "mongoose";
import { z } from "zod";
import { CHANNEL_NAMES, type ChannelName } from "../channels/channel";
import { createGroupCommit } from "./group-commit";
import type { StoredPerson } from "./people";

/** A chat to which something can be sent. */
export interface ChatAddress {
  readonly channel: ChannelName;
  readonly bot: string;
  readonly chat: string;
}

/** A person's private chats, the one in which they wrote last first. */
export type ChatsOf = (person: Reached) => Promise<readonly ChatAddress[]>;

type Reached = Pick<StoredPerson, "id" | "identities">;

/** Where to tell a person something they did not ask for: the private chat in which they wrote last. */
export type Reach = (person: Reached) => Promise<ChatAddress | undefined>;

/** The same of many, in their order. */
export type ReachAll = (people: readonly Reached[]) => Promise<readonly (ChatAddress | undefined)[]>;

const rowSchema = z.object({
  _id: z.string(),
  outcomes: z.array(z.object({ chat: z.string(), sentAt: z.date() })),
});

export function createReach(chatsOf: ChatsOf): Reach {
  return async (person) => (await chatsOf(person))[0];
}

type Conversations = mongo.Collection<mongo.Document & { _id: string }>;
type Outcomes = z.infer<typeof rowSchema>["outcomes"];

export function createReachAll(conversations: Conversations): ReachAll {
  return async (people) => {
    const outcomes = await readOutcomes(
      conversations,
      people.map(({ id }) => id),
    );
    return people.map((person, index) => addressesOf(person, outcomes[index] ?? [])[0]);
  };
}

export function createChatsOf(conversations: Conversations): ChatsOf {
  // Many who are told something at the same moment are read together.
  const outcomesOf = createGroupCommit<string, Outcomes>((ids) => readOutcomes(conversations, ids));
  return async (person) => addressesOf(person, await outcomesOf(person.id));
}

async function readOutcomes(
  conversations: Conversations,
  ids: readonly string[],
): Promise<readonly Outcomes[]> {
  const projection = { "outcomes.chat": 1, "outcomes.sentAt": 1 };
  const found = await conversations
    .find({ _id: { $in: [...ids] } }, { projection })
    .batchSize(10_000)
    .toArray();
  const rows = found.map((row) => rowSchema.parse(row));
  const byId = new Map(rows.map((row) => [row._id, row.outcomes]));
  return ids.map((id) => byId.get(id) ?? []);
}

/**
 * A person's conversation knows the chats they wrote in. A private chat has the person's own number on every
 * platform, which tells it from groups; a bot may not write first, so who never wrote cannot be told, except
 * on the console.
 */
function addressesOf({ identities }: Reached, chats: Outcomes): readonly ChatAddress[] {
  const newest = [...chats].sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime());
  const addresses = newest.flatMap(({ chat }) => privateChat(chat, identities) ?? []);
  if (addresses.length > 0) return addresses;
  const console = identities.find((identity) => identity.startsWith("console:"));
  return console === undefined
    ? []
    : [{ channel: "console", bot: "console", chat: console.slice("console:".length) }];
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
