import type { Agent } from "node:http";
import { z } from "zod";
import type { Say } from "../locales/say";
import type { ChannelLimits } from "./channels/channel";
import { blankIsUnset, optionalUrl } from "./setting-types";

/** How a Zalo Official Account (OA) is reached. */
export interface ZaloOaSettings {
  /** The account's number, as in https://zalo.me/<number>. */
  readonly oa: string;
  /** The name by which people pick the account in its groups. */
  readonly name?: string;
  readonly app: string;
  readonly appSecret: string;
  /** "OA Secret Key" of the application's webhook page: signs what Zalo sends here. */
  readonly webhookSecret: string;
  /** Public address of the web server: an account has no other way to hear. */
  readonly webhookUrl: string;
  readonly apiRoot: string;
  readonly oauthRoot: string;
  readonly buttons: ZaloOaButtons;
  /** Messages the package allows in a month; absent: not counted. */
  readonly monthlyQuota?: number;
  /** How long after somebody's last message they are written to: 48 h are free, 7 days the most. */
  readonly windowHours: number;
  /** Tokens are sealed with a key from it; without it from the store's own key. */
  readonly tokenKey?: string;
  // Not from the environment: the platform's own are built in, an emulator has others.
  readonly limits?: ChannelLimits;
  /** Connections for files that do not lie on the public internet; none does that the platform names. */
  readonly filesFrom?: (url: string) => Agent | undefined;
}

/**
 * Which form of buttons the account is sent: `text` under a text, `list` under a list, `off` numbered choices. What
 * Zalo's documents and those who use them say of the forms contradicts itself; numbers work everywhere.
 */
export type ZaloOaButtons = (typeof BUTTONS)[number];

const BUTTONS = ["off", "text", "list"] as const;
const API = "https://openapi.zalo.me";
const OAUTH = "https://oauth.zaloapp.com";
/** After 7 days nothing is taken any more (-230). */
const LONGEST_WINDOW_HOURS = 168;

const optionalText = z.preprocess(blankIsUnset, z.string().trim().optional());
const number = (say: Say) =>
  z.preprocess(
    blankIsUnset,
    z
      .string()
      .trim()
      .regex(/^\d{5,25}$/, say("setting.zaloOa.number"))
      .optional(),
  );
const secret = (what: string) => z.preprocess(blankIsUnset, z.string().trim().min(8, what).optional());
const count = (most: number, what: string) =>
  z.coerce.number({ message: what }).int(what).min(1, what).max(most, what);

export const zaloOaFields = (say: Say) => ({
  /** Number of the Official Account; unset: Zalo OA is off. */
  ZALO_OA_ID: number(say),
  ZALO_OA_NAME: optionalText,
  ZALO_OA_APP_ID: number(say),
  ZALO_OA_APP_SECRET: secret(say("setting.zaloOa.appSecret")),
  ZALO_OA_WEBHOOK_SECRET: secret(say("setting.zaloOa.webhookSecret")),
  ZALO_OA_WEBHOOK_URL: optionalUrl(say, ["https", "http"], "https://bot.example.vn"),
  ZALO_OA_API_ROOT: optionalUrl(say, ["https", "http"], API),
  ZALO_OA_OAUTH_ROOT: optionalUrl(say, ["https", "http"], OAUTH),
  ZALO_OA_BUTTONS: z.preprocess(
    blankIsUnset,
    z.enum(BUTTONS, { message: say("setting.oneOf", { values: BUTTONS.join(", ") }) }).default("off"),
  ),
  ZALO_OA_QUOTA: z.preprocess(
    blankIsUnset,
    count(Number.MAX_SAFE_INTEGER, say("setting.messages")).optional(),
  ),
  ZALO_OA_WINDOW_HOURS: z.preprocess(
    blankIsUnset,
    count(LONGEST_WINDOW_HOURS, say("setting.zaloOa.hours", { most: LONGEST_WINDOW_HOURS })).default(
      LONGEST_WINDOW_HOURS,
    ),
  ),
  ZALO_OA_TOKEN_KEY: z.preprocess(
    blankIsUnset,
    z
      .string()
      .min(16, say("setting.length", { count: 16 }))
      .optional(),
  ),
});

type Fields = ReturnType<typeof zaloOaFields>;
type ZaloOaValues = z.infer<z.ZodObject<Fields>>;
type Name = keyof Fields;

/** What an account cannot do without. */
const NEEDED = [
  "ZALO_OA_APP_ID",
  "ZALO_OA_APP_SECRET",
  "ZALO_OA_WEBHOOK_SECRET",
  "ZALO_OA_WEBHOOK_URL",
] as const satisfies readonly Name[];

/** Settings that do not go together. */
export function zaloOaProblems(
  values: ZaloOaValues,
  say: Say,
): readonly { readonly name: string; readonly message: string }[] {
  const { ZALO_OA_ID: oa, ZALO_OA_WEBHOOK_URL: url, ZALO_OA_API_ROOT: root = API } = values;
  const problem = (name: Name, message: string) => ({ name, message });
  if (oa === undefined)
    return NEEDED.filter((name) => values[name] !== undefined).map((name) =>
      problem(name, say("setting.zaloOa.alone")),
    );
  const missing = NEEDED.filter((name) => values[name] === undefined);
  return [
    ...missing.map((name) => problem(name, say("setting.zaloOa.missing"))),
    ...(url?.startsWith("http://") && new URL(root).host === new URL(API).host
      ? [problem("ZALO_OA_WEBHOOK_URL", say("setting.zalo.https"))]
      : []),
  ];
}

/** @returns undefined without an account. */
export function zaloOaSettings(values: ZaloOaValues): ZaloOaSettings | undefined {
  const { ZALO_OA_ID: oa, ZALO_OA_APP_ID: app, ZALO_OA_APP_SECRET: appSecret } = values;
  const { ZALO_OA_WEBHOOK_SECRET: webhookSecret, ZALO_OA_WEBHOOK_URL: webhookUrl } = values;
  if (!oa || !app || !appSecret || !webhookSecret || !webhookUrl) return undefined;
  return {
    ...{ oa, app, appSecret, webhookSecret },
    webhookUrl: webhookUrl.replace(/\/+$/, ""),
    name: values.ZALO_OA_NAME,
    apiRoot: (values.ZALO_OA_API_ROOT ?? API).replace(/\/+$/, ""),
    oauthRoot: (values.ZALO_OA_OAUTH_ROOT ?? OAUTH).replace(/\/+$/, ""),
    buttons: values.ZALO_OA_BUTTONS,
    monthlyQuota: values.ZALO_OA_QUOTA,
    windowHours: values.ZALO_OA_WINDOW_HOURS,
    tokenKey: values.ZALO_OA_TOKEN_KEY,
  };
}
