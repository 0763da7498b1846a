import { z } from "zod";
import type { SendResult } from "../channel";
import type { TelegramAnswer } from "./telegram-api";

const sentMessage = z.object({ message_id: z.number() });

/** What became of a send, by Telegram's answer; each kind of answer has one meaning, see `SendResult`. */
export function toSendResult(answer: TelegramAnswer): SendResult {
  switch (answer.status) {
    case "ok": {
      const sent = sentMessage.safeParse(answer.result);
      return sent.success ? { status: "sent", platformId: String(sent.data.message_id) } : { status: "sent" };
    }
    case "unreached":
      return { status: "retry", reason: answer.reason };
    case "unknown":
      return { status: "unknown", reason: answer.reason };
    case "no":
      return refusalOf(answer);
  }
}

function refusalOf({
  code,
  description,
  retryAfterMs,
}: Extract<TelegramAnswer, { status: "no" }>): SendResult {
  if (code === 429) return { status: "retry", reason: "429", ...(retryAfterMs && { afterMs: retryAfterMs }) };
  const reason = reasonOf(code, description);
  return { status: "refused", reason, detail: `${code} ${description}` };
}

/** The person is gone, never wrote, or has stopped the bot; the group has put it out. */
const BLOCKED =
  /chat not found|user is deactivated|PEER_ID_INVALID|bot was kicked|group chat was deactivated|have no rights/i;

function reasonOf(code: number, description: string) {
  // 404 is what a token that is no token leads to.
  if (code === 401 || code === 404) return "bot";
  if (code === 403 || BLOCKED.test(description)) return "blocked";
  return code === 413 || /too long|too big|too large/i.test(description) ? "too-long" : "bad-request";
}
