import { addFile, addMessage, describeBot, type EmulatedBot, type EmulatedMessage } from "./emulated-bot";
import { readHtml } from "./html-text";
import { type File, type Params, Refused } from "./params";

export type Method = (bot: EmulatedBot, params: Params) => unknown;

const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const DATA_BYTES = 64;
const TOAST_LIMIT = 200;
const UPLOAD_BYTES = 50_000_000;
const PHOTO_BYTES = 10_000_000;
const FETCH_BYTES = 20 * 1024 * 1024;

/** What each method does, but for those that wait (getUpdates). */
export const METHODS: Readonly<Record<string, Method>> = {
  getme: (bot) => ({ ...describeBot(bot), can_join_groups: true, can_read_all_group_messages: false }),
  sendmessage: (bot, params) => {
    const chat = reachable(bot, String(params.chat_id));
    const text = readText(params, "text", TEXT_LIMIT);
    if (text.trim() === "") throw new Refused(400, "Bad Request: message text is empty");
    return messageOf(
      bot,
      addMessage(bot, { chat, fromBot: true, raw: String(params.text), text, buttons: buttonsOf(params) }),
    );
  },
  senddocument: (bot, params) => sendFile(bot, params, "document"),
  sendphoto: (bot, params) => sendFile(bot, params, "photo"),
  sendchataction: (bot, params) => {
    reachable(bot, String(params.chat_id));
    if (!["typing", "upload_document", "upload_photo"].includes(String(params.action)))
      throw new Refused(400, "Bad Request: wrong parameter action in request");
    return true;
  },
  editmessagetext: (bot, params) => {
    const message = ownMessage(bot, params);
    const text = readText(params, "text", TEXT_LIMIT);
    const buttons = buttonsOf(params);
    if (text === message.text && JSON.stringify(buttons) === JSON.stringify(message.buttons))
      throw new Refused(
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same",
      );
    Object.assign(message, { text, raw: String(params.text), buttons, edits: message.edits + 1 });
    return messageOf(bot, message);
  },
  editmessagereplymarkup: (bot, params) => {
    const message = ownMessage(bot, params);
    Object.assign(message, { buttons: buttonsOf(params), edits: message.edits + 1 });
    return messageOf(bot, message);
  },
  answercallbackquery: (bot, params) => {
    const query = bot.queries.get(String(params.callback_query_id));
    if (query === undefined || query.answer !== undefined)
      throw new Refused(
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
      );
    if (String(params.text ?? "").length > TOAST_LIMIT)
      throw new Refused(400, "Bad Request: MESSAGE_TOO_LONG");
    query.answer = String(params.text ?? "");
    return true;
  },
  setmycommands: (bot, { commands, scope }) => {
    for (const entry of commands as { command?: unknown; description?: unknown }[]) {
      if (!/^[a-z0-9_]{1,32}$/.test(String(entry.command)))
        throw new Refused(400, "Bad Request: BOT_COMMAND_INVALID");
      const { length } = String(entry.description ?? "");
      if (length < 1 || length > 256) throw new Refused(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }
    bot.commands.set(scopeName(scope), commands as unknown[]);
    return true;
  },
  deletemycommands: (bot, { scope }) => {
    bot.commands.delete(scopeName(scope));
    return true;
  },
  getfile: (bot, params) => {
    const file = bot.files.get(String(params.file_id));
    if (file === undefined)
      throw new Refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
    if (file.bytes.length > FETCH_BYTES) throw new Refused(400, "Bad Request: file is too big");
    file.link = file.path;
    return {
      file_id: params.file_id,
      file_unique_id: "u",
      file_size: file.bytes.length,
      file_path: file.path,
    };
  },
};

function scopeName(scope: unknown): string {
  const { type = "default", chat_id = "" } = (scope ?? {}) as { type?: string; chat_id?: number };
  return `${type}${chat_id === "" ? "" : `:${chat_id}`}`;
}

/** Nobody gets a message who has not begun to talk with the bot, or has had enough of it. */
function reachable(bot: EmulatedBot, chat: string): string {
  const migrated = bot.migrated.get(chat);
  if (migrated !== undefined)
    throw new Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: Number(migrated),
    });
  if (bot.blocked.has(chat)) throw new Refused(403, "Forbidden: bot was blocked by the user");
  if (!bot.started.has(chat)) throw new Refused(400, "Bad Request: chat not found");
  return chat;
}

function readText(params: Params, name: "text" | "caption", limit: number): string {
  const given = String(params[name] ?? "");
  const reading = params.parse_mode === "HTML" ? readHtml(given) : { text: given };
  if ("error" in reading) throw new Refused(400, reading.error);
  if (params.parse_mode !== undefined && params.parse_mode !== "HTML")
    throw new Refused(400, "Bad Request: unsupported parse_mode");
  if (reading.text.length > limit)
    throw new Refused(
      400,
      name === "text" ? "Bad Request: message is too long" : "Bad Request: message caption is too long",
    );
  return reading.text;
}

function buttonsOf({ reply_markup }: Params): EmulatedMessage["buttons"] {
  if (reply_markup === undefined) return [];
  const { inline_keyboard: rows } = reply_markup as { inline_keyboard?: unknown };
  if (!Array.isArray(rows)) throw new Refused(400, "Bad Request: object expected as reply markup");
  return rows.map((row: { text?: string; callback_data?: string }[]) => {
    if (row.length > 8) throw new Refused(400, "Bad Request: too many buttons in a row");
    return row.map(({ text = "", callback_data: data = "" }) => {
      if (text === "") throw new Refused(400, "Bad Request: text buttons must have non-empty text");
      const bytes = Buffer.byteLength(data);
      if (bytes < 1 || bytes > DATA_BYTES) throw new Refused(400, "Bad Request: BUTTON_DATA_INVALID");
      return { text, data };
    });
  });
}

function ownMessage(bot: EmulatedBot, { chat_id, message_id }: Params): EmulatedMessage {
  const message = bot.messages.find(
    (one) => one.chat === String(chat_id) && one.message_id === Number(message_id),
  );
  if (message === undefined) throw new Refused(400, "Bad Request: message to edit not found");
  if (!message.fromBot) throw new Refused(400, "Bad Request: message can't be edited");
  return message;
}

function sendFile(bot: EmulatedBot, params: Params, kind: "photo" | "document"): unknown {
  const chat = reachable(bot, String(params.chat_id));
  const { name, bytes } = params[kind] as File;
  if (bytes === undefined) throw new Refused(400, "Bad Request: wrong remote file identifier specified");
  if (bytes.length === 0) throw new Refused(400, "Bad Request: file must be non-empty");
  if (bytes.length > UPLOAD_BYTES) throw new Refused(413, "Request Entity Too Large");
  if (kind === "photo" && bytes.length > PHOTO_BYTES)
    throw new Refused(400, "Bad Request: file is too big for a photo");
  if (kind === "photo" && !isPicture(bytes)) throw new Refused(400, "Bad Request: IMAGE_PROCESS_FAILED");
  const text = readText(params, "caption", CAPTION_LIMIT);
  const file = { kind, name, bytes };
  const message = addMessage(bot, {
    chat,
    fromBot: true,
    raw: String(params.caption ?? ""),
    text,
    buttons: buttonsOf(params),
    file,
  });
  const file_id = addFile(bot, bytes, name);
  return {
    ...messageOf(bot, message),
    [kind]: kind === "photo" ? [{ file_id, width: 1, height: 1 }] : { file_id, file_name: name },
  };
}

function isPicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 3).toString("hex");
  return head === "ffd8ff" || head === "89504e";
}

export function messageOf(bot: EmulatedBot, { message_id, chat, text, file }: EmulatedMessage) {
  return {
    message_id,
    from: describeBot(bot),
    chat: { id: Number(chat), type: chat.startsWith("-") ? "supergroup" : "private" },
    date: Math.floor(Date.now() / 1000),
    ...(file === undefined ? { text } : { caption: text }),
  };
}
