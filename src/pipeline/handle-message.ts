import type { Response, Services } from "../../handlers/handler";
import { answer } from "../../handlers/handler";
import type { ChannelName } from "../channels/channel";
import { splitText } from "../channels/split-text";
import type { Outcome, Reply } from "../dialogue/reply";
import { type DialogueState, dialogueState, emptyState } from "../dialogue/state";
import type { Person } from "../domain/person";
import type { Conversation, Conversations } from "../store/conversations";
import { chatKeyOf, type Inbox, type StoredMessage } from "../store/inbox";
import type { Outbox, OutboxEntry, StoredDelivery } from "../store/outbox";
import type { People, StoredPerson } from "../store/people";
import { respond, type Understand } from "./respond";

export type TalkConversation = Conversation<DialogueState, Outcome>;

export interface HandleMessageParts {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly people: People;
  readonly conversations: Conversations<DialogueState, Outcome>;
  readonly services: Services;
  readonly understand: Understand;
  /** Longest text of one message on a platform, in UTF-16 units. */
  textLimit(channel: ChannelName): number;
}

/** Somebody else wrote the conversation meanwhile (the same person on another platform): read it and decide again. */
const MAX_CONFLICTS = 20;

/**
 * Handles one stored message, from who wrote it to the replies in the outbox. Each step can be the last one
 * before the process dies; handling the message again then goes on from there:
 * effects on records carry the message's key and are found again; the state of the conversation and the
 * replies are one write; the replies reach the outbox under ids made from the key; only then is it done.
 */
export async function handleMessage(message: StoredMessage, parts: HandleMessageParts): Promise<Handled> {
  const { inbox, outbox } = parts;
  if (message.chatKind === "group" && !message.addressed) {
    await inbox.finish(message.dedupeKey, "done");
    return { chats: [], again: false };
  }
  const outcome = await decide(message, parts);
  if (outcome === undefined) return { chats: [], again: false };
  const entries = toEntries(message, outcome.replies, parts);
  await outbox.add(entries);
  const revived = outcome.late ? await inbox.reviveOrphans(message.chatKey, message) : 0;
  await inbox.finish(message.dedupeKey, outcome.orphan ? "orphan" : "done");
  return { chats: [...new Set(entries.map((entry) => entry.chatKey))], again: revived > 0 };
}

export interface Handled {
  /** Chats that have something to be delivered now. */
  readonly chats: readonly string[];
  /** The chat has messages to handle again. */
  readonly again: boolean;
}

/** @returns undefined when another worker, who took the chat over while this one stood still, has done it. */
async function decide(message: StoredMessage, parts: HandleMessageParts): Promise<Outcome | undefined> {
  for (let conflict = 0; conflict < MAX_CONFLICTS; conflict += 1) {
    const stored = await parts.people.findByIdentity(`${message.channel}:${message.sender}`);
    const conversation = await parts.conversations.get(stored?.id ?? `chat:${message.chatKey}`);
    const before = conversation.outcomes[message.chatKey];
    if (before?.message === keyOf(message)) return before.outcome;
    // Who handles a message that later ones have overtaken may be late itself: the chat's lease was lost.
    if (before !== undefined && !isBefore(before, message) && !(await parts.inbox.isPending(message)))
      return undefined;
    const outcome = await decideOnce(message, stored, conversation, parts);
    if (outcome !== undefined) return outcome;
  }
  throw new Error("conversation kept changing while a message was handled");
}

async function decideOnce(
  message: StoredMessage,
  stored: StoredPerson | null,
  conversation: TalkConversation,
  parts: HandleMessageParts,
): Promise<Outcome | undefined> {
  const last = conversation.outcomes[message.chatKey];
  const late = last !== undefined && isBefore(message, last);
  const overtaken = late && (await isOvertaken(message, parts));
  const response = overtaken ? { replies: [] } : await responseTo(message, stored, conversation.state, parts);
  const orphan = response.orphan === true;
  // Handled again and still without what it belongs to: that has been said.
  const replies = orphan && message.round > 0 ? [] : [...response.replies];
  const outcome: Outcome = { replies, orphan, late };
  const state = response.state ?? conversation.state;
  // The furthest place handled so far, so that all that stands before it is known to be late.
  const { sentAt, order } = late ? last : message;
  const written = await parts.conversations.put({
    ...conversation,
    state: { ...state, offered: offeredBy(replies, state) },
    outcomes: {
      ...conversation.outcomes,
      [message.chatKey]: { message: keyOf(message), sentAt, order, outcome },
    },
  });
  return written ? outcome : undefined;
}

/** A message that is handled again after something late arrived is a new round with replies of its own. */
function keyOf(message: StoredMessage): string {
  return message.round === 0 ? message.dedupeKey : `${message.dedupeKey}@${message.round}`;
}

function offeredBy(replies: readonly Reply[], state: DialogueState): DialogueState["offered"] {
  const last = replies.at(-1);
  return last === undefined ? state.offered : last.buttons.flat();
}

async function responseTo(
  message: StoredMessage,
  stored: StoredPerson | null,
  state: DialogueState,
  parts: HandleMessageParts,
): Promise<Response> {
  const { services } = parts;
  const { say } = services;
  if (stored === null) return answer(say("stranger", { identity: message.sender.slice(0, 64) }));
  const person = withScope(stored, services);
  if (person === undefined) return answer(say("denied.noUnit"));
  if (message.attachments.length > 0 && message.text.trim() === "") return answer(say("input.attachment"));
  if (editsSaved(message, state))
    return answer(say("edit.afterSave", { codes: state.lastSaved?.codes.join(", ") ?? "" }));
  const action = message.press === undefined ? undefined : await pressedAction(message, parts.outbox);
  const { messageId, text, edited, sentAt } = message;
  const request = { key: keyOf(message), messageId, person, text, edited, sentAt, state };
  return respond(request, action, { services, understand: parts.understand });
}

function withScope(stored: StoredPerson, { units }: Services): Person | undefined {
  const tree = units();
  const unit = tree.get(stored.unit);
  if (unit === undefined) return undefined;
  const { id, name, role, title } = stored;
  return {
    id,
    name,
    role,
    title,
    unit: unit.code,
    unitName: unit.norm,
    unitType: unit.type,
    scope: tree.pathOf(unit.code),
  };
}

type Place = Pick<StoredMessage, "sentAt" | "order">;

/** By the platform's own order. */
function isBefore(a: Place, b: Place): boolean {
  const difference = a.sentAt.getTime() - b.sentAt.getTime();
  return difference < 0 || (difference === 0 && a.order < b.order);
}

/** The first version of a message that arrives after its edit says nothing new. */
async function isOvertaken(message: StoredMessage, { inbox }: HandleMessageParts): Promise<boolean> {
  if (message.edited) return false;
  const versions = await inbox.versionsOf(message.chatKey, message.messageId);
  return versions.some((version) => version.edited && version.state !== "pending");
}

function editsSaved(message: StoredMessage, { lastSaved }: DialogueState): boolean {
  return (
    message.edited &&
    lastSaved !== undefined &&
    !lastSaved.undone &&
    lastSaved.sources.includes(message.messageId)
  );
}

/** What the pressed button means; one of another chat, or none at all, means "an old button". */
async function pressedAction(message: StoredMessage, outbox: Outbox): Promise<string> {
  const delivery = message.press === undefined ? undefined : await outbox.find(message.press.delivery);
  if (delivery === undefined || delivery.chatKey !== message.chatKey) return STALE;
  return actionAt(delivery, message.press?.button ?? -1) ?? STALE;
}

const STALE = "stale:";

function actionAt(delivery: StoredDelivery, button: number): string | undefined {
  return delivery.buttons.flat()[button]?.action;
}

/** In a group, what concerns only the person goes to the person, and the group is told that it did. */
function toEntries(
  message: StoredMessage,
  replies: readonly Reply[],
  parts: HandleMessageParts,
): OutboxEntry[] {
  const { clock, say } = parts.services;
  const inGroup = message.chatKind === "group";
  const isPrivate = (reply: Reply) => inGroup && reply.private === true;
  const note = replies.some(isPrivate) ? [{ text: say("group.private"), buttons: [] }] : [];
  const createdAt = clock.now();
  const limit = parts.textLimit(message.channel);
  return [...replies, ...note]
    .flatMap((reply) => fitting(reply, limit))
    .map((reply, index) => {
      const chat = isPrivate(reply) ? message.sender : message.chat;
      return {
        id: `${keyOf(message)}>${index}`,
        chatKey: chatKeyOf({ ...message, chat }),
        channel: message.channel,
        bot: message.bot,
        chat,
        text: reply.text,
        buttons: reply.buttons,
        kind: "reply",
        cause: message.dedupeKey,
        createdAt,
      };
    });
}

/** A reply longer than the platform takes becomes several messages; the buttons stand under the last. */
function fitting(reply: Reply, limit: number): Reply[] {
  const texts = splitText(reply.text, limit);
  return texts.map((text, index) => ({
    ...reply,
    text,
    buttons: index === texts.length - 1 ? reply.buttons : [],
  }));
}

/** Reads a stored conversation back; one that this version cannot read starts empty rather than stopping the chat. */
export function parseState(value: unknown): DialogueState {
  const parsed = dialogueState.safeParse(value);
  return parsed.success ? parsed.data : emptyState();
}
