import type { Agent } from "node:http";
import { z } from "zod";
import type { Say } from "../locales/say";
import type { ChannelLimits } from "./channels/channel";
import { blankIsUnset, optionalUrl } from "./setting-types";

/** How the Zalo Bot Platform is reached. */
export interface ZaloBotSettings {
  /** `<bot id>:<secret>` as Zalo Bot Creator gives them, each of another bot. */
  readonly tokens: readonly string[];
  /** Names by which people pick the bots in groups, in the order of the tokens. */
  readonly names: readonly string[];
  /** Addresses under which the bots are shared, in the order of the tokens: where people open them. */
  readonly shareLinks?: readonly string[];
  readonly apiRoot: string;
  /** Messages of one bot in a month, both ways. */
  readonly monthlyQuota: number;
  /** Public address of the web server; without it messages are fetched. */
  readonly webhookUrl?: string;
  /** Without it the secret is made from the store's own key. */
  readonly webhookSecret?: string;
  // Not from the environment: the platform's own are built in, an emulator has others.
  readonly limits?: ChannelLimits;
  readonly firstRetryMs?: number;
  /** Connections for pictures that do not lie on the public internet; none does that the platform names. */
  readonly photosFrom?: (url: string) => Agent | undefined;
}

const CLOUD = "https://bot-api.zaloplatforms.com";
/** What the free package ("Basic") of a bot holds in a month. */
const FREE_QUOTA = 3_000;

const optionalText = z.preprocess(blankIsUnset, z.string().trim().optional());

export const zaloBotFields = (say: Say) => ({
  /** Token of the bot, several separated by commas (each bot may have 50 people); unset: Zalo Bot is off. */
  ZALO_BOT_TOKEN: optionalText,
  /** Names of the bots as people see them, separated by commas, in the order of the tokens. */
  ZALO_BOT_NAME: optionalText,
  /** Links to the bots (Zalo Bot Creator, "Chia sẻ"), separated by commas, in the order of the tokens. */
  ZALO_BOT_LINK: optionalText,
  ZALO_BOT_API_ROOT: optionalUrl(say, ["https", "http"], CLOUD),
  /** Public address of this service's web server: Zalo sends messages there instead of being asked for them. */
  ZALO_BOT_WEBHOOK_URL: optionalUrl(say, ["https", "http"], "https://bot.example.vn"),
  ZALO_BOT_WEBHOOK_SECRET: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,256}$/, say("setting.webhookSecret"))
      .optional(),
  ),
  /** Messages a bot may exchange in a month, both ways counted. */
  ZALO_BOT_QUOTA: z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ message: say("setting.messages") })
      .int(say("setting.messages"))
      .min(1, say("setting.messages"))
      .default(FREE_QUOTA),
  ),
});

type Name = keyof ReturnType<typeof zaloBotFields>;
type ZaloBotValues = {
  readonly [N in Exclude<Name, "ZALO_BOT_QUOTA">]?: string | undefined;
} & {
  readonly ZALO_BOT_QUOTA: number;
};

/** Settings that do not go together. */
export function zaloBotProblems(
  values: ZaloBotValues,
  say: Say,
): readonly { readonly name: string; readonly message: string }[] {
  const { ZALO_BOT_TOKEN: token, ZALO_BOT_WEBHOOK_URL: url, ZALO_BOT_WEBHOOK_SECRET: secret } = values;
  const problem = (name: Name, message: string) => ({ name, message });
  const isCloud = new URL(values.ZALO_BOT_API_ROOT ?? CLOUD).host === new URL(CLOUD).host;
  return [
    ...(secret !== undefined && url === undefined
      ? [
          problem(
            "ZALO_BOT_WEBHOOK_SECRET",
            say("setting.webhookSecretAlone", { url: "ZALO_BOT_WEBHOOK_URL" }),
          ),
        ]
      : []),
    ...(listOf(values.ZALO_BOT_LINK).every(isLink)
      ? []
      : [problem("ZALO_BOT_LINK", say("setting.zaloBot.links"))]),
    ...(url !== undefined && token === undefined
      ? [problem("ZALO_BOT_WEBHOOK_URL", say("setting.needs", { other: "ZALO_BOT_TOKEN" }))]
      : []),
    ...(url?.startsWith("http://") && isCloud
      ? [problem("ZALO_BOT_WEBHOOK_URL", say("setting.zalo.https"))]
      : []),
  ];
}

/** @returns undefined without a token. */
export function zaloBotSettings(values: ZaloBotValues): ZaloBotSettings | undefined {
  const tokens = [...new Set(listOf(values.ZALO_BOT_TOKEN))];
  if (tokens.length === 0) return undefined;
  return {
    tokens,
    names: listOf(values.ZALO_BOT_NAME),
    shareLinks: listOf(values.ZALO_BOT_LINK),
    apiRoot: values.ZALO_BOT_API_ROOT ?? CLOUD,
    monthlyQuota: values.ZALO_BOT_QUOTA,
    webhookUrl: values.ZALO_BOT_WEBHOOK_URL,
    webhookSecret: values.ZALO_BOT_WEBHOOK_SECRET,
  };
}

function isLink(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
