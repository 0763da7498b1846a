import { z } from "zod";
import type { Attachment, Incoming } from "../channel";

/** What an update of the platform means; `nothing` for what nobody has to see. */
export type ZaloBotReading =
  | { readonly status: "message"; readonly incoming: Incoming }
  | { readonly status: "nothing" }
  | { readonly status: "invalid"; readonly error: string };

const ID = z.string().min(1).max(200);
/** Nothing a person can write is longer; the rest is somebody else's. */
const TEXT = z.string().max(100_000);

const message = z.object({
  date: z.number(),
  message_id: ID,
  chat: z.object({ id: ID, chat_type: z.string() }),
  from: z.object({ id: ID, is_bot: z.boolean().optional() }),
  text: TEXT.optional(),
  caption: TEXT.optional(),
  // The documents name it `photo`, what is really sent `photo_url`.
  photo: z.string().max(4_000).optional(),
  photo_url: z.string().max(4_000).optional(),
  reply_to_message: z.object({ message_id: ID }).optional(),
  quote: z.object({ message_id: ID }).optional(),
});
const event = z.object({ event_name: z.string().max(100), message });
const update = z.union([
  event,
  z.object({ ok: z.literal(true), result: event }).transform(({ result }) => result),
]);

export interface ZaloBotIdentity {
  /** The bot's own id, and the name by which it is picked in groups. */
  readonly id: string;
  readonly name: string;
}

/**
 * Reads one update, bare as webhooks bring it or wrapped in `{ok, result}` as the documents show it. There is no
 * update id: the message's own tells a repeat. In a group the platform brings only what picks the bot or replies to it.
 */
export function zaloBotToIncoming(body: unknown, bot: ZaloBotIdentity): ZaloBotReading {
  // Probes of the platform have no body.
  if (isEmpty(body)) return { status: "nothing" };
  const read = update.safeParse(body);
  if (!read.success) return { status: "invalid", error: "not an update" };
  const { event_name: name, message: said } = read.data;
  // What the bot says itself may come back.
  if (said.from.id === bot.id || said.from.is_bot === true) return { status: "nothing" };
  const group = said.chat.chat_type !== "PRIVATE";
  const content = contentOf(name, said, group);
  if (content === undefined) return { status: "nothing" };
  return {
    status: "message",
    incoming: {
      dedupeKey: `zb:${bot.id}:${name}:${said.message_id}`,
      channel: "zalo-bot",
      bot: bot.id,
      chat: said.chat.id,
      chatKind: group ? "group" : "private",
      sender: said.from.id,
      messageId: said.message_id,
      sentAt: new Date(said.date),
      order: said.date,
      edited: false,
      addressed: true,
      counted: true,
      ...content,
      text: group ? withoutMention(content.text, bot.name) : content.text,
      ...replied(said),
    },
  };
}

function isEmpty(body: unknown): boolean {
  return typeof body === "object" && body !== null && Object.keys(body).length === 0;
}

type Said = z.infer<typeof message>;
type Content = Pick<Incoming, "kind" | "text" | "attachments">;

/** @returns undefined for what is not answered: in a group nobody asked about a sticker. */
function contentOf(name: string, said: Said, group: boolean): Content | undefined {
  if (name === "message.text.received") return { kind: "text", text: said.text ?? "", attachments: [] };
  if (name === "message.image.received") {
    const ref = said.photo_url ?? said.photo;
    const attachments: Attachment[] = ref === undefined ? [] : [{ kind: "photo", ref }];
    return { kind: "photo", text: said.caption ?? "", attachments };
  }
  // Voice, stickers, files, places and cards, the last three without their content.
  return group ? undefined : { kind: "unsupported", text: "", attachments: [] };
}

function replied({ reply_to_message, quote }: Said): Pick<Incoming, "replyTo"> {
  const id = reply_to_message?.message_id ?? quote?.message_id;
  return id === undefined ? {} : { replyTo: id };
}

/** "@Bot Dân vận khéo có bao nhiêu mô hình": the name by which the bot was picked is no part of the question. */
function withoutMention(text: string, name: string): string {
  const composed = text.normalize("NFC");
  const mention = `@${name.normalize("NFC")}`;
  const at = composed.toLowerCase().indexOf(mention.toLowerCase());
  if (at < 0) return text;
  return `${composed.slice(0, at)} ${composed.slice(at + mention.length)}`.trim();
}
