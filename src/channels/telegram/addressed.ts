import type { TelegramEntity, TelegramMessage } from "./update-schema";

/** A bot as its platform knows it; the name is known once Telegram has been reached. */
export interface TelegramIdentity {
  readonly id: string;
  readonly username?: string;
}

export interface Addressing {
  /** The bot was mentioned, replied to, or given a command. */
  readonly addressed: boolean;
  /** The text without the mention, which is no part of what was said. */
  readonly text: string;
}

/** What a message says to the bot, in a group if it does; entities count in UTF-16 units, as strings here do. */
export function readAddressing(said: TelegramMessage, bot: TelegramIdentity): Addressing {
  const text = said.text ?? said.caption ?? "";
  if (said.chat.type === "private") return { addressed: true, text };
  const entities = said.entities ?? said.caption_entities ?? [];
  const mentions = entities.filter((entity) => isMention(entity, text, bot));
  const addressed =
    mentions.length > 0 ||
    String(said.reply_to_message?.from?.id) === bot.id ||
    entities.some((entity) => isCommand(entity, text, bot));
  return { addressed, text: without(text, mentions) };
}

function isMention(entity: TelegramEntity, text: string, { id, username }: TelegramIdentity): boolean {
  // Somebody without a user name is mentioned by their number.
  if (entity.type === "text_mention") return String(entity.user?.id) === id;
  if (entity.type !== "mention") return false;
  const name = textOf(entity, text).slice(1).toLowerCase();
  // Until Telegram has told the bot's name, any bot's may be it: an answer too many is better than none.
  return username === undefined ? name.endsWith("bot") : name === username.toLowerCase();
}

function isCommand(entity: TelegramEntity, text: string, { username }: TelegramIdentity): boolean {
  if (entity.type !== "bot_command" || entity.offset !== 0) return false;
  const to = textOf(entity, text).split("@")[1];
  return to === undefined || username === undefined || to.toLowerCase() === username.toLowerCase();
}

function textOf({ offset, length }: TelegramEntity, text: string): string {
  return text.slice(offset, offset + length);
}

function without(text: string, mentions: readonly TelegramEntity[]): string {
  const fromTheEnd = [...mentions].sort((a, b) => b.offset - a.offset);
  const cut = fromTheEnd.reduce(
    (rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`,
    text,
  );
  return mentions.length === 0 ? text : cut.replace(/^\s*[,:]?\s+|\s+$/g, "").replace(/ {2,}/g, " ");
}
