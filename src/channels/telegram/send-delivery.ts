import { stat } from "node:fs/promises";
import type { Delivery } from "../channel";
import { splitText } from "../split-text";
import { inlineKeyboard } from "./inline-keyboard";
import type { TelegramAnswer, TelegramApi } from "./telegram-api";
import { toHtml } from "./to-html";

/** Caption of a file, in UTF-16 units after the formatting is taken away. */
const CAPTION_LIMIT = 1024;
/** Telegram takes photos up to 10 MB; as a document the same picture may have 50. */
const PHOTO_BYTES = 10_000_000;
/** What the delivery side waits for at most. */
const UPLOAD_MS = 34_000;

/** Sends one message, its file with it. A group that has moved is followed to where it is now. */
export async function sendDelivery(delivery: Delivery, api: TelegramApi): Promise<TelegramAnswer> {
  const answer = await sendTo(delivery.chat, delivery, api);
  if (answer.status !== "no") return answer;
  if (answer.migratedTo !== undefined) return sendTo(answer.migratedTo, delivery, api);
  return answer;
}

function sendTo(chat: string, delivery: Delivery, api: TelegramApi): Promise<TelegramAnswer> {
  return delivery.file === undefined ? sendText(chat, delivery, api) : sendFile(chat, delivery, api);
}

async function sendText(
  chat_id: string,
  { id, text, buttons }: Pick<Delivery, "id" | "text" | "buttons">,
  api: TelegramApi,
): Promise<TelegramAnswer> {
  const more = {
    link_preview_options: { is_disabled: true },
    ...(buttons.length > 0 && { reply_markup: inlineKeyboard({ id, buttons }) }),
  };
  const answer = await api.call("sendMessage", {
    ...{ chat_id, text: toHtml(text), parse_mode: "HTML" },
    ...more,
  });
  // Formatting is never worth a message.
  return isAboutEntities(answer) ? api.call("sendMessage", { chat_id, text, ...more }) : answer;
}

function isAboutEntities(answer: TelegramAnswer): boolean {
  return answer.status === "no" && answer.code === 400 && answer.description.includes("can't parse entities");
}

async function sendFile(chat_id: string, delivery: Delivery, api: TelegramApi): Promise<TelegramAnswer> {
  const { id, text, buttons, file } = delivery;
  if (file === undefined) return { status: "unknown", reason: "no file" };
  // The delivery side says the name of a file that has no text of its own.
  const [caption = "", ...rest] = text === file.name ? [] : splitText(text, CAPTION_LIMIT);
  const common = {
    chat_id,
    ...(caption !== "" && { caption: toHtml(caption), parse_mode: "HTML" as const }),
    ...(buttons.length > 0 && { reply_markup: inlineKeyboard({ id, buttons }) }),
  };
  const upload = { source: file.path, filename: file.name };
  const answer = (await isPhoto(file))
    ? await api.call("sendPhoto", { ...common, photo: upload }, { timeoutMs: UPLOAD_MS })
    : undefined;
  // A picture that Telegram cannot scale (too long, too narrow) is still a file.
  const sent =
    answer === undefined || isAboutPhoto(answer)
      ? await api.call("sendDocument", { ...common, document: upload }, { timeoutMs: UPLOAD_MS })
      : answer;
  if (sent.status === "ok")
    for (const part of rest) await sendText(chat_id, { id, text: part, buttons: [] }, api);
  return sent;
}

async function isPhoto({ path, mime }: NonNullable<Delivery["file"]>): Promise<boolean> {
  return (mime === "image/jpeg" || mime === "image/png") && (await stat(path)).size <= PHOTO_BYTES;
}

function isAboutPhoto(answer: TelegramAnswer): boolean {
  return answer.status === "no" && answer.code === 400 && /photo|image|dimensions/i.test(answer.description);
}
