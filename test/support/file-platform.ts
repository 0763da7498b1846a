import { appendFileSync } from "node:fs";
import type { Channel } from "../../src/channels/channel";

/** A platform outside: what it was sent is written down at once and stays, whatever becomes of the sender. */
export function createFilePlatform(file: string, beforeSend: () => void = () => undefined): Channel {
  return {
    name: "console",
    bots: ["console"],
    textLimit: 4096,
    hasButtons: true,
    sendsFiles: true,
    limits: { perChat: [], perGroup: [] },
    repeatable: false,
    resendsUnknown: false,
    send: async ({ id }) => {
      beforeSend();
      appendFileSync(file, `${id}\n`);
      return { status: "sent", platformId: `platform-${id}` };
    },
  };
}
