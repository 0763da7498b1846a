import type { Say } from "../../../locales/say";
import type { Incoming } from "../channel";
import { readPressedMessageId } from "./pressed-message";
import type { TelegramApi } from "./telegram-api";
import { escapeHtml, toHtml } from "./to-html";

/**
 * What a pressed button is: `open`: it stays where it is, pressing it again is as good; `chosen`: this press has
 * decided the message it stands under; `before`: an earlier one has; `old`: nobody knows it; `others`: in a group, it
 * is for whom the bot answered.
 */
export type PressedButton =
  | { readonly status: "open" | "old" | "others" }
  | { readonly status: "chosen"; readonly label: string; readonly text: string }
  | { readonly status: "before"; readonly label: string };

export interface SettlePressParts {
  readonly api: TelegramApi;
  readonly say: Say;
  readonly textLimit: number;
  lookUp(press: Incoming): Promise<PressedButton>;
}

/** A flood of presses is not worth a queue: one more try, and not later than this. */
const MOST_WAIT_MS = 10_000;

/**
 * Shows a press on the message itself: the wheel on the button stops, the buttons go, and what was chosen stands under
 * the text. Best effort: what the press does has been stored before, and is done whatever becomes of this.
 */
export async function settlePress(press: Incoming, parts: SettlePressParts): Promise<void> {
  const { api, say } = parts;
  const pressed = readPressedMessageId(press.messageId);
  if (pressed === undefined) return;
  const button = await parts.lookUp(press);
  const text = toastOf(button, say);
  await api.call("answerCallbackQuery", { callback_query_id: pressed.query, ...(text && { text }) });
  if (button.status !== "chosen" || pressed.message === 0) return;
  const edit = () => showChosen(button, { chat: press.chat, message: pressed.message }, parts);
  const answer = await edit();
  const wait = answer.status === "no" ? answer.retryAfterMs : undefined;
  if (wait === undefined || wait > MOST_WAIT_MS) return;
  await new Promise((resolve) => setTimeout(resolve, wait));
  await edit();
}

function toastOf(button: PressedButton, say: Say): string | undefined {
  if (button.status === "before") return say("press.before", { label: button.label }).slice(0, 200);
  if (button.status === "others") return say("press.others");
  return button.status === "old" ? say("press.old") : undefined;
}

function showChosen(
  { label, text }: Extract<PressedButton, { status: "chosen" }>,
  { chat: chat_id, message: message_id }: { readonly chat: string; readonly message: number },
  { api, say, textLimit }: SettlePressParts,
) {
  const line = say("press.chosen", { label });
  const reply_markup = { inline_keyboard: [] };
  const whole = `${text}\n\n${line}`;
  if (whole.length > textLimit)
    return api.call("editMessageReplyMarkup", { chat_id, message_id, reply_markup });
  const html = `${toHtml(text)}\n\n<i>${escapeHtml(line)}</i>`;
  return api.call("editMessageText", { chat_id, message_id, text: html, parse_mode: "HTML", reply_markup });
}
