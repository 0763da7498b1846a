import { Telegram, TelegramError } from "telegraf";
import type { Telegram as Methods, Opts } from "telegraf/types";
import { z } from "zod";
import { withPatience } from "../with-patience";
import { createConnectionAgent, NOT_CONNECTED } from "./connection-agent";

/** What Telegram answered, or what kept it from answering. No text of it holds the token or what was sent. */
export type TelegramAnswer =
  | { readonly status: "ok"; readonly result: unknown }
  /** Telegram said no (4xx): its code, its words, and what it asks for. */
  | {
      readonly status: "no";
      readonly code: number;
      readonly description: string;
      readonly retryAfterMs?: number;
      /** The group has become this supergroup. */
      readonly migratedTo?: string;
    }
  /** Certainly not carried out: no connection, trouble on Telegram's side (5xx), or a page in place of Telegram. */
  | { readonly status: "unreached"; readonly reason: string }
  /** It may have been carried out: no answer in time, the connection broke, or the answer cannot be read. */
  | { readonly status: "unknown"; readonly reason: string };

export interface TelegramApi {
  call<M extends keyof Methods>(method: M, payload: Opts<M>, how?: CallOptions): Promise<TelegramAnswer>;
  /** Ends idle connections. */
  close(): void;
}

export interface CallOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface TelegramApiOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly proxy?: string;
  /** Milliseconds for a request that says nothing else. */
  readonly timeoutMs?: number;
  readonly connectMs?: number;
}

/** A file may take this long on a slow line; telegraf itself would wait 500 s. */
const TIMEOUT_MS = 20_000;
const CONNECT_MS = 8_000;

/**
 * Telegraf's client of the Bot API with what it leaves to its user: time limits, the proxy on an `http://` root, the path
 * of a root, and answers as values, since its errors carry the whole message and, where a page is no JSON, the token.
 */
export function createTelegramApi(options: TelegramApiOptions): TelegramApi {
  const { token, proxy, timeoutMs = TIMEOUT_MS, connectMs = CONNECT_MS } = options;
  // Without the slash at its end the last part of a root's path is lost.
  const apiRoot = `${options.apiRoot.replace(/\/+$/, "")}/`;
  const agent = createConnectionAgent({ apiRoot, proxy, connectMs });
  const client = new Telegram(token, { apiRoot, agent, attachmentAgent: agent, webhookReply: false });
  // Telegraf drops the agent, and the proxy with it, when the root is http://.
  client.options.agent = agent;
  return {
    async call(method, payload, how = {}) {
      try {
        const result = await withPatience(how.timeoutMs ?? timeoutMs, async (late) => {
          const signal = how.signal === undefined ? late : AbortSignal.any([late, how.signal]);
          if (!isForTelegraf(signal)) throw new TypeError("not a signal");
          return client.callApi(method, payload, { signal });
        });
        return { status: "ok", result };
      } catch (error) {
        return answerOf(error);
      }
    },
    close: () => agent.destroy(),
  };
}

type TelegrafSignal = NonNullable<NonNullable<Parameters<Telegram["callApi"]>[2]>["signal"]>;

/** Telegraf names the type of a package from before node had signals; the client takes node's own. */
function isForTelegraf(signal: unknown): signal is TelegrafSignal {
  return signal instanceof AbortSignal;
}

function answerOf(error: unknown): TelegramAnswer {
  if (error instanceof TelegramError) return refusalOf(error);
  const { type, code, message } = failureSchema.parse(error);
  if (type === "invalid-json") {
    // A blocked network answers with a page of its own; half an answer of Telegram's begins like a whole one.
    return /Unexpected token '?</.test(message)
      ? { status: "unreached", reason: "a page in place of Telegram's answer" }
      : { status: "unknown", reason: "an answer that is not whole" };
  }
  if (type === "aborted") return { status: "unknown", reason: "no answer in time" };
  return code !== undefined && UNREACHED.has(code)
    ? { status: "unreached", reason: code }
    : { status: "unknown", reason: code ?? "failed" };
}

const failureSchema = z
  .object({ type: z.string().optional(), code: z.string().optional(), message: z.string() })
  .catch({ message: "" });

/** Codes of what went wrong before a byte of the request was sent. */
const UNREACHED = new Set([
  NOT_CONNECTED,
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ERR_INVALID_PROTOCOL",
]);

function refusalOf(error: TelegramError): TelegramAnswer {
  const { code, description, parameters } = refusalSchema.parse({ ...error.response });
  if (code >= 500) return { status: "unreached", reason: `HTTP ${code}` };
  return {
    status: "no",
    code,
    description: withoutQuotes(description),
    ...(parameters.retry_after !== undefined && { retryAfterMs: parameters.retry_after * 1000 }),
    ...(parameters.migrate_to_chat_id !== undefined && { migratedTo: String(parameters.migrate_to_chat_id) }),
  };
}

const refusalSchema = z
  .object({
    error_code: z.number().catch(400),
    description: z.string().catch(""),
    parameters: z
      .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
      .catch({}),
  })
  .transform(({ error_code, ...rest }) => ({ code: error_code, ...rest }));

/** "Unsupported start tag "Hoa" at byte offset 0" quotes what was sent. */
function withoutQuotes(description: string): string {
  return description.replace(/"[^"]*"/g, '"..."').slice(0, 200);
}
