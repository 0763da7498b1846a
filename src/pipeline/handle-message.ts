import { attachHeld, takeFiles } from "../../handlers/files/take-files";
import type { AccountRequest, Response, Services, UnreadRequest } from "../../handlers/handler";
import { answer, privately } from "../../handlers/handler";
import { registerSheet } from "../../handlers/registration/register-sheet";
import type { ChannelName } from "../channels/channel";
import type { Outcome, Reply } from "../dialogue/reply";
import { type DialogueState, dialogueState, emptyState } from "../dialogue/state";
import { hasConsent } from "../domain/consent";
import { formerPaths } from "../domain/former-paths";
import type { Person } from "../domain/person";
import type { Conversation, Conversations } from "../store/conversations";
import type { DeliveryWish } from "../store/delivery";
import type { Inbox, StoredMessage } from "../store/inbox";
import type { Outbox } from "../store/outbox";
import type { People, StoredPerson } from "../store/people";
import type { KeepAttachment } from "./keep-attachment";
import { withUnaskedOffer } from "./offered-unasked";
import { outboxEntries } from "./outbox-entries";
import { readPress } from "./read-press";
import { repliedTo } from "./replied-to";
import { respond, type Understand } from "./respond";
import { respondToPeople, respondWithoutConsent } from "./respond-people";
import { respondToStranger } from "./respond-stranger";

export type TalkConversation = Conversation<DialogueState, Outcome>;

export interface HandleMessageParts {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly people: People;
  readonly conversations: Conversations<DialogueState, Outcome>;
  readonly services: Services;
  readonly understand: Understand;
  readonly keepAttachment: KeepAttachment;
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
export async function handleMessage(stored: StoredMessage, parts: HandleMessageParts): Promise<Handled> {
  const { inbox, outbox } = parts;
  // It may have been joined to the photo before it since this page of messages was read.
  if (stored.album !== undefined && !(await inbox.isPending(stored))) return { wishes: [], again: false };
  const message = stored.album === undefined ? stored : await inbox.joinAlbum(stored);
  if (message.kind === "event" || (message.chatKind === "group" && !message.addressed)) {
    await inbox.finish(message.dedupeKey, "done");
    return { wishes: [], again: false };
  }
  const outcome = await decide(message, parts);
  if (outcome === undefined) return { wishes: [], again: false };
  const entries = outboxEntries({ message, key: keyOf(message), outcome, parts });
  await outbox.add(entries);
  const revived = outcome.late ? await inbox.reviveOrphans(message.chatKey, message) : 0;
  await inbox.finish(message.dedupeKey, outcome.orphan ? "orphan" : "done");
  return { wishes: entries.map(({ chatKey, kind }) => ({ chatKey, kind })), again: revived > 0 };
}

export interface Handled {
  /** Chats that have something to be delivered now. */
  readonly wishes: readonly DeliveryWish[];
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
  const notices = response.notices === undefined ? {} : { notices: [...response.notices] };
  const outcome: Outcome = { replies, ...notices, orphan, late };
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
  const { services, understand } = parts;
  const { say } = services;
  if (message.refused === "secret") return privately(say("refused.secret"));
  const account = accountRequest(message, await withUnaskedOffer(message, state, parts.outbox));
  const action = message.press === undefined ? undefined : await pressedAction(message, parts);
  if (action === OTHERS) return { replies: [] };
  if (stored === null) return respondToStranger(account, action, { services, understand });
  if (!hasConsent(stored)) return respondWithoutConsent(account, stored, action, services);
  const person = withScope(stored, services);
  if (person === undefined) return answer(say("denied.noUnit"));
  const { edited } = message;
  // Numbers of messages are each chat's own, and one person writes in several.
  const messageId = `${message.chatKey}/${message.messageId}`;
  const request = { ...account, messageId, person, edited };
  const aboutPeople = await respondToPeople(request, stored, action, services);
  if (aboutPeople !== undefined) return aboutPeople;
  if (message.kind === "unsupported") return withUnsupported(message, request, { services, understand });
  const answered = () => respond(request, action, { services, understand });
  if (message.attachments.length === 0) return attachHeld(await answered(), request, services);
  const kept = await Promise.all(
    message.attachments.map((attachment) => parts.keepAttachment(attachment, message.channel)),
  );
  const replied = { ...request, repliedTo: await repliedTo(message, parts) };
  return (await registerSheet(kept, request, services)) ?? takeFiles(kept, replied, services, answered);
}

/** What cannot be read is said; a caption that came with it is read all the same. */
async function withUnsupported(
  { text }: StoredMessage,
  request: UnreadRequest,
  context: Parameters<typeof respond>[2],
): Promise<Response> {
  const unread = answer(context.services.say("input.unsupported"));
  if (text.trim() === "") return unread;
  const response = await respond(request, undefined, context);
  return { ...response, replies: [...response.replies, ...unread.replies] };
}

function accountRequest(message: StoredMessage, state: DialogueState): AccountRequest {
  const { channel, bot, chat, sender, chatKind, text, sentAt } = message;
  return {
    key: keyOf(message),
    identity: `${channel}:${sender}`,
    address: { channel, bot, chat },
    inGroup: chatKind === "group",
    ...{ text, sentAt, state },
  };
}

function withScope(stored: StoredPerson, { units, clock }: Services): Person | undefined {
  const tree = units();
  const unit = tree.get(stored.unit);
  if (unit === undefined) return undefined;
  const { id, name, role, title } = stored;
  const scope = tree.pathOf(unit.code);
  const former = formerPaths(tree, scope, clock);
  return {
    id,
    name,
    role,
    title,
    unit: unit.code,
    unitName: unit.norm,
    unitType: unit.type,
    scope,
    ...(former.length > 0 && { former }),
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

/** What the pressed button means; one of another chat, or none at all, means "an old button". */
async function pressedAction(message: StoredMessage, parts: HandleMessageParts): Promise<string> {
  const read = await readPress(message, { outbox: parts.outbox, say: parts.services.say });
  if (read.status === "old") return STALE;
  if (read.status === "others") return OTHERS;
  // Pressed twice, a sentence would be said twice; everything else knows by itself what was done.
  const isRepeat = read.status === "decides" && !read.isFirst && read.action.startsWith("say:");
  return isRepeat ? STALE : read.action;
}

const STALE = "stale:";
/** The platform has said whose it is; the group need not hear of it. */
const OTHERS = "others:";

/** Reads a stored conversation back; one that this version cannot read starts empty rather than stopping the chat. */
export function parseState(value: unknown): DialogueState {
  const parsed = dialogueState.safeParse(value);
  return parsed.success ? parsed.data : emptyState();
}
