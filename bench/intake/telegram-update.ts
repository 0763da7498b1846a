import { createSay } from "../../locales/say";
import { createTelegramReader } from "../../src/channels/telegram/to-incoming";
import { systemClock } from "../../src/clock";

/** A private text message as Telegram posts it. */
export function telegramUpdate(id: number, chat: number): object {
  const person = { id: chat, first_name: "Nguyễn Thị Hoa", username: `can_bo_${chat}`, language_code: "vi" };
  return {
    update_id: id,
    message: {
      message_id: id,
      from: { ...person, is_bot: false },
      chat: { ...person, type: "private" },
      date: 1_772_413_200,
      text: "Đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am",
    },
  };
}

/** The service's own reader of updates. */
export const toTelegramIncoming = createTelegramReader({
  bot: () => ({ id: "1000001", username: "bench_bot" }),
  say: createSay("vi"),
  clock: systemClock,
});
