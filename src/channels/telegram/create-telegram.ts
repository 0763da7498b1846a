import type { Attachment, Channel, ChannelLimits } from "../channel";
import type { Platform } from "../platform";
import {
  createTelegramBot,
  TELEGRAM_TEXT_LIMIT,
  type TelegramBot,
  type TelegramBotParts,
} from "./telegram-bot";

export interface TelegramParts extends Omit<TelegramBotParts, "id" | "token" | "webhook"> {
  /** Tokens as @BotFather gives them, each of another bot. */
  readonly tokens: readonly string[];
  /** Public address of the web server; each bot's webhook is a path under it. */
  readonly webhookUrl?: string;
  /** Other limits than Telegram's own. */
  readonly limits?: ChannelLimits;
  secretOf(bot: string): string;
}

/** Telegram's own limits: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const LIMITS = {
  perBot: { messages: 25, ms: 1_000 },
  perChat: [{ messages: 1, ms: 1_000 }],
  perGroup: [
    { messages: 1, ms: 1_000 },
    { messages: 20, ms: 60_000 },
  ],
} as const;
/** An update with a text of 4,096 letters and every field of a group's message has a tenth of it. */
const UPDATE_BYTES = 1024 * 1024;

/** Telegram with all its bots as one channel. A token that cannot be one is told of, and its bot is off. */
export function createTelegram(parts: TelegramParts): Platform {
  const bots = new Map(parts.tokens.flatMap((token) => botOf(token, parts)).map((bot) => [bot.id, bot]));
  return {
    channel: channelOf(bots, parts.limits ?? LIMITS),
    webhooks: (store) =>
      parts.webhookUrl === undefined
        ? []
        : [...bots.values()].map((bot) => ({
            path: pathOf(bot.id),
            secret: parts.secretOf(bot.id),
            secretHeader: "x-telegram-bot-api-secret-token",
            limitBytes: UPDATE_BYTES,
            toIncoming: bot.read,
            accept: (incoming) => bot.accept(incoming, store),
          })),
    start(store) {
      for (const bot of bots.values()) bot.start(store);
    },
    links: () => [...bots.values()].map((bot) => ({ bot: bot.id, ...bot.link() })),
    async stop() {
      await Promise.all([...bots.values()].map((bot) => bot.stop()));
    },
  };
}

function botOf(token: string, parts: TelegramParts): TelegramBot[] {
  const id = /^(\d{1,20}):[A-Za-z0-9_-]+$/.exec(token)?.[1];
  if (id === undefined) {
    parts.logger.error(
      "TELEGRAM_TOKEN: this is no token of a Telegram bot; copy it again from @BotFather (123456789:AA...). The rest of the service runs on",
    );
    return [];
  }
  const { webhookUrl } = parts;
  const webhook = webhookUrl && {
    url: webhookUrl.replace(/\/+$/, "") + pathOf(id),
    secret: parts.secretOf(id),
  };
  return [createTelegramBot({ ...parts, id, token, ...(webhook && { webhook }) })];
}

function pathOf(bot: string): string {
  return `/webhook/telegram/${bot}`;
}

function channelOf(bots: ReadonlyMap<string, TelegramBot>, limits: ChannelLimits): Channel {
  return {
    name: "telegram",
    bots: [...bots.keys()],
    textLimit: TELEGRAM_TEXT_LIMIT,
    hasButtons: true,
    sendsFiles: true,
    limits,
    repeatable: false,
    // Telegram does not deliver what it reports as failed; of the rest most never left.
    resendsUnknown: true,
    async send(delivery) {
      const bot = bots.get(delivery.bot);
      return bot === undefined
        ? { status: "refused", reason: "bot", detail: "no token of this bot" }
        : bot.send(delivery);
    },
    async download({ ref }: Attachment, limitBytes) {
      const at = ref.indexOf("/");
      return bots.get(ref.slice(0, at))?.download(ref.slice(at + 1), limitBytes);
    },
    async showTyping({ bot, chat }) {
      await bots.get(bot)?.showTyping(chat);
    },
  };
}
