import { z } from "zod";
import type { ChannelLimits } from "./channels/channel";
import { blankIsUnset, optionalUrl } from "./setting-types";

/** How Telegram is reached. */
export interface TelegramSettings {
  /** Tokens of @BotFather, each of another bot; whether one is right is found out when Telegram is asked. */
  readonly tokens: readonly string[];
  readonly apiRoot: string;
  readonly proxy?: string;
  readonly localFiles?: string;
  /** Public address of the web server; without it updates are fetched. */
  readonly webhookUrl?: string;
  /** Without it the secret is made from the store's own key. */
  readonly webhookSecret?: string;
  // Not from the environment: Telegram's own are built in, an emulator has others.
  readonly limits?: ChannelLimits;
  readonly timeoutMs?: number;
  readonly connectMs?: number;
  readonly holdSeconds?: number;
  readonly firstRetryMs?: number;
}

const CLOUD = "https://api.telegram.org";

const optionalText = z.preprocess(blankIsUnset, z.string().trim().optional());

export const telegramFields = {
  /** Token of the bot, several separated by commas; unset: Telegram is off. */
  TELEGRAM_TOKEN: optionalText,
  /** Own Bot API server or relay: whoever runs it reads every message and the token. */
  TELEGRAM_API_ROOT: optionalUrl(["https", "http"], "https://api.telegram.org"),
  /** Proxy to Telegram, where it is blocked. */
  TELEGRAM_PROXY: optionalUrl(
    ["http", "https", "socks5", "socks5h", "socks4", "socks4a", "socks"],
    "http://host:3128 or socks5h://user:password@host:1080",
  ),
  /** Folder in which a Bot API server of one's own on this machine (--local) keeps files. */
  TELEGRAM_LOCAL_FILES: optionalText,
  /** Public address of this service's web server: Telegram sends updates there instead of being asked for them. */
  TELEGRAM_WEBHOOK_URL: optionalUrl(["https", "http"], "https://bot.example.vn"),
  TELEGRAM_WEBHOOK_SECRET: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,256}$/, "should be 8 to 256 letters, digits, _ and -")
      .optional(),
  ),
};

type TelegramValues = { readonly [Name in keyof typeof telegramFields]?: string | undefined };

/** Settings that do not go together. */
export function telegramProblems(
  values: TelegramValues,
): readonly { readonly name: string; readonly message: string }[] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: root = CLOUD } = values;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_LOCAL_FILES: files } = values;
  const problem = (name: keyof typeof telegramFields, message: string) => ({ name, message });
  const isCloud = new URL(root).host === new URL(CLOUD).host;
  return [
    ...(secret !== undefined && url === undefined
      ? [problem("TELEGRAM_WEBHOOK_SECRET", "is for webhooks: set TELEGRAM_WEBHOOK_URL too, or neither")]
      : []),
    ...(url !== undefined && token === undefined
      ? [problem("TELEGRAM_WEBHOOK_URL", "needs TELEGRAM_TOKEN")]
      : []),
    ...(url?.startsWith("http://") && isCloud
      ? [
          problem(
            "TELEGRAM_WEBHOOK_URL",
            "should begin with https:// (http:// only with a TELEGRAM_API_ROOT of your own)",
          ),
        ]
      : []),
    ...(files !== undefined && isCloud
      ? [problem("TELEGRAM_LOCAL_FILES", "is for a Bot API server of your own: set TELEGRAM_API_ROOT too")]
      : []),
  ];
}

/** @returns undefined without a token. */
export function telegramSettings(values: TelegramValues): TelegramSettings | undefined {
  const tokens = (values.TELEGRAM_TOKEN ?? "").split(",").map((token) => token.trim());
  const given = [...new Set(tokens)].filter((token) => token !== "");
  if (given.length === 0) return undefined;
  return {
    tokens: given,
    apiRoot: values.TELEGRAM_API_ROOT ?? CLOUD,
    proxy: values.TELEGRAM_PROXY,
    localFiles: values.TELEGRAM_LOCAL_FILES,
    webhookUrl: values.TELEGRAM_WEBHOOK_URL,
    webhookSecret: values.TELEGRAM_WEBHOOK_SECRET,
  };
}
