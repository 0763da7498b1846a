import { addFile, addMessage, describeBot, type EmulatedBot, type EmulatedMessage } from "./emulated-bot";
import { addUpdate } from "./updates";

/** Somebody with a telephone, and a chat with the bot (or a group in which it is). */
export interface TelegramPerson {
  readonly id: number;
  /** @returns the number of the message. */
  says(text: string, more?: Partial<Written>): number;
  /** A message of any content: photo, document, location, contact, sticker. */
  sends(content: Readonly<Record<string, unknown>>, more?: Partial<Written>): number;
  sendsPhoto(bytes: Buffer, caption?: string, more?: Partial<Written>): number;
  sendsDocument(bytes: Buffer, name: string, caption?: string): number;
  edits(message: number, text: string): void;
  /** Presses the button of that label on the newest message that has it. */
  presses(label: string, chat?: string): void;
  /** Sends what a client may make up: any data on any message. */
  pressesData(data: string, message: number, chat?: string): string;
  blocks(): void;
  unblocks(): void;
  /** The bot's messages in this person's chat, oldest first, as they stand now. */
  reads(chat?: string): readonly EmulatedMessage[];
}

export interface Written {
  /** A group's id; without it the private chat. */
  readonly group: string;
  readonly replyTo: number;
  readonly album: string;
  readonly date: number;
}

export function telegramPerson(bot: EmulatedBot, id: number, now = () => Date.now()): TelegramPerson {
  const from = { id, is_bot: false, first_name: "Hoa", last_name: "Nguyễn", language_code: "vi" };
  const home = String(id);
  const seconds = () => Math.floor(now() / 1000);
  const chatOf = (chat: string) =>
    chat.startsWith("-")
      ? { id: Number(chat), type: "supergroup", title: "Tổ dân vận" }
      : { ...from, type: "private" };

  function sends(content: Readonly<Record<string, unknown>>, more: Partial<Written> = {}): number {
    const chat = more.group ?? home;
    bot.started.add(chat);
    const text = String(content.text ?? content.caption ?? "");
    const { message_id } = addMessage(bot, { chat, fromBot: false, raw: text, text, buttons: [] });
    const replied = bot.messages.find((one) => one.chat === chat && one.message_id === more.replyTo);
    addUpdate(bot, {
      message: {
        ...{ message_id, from, chat: chatOf(chat), date: more.date ?? seconds() },
        ...content,
        ...(more.album !== undefined && { media_group_id: more.album }),
        ...(replied !== undefined && {
          reply_to_message: {
            message_id: more.replyTo,
            from: replied.fromBot ? describeBot(bot) : from,
            text: replied.text,
          },
        }),
      },
    });
    return message_id;
  }

  const photoOf = (bytes: Buffer) => {
    const small = addFile(bot, bytes.subarray(0, 10), "nho.jpg");
    const large = addFile(bot, bytes, "anh.jpg");
    return [
      { file_id: small, file_unique_id: "s", width: 90, height: 67, file_size: 10 },
      { file_id: large, file_unique_id: "l", width: 1280, height: 960, file_size: bytes.length },
    ];
  };

  function pressesData(data: string, message_id: number, chat = home): string {
    const query = `q${bot.queries.size + 1}_${id}`;
    bot.queries.set(query, {});
    const message = { message_id, from: describeBot(bot), chat: chatOf(chat), date: seconds(), text: "..." };
    addUpdate(bot, { callback_query: { id: query, from, message, chat_instance: "1", data } });
    return query;
  }

  const reads = (chat = home) => bot.messages.filter((message) => message.chat === chat && message.fromBot);
  return {
    id,
    sends,
    says: (text, more) => sends({ text, ...entitiesOf(text) }, more),
    sendsPhoto: (bytes, caption, more) =>
      sends({ photo: photoOf(bytes), ...(caption && { caption, ...captionEntities(caption) }) }, more),
    sendsDocument: (bytes, name, caption) =>
      sends({
        document: {
          file_id: addFile(bot, bytes, name),
          file_unique_id: "d",
          file_name: name,
          file_size: bytes.length,
        },
        ...(caption && { caption }),
      }),
    edits(message_id, text) {
      const date = seconds();
      addUpdate(bot, {
        edited_message: { message_id, from, chat: chatOf(home), date, edit_date: date, text },
      });
    },
    presses(label, chat = home) {
      const found = reads(chat)
        .toReversed()
        .flatMap(({ message_id, buttons }) => buttons.flat().map((button) => ({ message_id, ...button })))
        .find(({ text }) => text === label);
      if (found === undefined) throw new Error(`no button “${label}”`);
      pressesData(found.data, found.message_id, chat);
    },
    pressesData,
    blocks() {
      bot.blocked.add(home);
      addUpdate(bot, { my_chat_member: memberOf("member", "kicked") });
    },
    unblocks() {
      bot.blocked.delete(home);
      addUpdate(bot, { my_chat_member: memberOf("kicked", "member") });
    },
    reads,
  };

  function memberOf(before: string, after: string) {
    const user = describeBot(bot);
    return {
      ...{ chat: chatOf(home), from, date: seconds() },
      old_chat_member: { user, status: before },
      new_chat_member: { user, status: after },
    };
  }
}

function entitiesOf(text: string) {
  const entities = [...text.matchAll(/(?<![\w/])(\/[a-z0-9_]+(?:@\w+)?|@\w+)/gi)].map((match) => ({
    type: match[0].startsWith("/") ? "bot_command" : "mention",
    offset: match.index,
    length: match[0].length,
  }));
  return entities.length === 0 ? {} : { entities };
}

function captionEntities(caption: string) {
  const { entities } = entitiesOf(caption);
  return entities === undefined ? {} : { caption_entities: entities };
}
