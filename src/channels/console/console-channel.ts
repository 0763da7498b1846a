import type { Channel } from "../channel";
import type { ConsoleNotifier } from "./console-notifier";

/** The page takes texts of any length; Telegram's limit keeps what is tried here true there too. */
const CONSOLE_TEXT_LIMIT = 4096;

/**
 * The console as a chat platform. The stored delivery record is what the page shows, so there is nothing to
 * transmit: a send only tells the open pages to look, and its platform id is the delivery's own.
 */
export function createConsoleChannel(options: { notifier: ConsoleNotifier }): Channel {
  return {
    name: "console",
    bots: ["console"],
    textLimit: CONSOLE_TEXT_LIMIT,
    hasButtons: true,
    sendsFiles: true,
    limits: { perChat: [], perGroup: [] },
    repeatable: true,
    resendsUnknown: true,
    send: async (delivery) => {
      options.notifier.notify(delivery.chat);
      return { status: "sent", platformId: delivery.id };
    },
  };
}
