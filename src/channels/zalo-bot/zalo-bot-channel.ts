import type { Say } from "../../../locales/say";
import {
  type Attachment,
  CHOICES_LENGTH,
  type Channel,
  type ChannelLimits,
  type Delivery,
  type SendResult,
} from "../channel";
import type { ZaloBotAnswer, ZaloBotApi } from "./zalo-bot-api";

export interface ZaloBotChannelOptions {
  /** By the bot's id: several bots are one service, since each may have 50 people only. */
  readonly bots: ReadonlyMap<string, ZaloBotApi>;
  /** Messages of a bot in a month, both ways (3,000 in the free package). */
  readonly monthlyQuota: number;
  /** Other limits than the built-in ones. */
  readonly limits?: ChannelLimits;
  readonly say: Say;
  /** Fetches an address of the platform's picture store, and nothing else; undefined when it cannot be had. */
  readonly fetchPhoto: (url: string, limitBytes: number) => Promise<Buffer | undefined>;
}

/** Counted after entities, in UTF-16 units (sendMessage, `text`). */
const TEXT_LIMIT = 2_000;
/** The platform states no rate: what a person can read, and far below what it is seen to take. */
const LIMITS = { perBot: { messages: 10, ms: 1_000 }, perChat: [{ messages: 1, ms: 1_000 }] };
/** It says that too much was asked without saying for how long. */
const QUOTA_PAUSE_MS = 60_000;

/**
 * The Zalo Bot Platform as a chat platform. It has no buttons, no edits and no documents: choices are written out by
 * number, and a file goes as a link that works for a short time.
 */
export function createZaloBotChannel(options: ZaloBotChannelOptions): Channel {
  const { bots, monthlyQuota, fetchPhoto, limits } = options;
  return {
    name: "zalo-bot",
    bots: [...bots.keys()],
    textLimit: TEXT_LIMIT - CHOICES_LENGTH,
    hasButtons: false,
    sendsFiles: false,
    limits: limits ?? {
      ...LIMITS,
      perGroup: LIMITS.perChat,
      quota: { messages: monthlyQuota, per: "month", countsIncoming: true },
    },
    repeatable: false,
    // An error is answered for messages that arrive all the same: what may have arrived is not sent again.
    resendsUnknown: false,
    async send(delivery) {
      const api = bots.get(delivery.bot);
      if (api === undefined) return { status: "refused", reason: "bot", detail: "no token for this bot" };
      return resultOf(await sendOnce(api, delivery, options.say));
    },
    download: ({ ref }: Attachment, limitBytes) => fetchPhoto(ref, limitBytes),
    async showTyping({ bot, chat }) {
      await bots.get(bot)?.sendTyping(chat);
    },
  };
}

function sendOnce(api: ZaloBotApi, delivery: Delivery, say: Say): Promise<ZaloBotAnswer<string>> {
  const { chat, file, chatKind } = delivery;
  const text = chatKind === "group" ? withoutPicks(delivery.text) : delivery.text;
  if (file === undefined) return api.sendMessage(chat, text);
  // The file itself cannot go: where it can be had instead.
  if (file.link === undefined)
    return api.sendMessage(chat, say("delivery.fileElsewhere", { name: file.name }));
  if (file.mime.startsWith("image/")) return api.sendPhoto(chat, file.link, text);
  return api.sendMessage(chat, `${text}\n${file.link}`);
}

/** "[@...]" in what people wrote would pick somebody in the group: a blank takes its force. */
function withoutPicks(text: string): string {
  return text.replaceAll("[@", "[ @");
}

function resultOf(answer: ZaloBotAnswer<string>): SendResult {
  switch (answer.status) {
    case "ok":
      return { status: "sent", platformId: answer.result };
    case "unreached":
      return { status: "retry", reason: answer.reason };
    case "unknown":
      return { status: "unknown", reason: answer.reason };
    case "no":
      return refusalOf(answer.code, answer.description.slice(0, 200));
  }
}

/** The platform's codes come with HTTP 200; 403 is its "internal server error", not a person who blocked the bot. */
function refusalOf(code: number, detail: string): SendResult {
  if (code === 401) return { status: "refused", reason: "bot", detail };
  if (code === 404) return { status: "refused", reason: "blocked", detail };
  if (code === 408) return { status: "unknown", reason: detail };
  if (code === 429) return { status: "retry", reason: detail, afterMs: QUOTA_PAUSE_MS, scope: "bot" };
  if (code === 403 || code >= 500) return { status: "unknown", reason: detail };
  return { status: "refused", reason: /long|length|2000/i.test(detail) ? "too-long" : "bad-request", detail };
}
