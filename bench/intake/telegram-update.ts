import { z } from "zod";
import type { WebhookReading } from "../../src/web/webhook";

const updateSchema = z.object({
  update_id: z.number().int(),
  message: z.object({
    message_id: z.number().int(),
    date: z.number().int(),
    chat: z.object({ id: z.number().int() }),
    from: z.object({ id: z.number().int() }),
    text: z.string(),
  }),
});

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

/** The least a Telegram channel has to do with an update before the inbox can take it. */
export function toTelegramIncoming(body: unknown): WebhookReading {
  const parsed = updateSchema.safeParse(body);
  if (!parsed.success) return { error: "not an update" };
  const { update_id, message } = parsed.data;
  return [
    {
      dedupeKey: `tg:bench:${update_id}`,
      channel: "telegram",
      bot: "bench",
      chat: String(message.chat.id),
      chatKind: "private",
      sender: String(message.from.id),
      messageId: String(message.message_id),
      sentAt: new Date(message.date * 1000),
      order: update_id,
      kind: "text",
      text: message.text,
      attachments: [],
      edited: false,
      addressed: true,
    },
  ];
}
