import type { Say } from "../../../locales/say";
import type { Incoming } from "../channel";
import { type OaEvent, oaEvent } from "./event-schema";
import { withoutMention } from "./mention";
import { contactText, contentOf } from "./message-content";

export interface OaReaderOptions {
  readonly oa: string;
  /** The name by which people pick the account in groups. */
  readonly name?: string;
  readonly say: Say;
}

/** The messages of one event, none for what nobody has to see; `error` for a body that is no event. */
export type OaReading = readonly Incoming[] | { readonly error: string };

/**
 * Reads one event. What the account says itself (`oa_send_*`), what was seen and who left mean nothing here; who left
 * is noticed by what is refused after it. In a group only what picks the account is its business.
 */
export function oaToIncoming(body: unknown, options: OaReaderOptions): OaReading {
  const read = oaEvent.safeParse(body);
  if (!read.success) return { error: "not an event" };
  const event = read.data;
  const { event_name: name } = event;
  if (name === "follow") return followed(event, options);
  if (name === "user_submit_info") return submitted(event, options);
  const group = /^user_send_group_(\w+)$/.exec(name)?.[1];
  if (group !== undefined) return inGroup(group, event, options);
  const kind = /^user_send_(\w+)$/.exec(name)?.[1];
  return kind === undefined ? [] : inPrivate(kind, event, options);
}

function inPrivate(kind: string, event: OaEvent, { oa, say }: OaReaderOptions): Incoming[] {
  const { sender, message } = event;
  if (sender === undefined || message === undefined || sender.id === oa) return [];
  const quoted = message.quote_msg_id ?? message.quote_msg?.msg_id;
  return [
    {
      ...commonOf(event, oa, message.msg_id),
      ...{ chat: sender.id, chatKind: "private", sender: sender.id },
      ...contentOf(kind, message, say),
      ...(quoted !== undefined && { replyTo: quoted }),
    },
  ];
}

/** Where the group's number stands differs from text to text. */
function inGroup(kind: string, event: OaEvent, { oa, name, say }: OaReaderOptions): Incoming[] {
  const { sender, message, recipient } = event;
  const chat = recipient?.group_id ?? message?.conversation_id ?? recipient?.id;
  if (sender === undefined || message === undefined || chat === undefined || chat === oa) return [];
  const text = withoutMention(message.text ?? "", name);
  if (text === undefined) return [];
  const { press: _, ...content } = contentOf(kind, { ...message, text }, say);
  if (content.kind === "press" || content.kind === "unsupported") return [];
  return [
    {
      ...commonOf(event, oa, message.msg_id),
      ...{ chat, chatKind: "group", sender: sender.id },
      ...content,
    },
  ];
}

/** They can be written to (again). */
function followed(event: OaEvent, { oa }: OaReaderOptions): Incoming[] {
  const { follower } = event;
  return follower === undefined ? [] : [ofPerson(event, oa, follower.id, { kind: "event", text: "" })];
}

/** The form that asks for a name and a number was filled in. */
function submitted(event: OaEvent, { oa, say }: OaReaderOptions): Incoming[] {
  const { sender, info } = event;
  if (sender === undefined || info === undefined || sender.id === oa) return [];
  return [ofPerson(event, oa, sender.id, { kind: "text", text: contactText(info.name, info.phone, say) })];
}

/** An event without a message has no number of its own: who and when tell a repeat. */
function ofPerson(
  event: OaEvent,
  oa: string,
  person: string,
  content: Pick<Incoming, "kind" | "text">,
): Incoming {
  return {
    ...commonOf(event, oa, `${person}/${event.timestamp}`),
    ...{ chat: person, chatKind: "private", sender: person, attachments: [] },
    ...content,
  };
}

function commonOf({ event_name, timestamp }: OaEvent, oa: string, messageId: string) {
  const at = Number(timestamp);
  return {
    dedupeKey: `oa:${oa}:${event_name}:${messageId}`,
    ...{ channel: "zalo-oa" as const, bot: oa, messageId },
    ...{ sentAt: new Date(at), order: at, edited: false, addressed: true },
  };
}
