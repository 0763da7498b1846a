import type { Say } from "../../locales/say";
import { VIETNAM_OFFSET_MS } from "../domain/vietnam-time";
import type { BotState } from "../store/bots";
import { tableRow } from "./table-row";

/** How a bot's sending stands, on one line. */
export function botStateRow({ channel, bot, ...state }: BotState, say: Say): string {
  const { lastSentAt, waiting, failed, kept, pausedUntil, quota } = state;
  return tableRow([
    say("admin.status.bot", { channel, bot }),
    lastSentAt === undefined
      ? say("admin.status.bot.never")
      : say("admin.status.bot.last", { time: localTime(lastSentAt) }),
    say("admin.status.bot.waiting", { count: waiting }),
    say("admin.status.bot.failed", { count: failed }),
    say("admin.status.bot.kept", { count: kept }),
    ...(pausedUntil === undefined ? [] : [say("admin.status.bot.paused", { time: localTime(pausedUntil) })]),
    ...(quota === undefined
      ? []
      : [say(`admin.status.bot.quota.${quota.per}`, { used: quota.used, messages: quota.messages })]),
  ]);
}

/** In Asia/Ho_Chi_Minh, to the second. */
function localTime(at: Date): string {
  return new Date(at.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}
