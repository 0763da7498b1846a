import type { Channel, ChannelLimits } from "../../src/channels/channel";
import type { OutboxEntry } from "../../src/store/delivery";

/** A platform that takes everything at once and forgets it. */
export function openPlatform(limits: ChannelLimits, taken: (id: string) => void): Channel {
  return {
    ...{ name: "telegram", bots: ["1"], textLimit: 4096, hasButtons: true, sendsFiles: true, limits },
    ...{ repeatable: false, resendsUnknown: false },
    send: async ({ id }) => {
      taken(id);
      return { status: "sent", platformId: id };
    },
  };
}

/** One reminder to each chat. */
export function remindersTo(count: number, createdAt: Date): OutboxEntry[] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ id: `r${n}`, channel: "telegram", bot: "1", chat: `c${n}`, chatKey: `telegram:1:c${n}` },
    ...{ text: `Đề nghị đồng chí báo cáo mô hình số ${n}`, buttons: [], kind: "reminder", cause: null },
    createdAt,
  }));
}
