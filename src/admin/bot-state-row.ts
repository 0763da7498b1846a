import { VIETNAM_OFFSET_MS } from "../domain/vietnam-time";
import type { BotState } from "../store/bots";
import { tableRow } from "./table-row";

/** How a bot's sending stands, on one line. */
export function botStateRow({ channel, bot, ...state }: BotState): string {
  const { lastSentAt, waiting, failed, kept, pausedUntil, quota } = state;
  return tableRow([
    `gửi tin ${channel} ${bot}`,
    `gửi gần nhất ${lastSentAt === undefined ? "chưa có" : localTime(lastSentAt)}`,
    `chờ gửi ${waiting}`,
    `không gửi được ${failed}`,
    `giữ lại ${kept}`,
    ...(pausedUntil === undefined ? [] : [`tạm dừng đến ${localTime(pausedUntil)}`]),
    ...(quota === undefined
      ? []
      : [`hạn mức ${quota.per === "day" ? "ngày" : "tháng"} ${quota.used}/${quota.messages}`]),
  ]);
}

/** In Asia/Ho_Chi_Minh, to the second. */
function localTime(at: Date): string {
  return new Date(at.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}
