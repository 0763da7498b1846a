import type { UnreadRequest } from "../../handlers/handler";
import { readQuiet } from "../dialogue/read-quiet";
import type { Intent, Understanding } from "../understanding/understanding";

/** A question for one thing is answered soon, and shortly. */
const HALF_MS = 15 * 60_000;
const MOST_ANSWER_WORDS = 8;

/** "25/6" after "hạn báo cáo là ngày nào?": both are one message. */
export function completed(
  message: UnreadRequest,
  read: (text: string) => Understanding,
): { readonly message: UnreadRequest; readonly intent: Intent } | undefined {
  const { state, sentAt, text } = message;
  const { half } = state;
  const isLate = half === undefined || sentAt.getTime() - half.at.getTime() > HALF_MS;
  if (isLate || readQuiet(text) !== undefined || text.trim().split(/\s+/).length > MOST_ANSWER_WORDS)
    return undefined;
  const { intent, slots } = read(text);
  const isTime = slots.date !== undefined || slots.time !== undefined;
  if (!isTime || !ANSWERS.includes(intent)) return undefined;
  const whole = { ...message, text: `${half.text} ${text}`, state: { ...state, half: undefined } };
  return { message: whole, intent: half.intent };
}

/** What a bare day or hour is understood as. */
const ANSWERS: readonly Intent[] = ["unknown", "correct", "set_deadline", "remind_me", "snooze"];
