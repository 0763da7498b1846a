import type { Services } from "../../handlers/handler";
import { CHANNEL_NAMES, type ChannelName } from "../channels/channel";
import { splitText } from "../channels/split-text";
import type { Outcome, Reply } from "../dialogue/reply";
import type { OutboxEntry } from "../store/delivery";
import { chatKeyOf, type StoredMessage } from "../store/inbox";

export interface OutboxParts {
  readonly message: StoredMessage;
  /** Key of this round of the message. */
  readonly key: string;
  readonly outcome: Pick<Outcome, "replies" | "notices">;
  readonly parts: {
    readonly services: Pick<Services, "clock" | "say">;
    textLimit(channel: ChannelName): number;
  };
}

/** What is to be sent because of a message: answers to where it came from, and what others are told. */
export function outboxEntries({ message, key, outcome, parts }: OutboxParts): OutboxEntry[] {
  const base = { cause: message.dedupeKey, createdAt: parts.services.clock.now() };
  const replies = answers(message, outcome.replies, parts).map((entry, index) => ({
    id: `${key}>${index}`,
    ...entry,
    ...base,
  }));
  const notices = notes(outcome, parts).map((entry, index) => ({
    id: `${key}>n${index}`,
    ...entry,
    ...base,
  }));
  return [...replies, ...notices];
}

type Addressed = Omit<OutboxEntry, "id" | "cause" | "createdAt">;

/** In a group, what concerns only the person goes to the person, and the group is told that it did. */
function answers(
  message: StoredMessage,
  replies: readonly Reply[],
  parts: OutboxParts["parts"],
): Addressed[] {
  const { channel, bot } = message;
  const inGroup = message.chatKind === "group";
  const isPrivate = (reply: Reply) => inGroup && (reply.private === true || holdsPhone(reply.text));
  const aside = replies.filter(isPrivate);
  const note: Reply[] = aside.length === 0 ? [] : [{ text: asideText(aside, parts), buttons: [] }];
  const limit = parts.textLimit(channel);
  return [...replies, ...note].flatMap((reply) => {
    const chat = isPrivate(reply) ? message.sender : message.chat;
    const kind = { kind: "reply" as const, chatKind: chat === message.chat ? message.chatKind : "private" };
    const to = { chatKey: chatKeyOf({ channel, bot, chat }), channel, bot, chat, ...kind };
    return [
      ...fitting(reply, limit).map(({ text, buttons }) => ({
        ...{ ...to, text, buttons },
        // A group sees the buttons; they are for whom the answer is for.
        ...(to.chatKind === "group" && buttons.length > 0 && { answers: message.sender }),
      })),
      ...(reply.files ?? []).map((file) => ({ ...to, text: file.name, buttons: [], file })),
    ];
  });
}

/** Which models the private answer is about, and nothing else of it. */
function asideText(replies: readonly Reply[], { services: { say } }: OutboxParts["parts"]): string {
  const codes = new Set(replies.flatMap(({ text }) => text.match(CODE) ?? []));
  if (codes.size === 0 || codes.size > MOST_CODES) return say("group.private");
  return say("group.private.codes", { codes: [...codes].join(", ") });
}

const CODE = /\bDVK-\d{4}-\d{4,}\b/g;
/** A list is no longer the one thing that was asked about. */
const MOST_CODES = 3;

const PHONE = /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9,10}(?!\d)/;

/** Whoever wrote the sentence: a phone number is never posted into a group. */
function holdsPhone(text: string): boolean {
  return PHONE.test(text);
}

function notes({ notices = [] }: OutboxParts["outcome"], { textLimit }: OutboxParts["parts"]): Addressed[] {
  return notices.flatMap(({ to, text, buttons }) => {
    const { bot, chat } = to;
    const channel = CHANNEL_NAMES.find((name) => name === to.channel);
    if (channel === undefined) return [];
    return fitting({ text, buttons }, textLimit(channel)).map((reply) => ({
      ...{ chatKey: chatKeyOf({ channel, bot, chat }), channel, bot, chat },
      ...{ text: reply.text, buttons: reply.buttons, kind: "notice" as const },
    }));
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
