import type { Say } from "../../../locales/say";
import type { Clock } from "../../clock";
import { isPressKey } from "../../press-key";
import type { Incoming } from "../channel";
import { readAddressing, type TelegramIdentity } from "./addressed";
import { contentOf } from "./message-content";
import { pressedMessageId } from "./pressed-message";
import {
  type TelegramCallback,
  type TelegramMessage,
  type TelegramUpdate,
  telegramUpdate,
} from "./update-schema";

/** The messages of one update, none for what nobody has to see; `error` for a body that is no update. */
export type TelegramReading = readonly Incoming[] | { readonly error: string };

export type TelegramReader = (body: unknown) => TelegramReading;

export interface TelegramReaderOptions {
  bot(): TelegramIdentity;
  readonly say: Say;
  readonly clock: Clock;
}

/** Administrators who hide behind their group write as this account; every other bot's words are nobody's. */
const GROUP_ANONYMOUS_BOT = 1_087_968_824;

/** Reads updates of one bot. Of a group it keeps only what is meant for the bot: the rest is none of its business. */
export function createTelegramReader(options: TelegramReaderOptions): TelegramReader {
  let latest = 0;
  return (body) => {
    const parsed = telegramUpdate.safeParse(body);
    if (!parsed.success) return { error: "not an update" };
    const update = parsed.data;
    const { message, edited_message, callback_query, my_chat_member } = update;
    const bot = options.bot();
    const said = message ?? edited_message;
    if (said !== undefined) {
      latest = Math.max(latest, said.date * 1000);
      return readMessage(update, said, { bot, say: options.say });
    }
    // A press has no time of its own: it must not seem older than what was written before it.
    const now = new Date(Math.max(options.clock.now().getTime(), latest));
    if (callback_query !== undefined) return [readPress(update, callback_query, { bot, now })];
    return my_chat_member === undefined ? [] : readReturn(update, my_chat_member, bot);
  };
}

interface Hearing {
  readonly bot: TelegramIdentity;
  readonly say: Say;
}

function readMessage(update: TelegramUpdate, said: TelegramMessage, { bot, say }: Hearing): Incoming[] {
  const { from } = said;
  const edited = update.edited_message !== undefined;
  if (from === undefined || (from.is_bot === true && from.id !== GROUP_ANONYMOUS_BOT)) return [];
  // A live place reports itself every few seconds.
  if (edited && said.location !== undefined) return [];
  const { addressed, text } = readAddressing(said, bot);
  const album = edited ? undefined : said.media_group_id;
  // Of an album only one photo carries the caption with the mention.
  if (!addressed && album === undefined) return [];
  const content = contentOf(said, { text, bot: bot.id, say });
  if (content === undefined) return [];
  return [
    {
      ...placeOf(update, said.chat, bot),
      ...content,
      sender: String(from.id),
      messageId: String(said.message_id),
      sentAt: new Date((said.edit_date ?? said.date) * 1000),
      edited,
      addressed,
      ...(said.reply_to_message !== undefined && { replyTo: String(said.reply_to_message.message_id) }),
      ...(album !== undefined && { album }),
    },
  ];
}

function readPress(
  update: TelegramUpdate,
  { id, from, message, data }: TelegramCallback,
  { bot, now }: { readonly bot: TelegramIdentity; readonly now: Date },
): Incoming {
  // A message that was forwarded or is too old to be shown has no chat; the answer goes to who pressed.
  const chat = message?.chat ?? { id: from.id, type: "private" };
  return {
    ...placeOf(update, chat, bot),
    ...{ kind: "press", text: "", attachments: [], edited: false, addressed: true },
    sender: String(from.id),
    messageId: pressedMessageId({ message: message?.message_id ?? 0, query: id }),
    sentAt: now,
    press: pressOf(data),
  };
}

/** Unblocked: something may be told again. A block is noticed by what is refused after it. */
function readReturn(
  update: TelegramUpdate,
  { chat, from, date, new_chat_member }: NonNullable<TelegramUpdate["my_chat_member"]>,
  bot: TelegramIdentity,
): Incoming[] {
  if (chat.type !== "private" || new_chat_member.status !== "member") return [];
  return [
    {
      ...placeOf(update, chat, bot),
      ...{ kind: "event", text: "", attachments: [], edited: false, addressed: true },
      sender: String(from.id),
      messageId: `event/${update.update_id}`,
      sentAt: new Date(date * 1000),
    },
  ];
}

function placeOf({ update_id }: TelegramUpdate, chat: TelegramMessage["chat"], { id }: TelegramIdentity) {
  return {
    dedupeKey: `tg:${id}:${update_id}`,
    channel: "telegram" as const,
    bot: id,
    chat: String(chat.id),
    chatKind: chat.type === "private" ? ("private" as const) : ("group" as const),
    order: update_id,
  };
}

/** What anybody may have put there: a button that is not ours is one that nobody knows any more. */
function pressOf(data = ""): NonNullable<Incoming["press"]> {
  const at = data.lastIndexOf(".");
  const [delivery, button] = [data.slice(0, Math.max(at, 0)), Number(data.slice(at + 1))];
  return isPressKey(delivery) && Number.isInteger(button) && button >= 0
    ? { delivery, button }
    : { delivery: "", button: 0 };
}
