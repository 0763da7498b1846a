import { z } from "zod";
import type { Say } from "../locales/say";
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

export const telegramFields = (say: Say) => ({
  /** Token of the bot, several separated by commas; unset: Telegram is off. */
  TELEGRAM_TOKEN: optionalText,
  /** Own Bot API server or relay: whoever runs it reads every message and the token. */
  TELEGRAM_API_ROOT: optionalUrl(say, ["https", "http"], "https://api.telegram.org"),
  /** Proxy to Telegram, where it is blocked. */
  TELEGRAM_PROXY: optionalUrl(
    say,
    ["http", "https", "socks5", "socks5h", "socks4", "socks4a", "socks"],
    "http://host:3128, socks5h://user:password@host:1080",
  ),
  /** Folder in which a Bot API server of one's own on this machine (--local) keeps files. */
  TELEGRAM_LOCAL_FILES: optionalText,
  /** Public address of this service's web server: Telegram sends updates there instead of being asked for them. */
  TELEGRAM_WEBHOOK_URL: optionalUrl(say, ["https", "http"], "https://bot.example.vn"),
  TELEGRAM_WEBHOOK_SECRET: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,256}$/, say("setting.webhookSecret"))
      .optional(),
  ),
});

type Name = keyof ReturnType<typeof telegramFields>;
type TelegramValues = { readonly [N in Name]?: string | undefined };

/** Settings that do not go together. */
export function telegramProblems(
  values: TelegramValues,
  say: Say,
): readonly { readonly name: string; readonly message: string }[] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: root = CLOUD } = values;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_LOCAL_FILES: files } = values;
  const problem = (name: Name, message: string) => ({ name, message });
  const isCloud = new URL(root).host === new URL(CLOUD).host;
  return [
    ...(secret !== undefined && url === undefined
      ? [
          problem(
            "TELEGRAM_WEBHOOK_SECRET",
            say("setting.webhookSecretAlone", { url: "TELEGRAM_WEBHOOK_URL" }),
          ),
        ]
      : []),
    ...(url !== undefined && token === undefined
      ? [problem("TELEGRAM_WEBHOOK_URL", say("setting.needs", { other: "TELEGRAM_TOKEN" }))]
      : []),
    ...(url?.startsWith("http://") && isCloud
      ? [problem("TELEGRAM_WEBHOOK_URL", say("setting.telegram.https"))]
      : []),
    ...(files !== undefined && isCloud
      ? [problem("TELEGRAM_LOCAL_FILES", say("setting.telegram.localFiles"))]
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
