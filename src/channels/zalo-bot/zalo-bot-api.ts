import { z } from "zod";
import { fetchFailure } from "../fetch-failure";
import { withPatience } from "../with-patience";

/** What the platform answered, or what kept it from answering. */
export type ZaloBotAnswer<T> =
  | { readonly status: "ok"; readonly result: T }
  /** The platform said no: its code (400, 401, 403, 404, 408, 429) and words. */
  | { readonly status: "no"; readonly code: number; readonly description: string }
  /** Nothing was sent: no connection. Safe to do again. */
  | { readonly status: "unreached"; readonly reason: string }
  /** The request may have been carried out: time ran out, or the answer is none of the platform's. */
  | { readonly status: "unknown"; readonly reason: string };

export interface ZaloBotApi {
  getMe(): Promise<ZaloBotAnswer<ZaloBotSelf>>;
  /** One update at a time, without a cursor: what is taken is gone. An idle poll is a "no" with code 408. */
  getUpdates(signal: AbortSignal): Promise<ZaloBotAnswer<unknown>>;
  setWebhook(url: string, secret: string): Promise<ZaloBotAnswer<unknown>>;
  deleteWebhook(): Promise<ZaloBotAnswer<unknown>>;
  /** Address of the webhook; empty without one. */
  getWebhookUrl(): Promise<ZaloBotAnswer<string>>;
  /** @returns the platform's id of the message. */
  sendMessage(chat: string, text: string): Promise<ZaloBotAnswer<string>>;
  /** @param photo public address of the picture: the platform fetches it itself. */
  sendPhoto(chat: string, photo: string, caption: string): Promise<ZaloBotAnswer<string>>;
  /** Shows for some seconds that an answer is being written. */
  sendTyping(chat: string): Promise<ZaloBotAnswer<unknown>>;
}

export interface ZaloBotApiOptions {
  /** `<bot id>:<secret>`; never in a log or an error. */
  readonly token: string;
  /** "https://bot-api.zaloplatforms.com", or a relay of one's own. */
  readonly apiRoot: string;
  /** Milliseconds for a request other than a poll. */
  readonly timeoutMs?: number;
}

export interface ZaloBotSelf {
  readonly id: string;
  readonly account_name: string;
  readonly can_join_groups?: boolean;
}

const TIMEOUT_MS = 15_000;
/** The platform holds a poll this long; it takes the number as text (measured by two clients that ship). */
const POLL_SECONDS = 30;
const POLL_TIMEOUT_MS = (POLL_SECONDS + 15) * 1000;

const envelope = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), error_code: z.number(), description: z.string().default("") }),
]);
const self = z.object({ id: z.string(), account_name: z.string(), can_join_groups: z.boolean().optional() });
const sent = z.object({ message_id: z.string() }).transform(({ message_id }) => message_id);
const webhook = z.object({ url: z.string().default("") }).transform(({ url }) => url);

/**
 * A typed client of the Zalo Bot Platform (nền tảng Zalo Bot). Every call is a POST of JSON; the platform answers 200
 * to what it refuses as well, with the reason in the body.
 */
export function createZaloBotApi(options: ZaloBotApiOptions): ZaloBotApi {
  const { token, apiRoot, timeoutMs = TIMEOUT_MS } = options;
  const call = <T>(method: string, body: object, how: Call<T>) =>
    post(`${apiRoot.replace(/\/+$/, "")}/bot${token}/${method}`, body, { timeoutMs, ...how });
  return {
    getMe: () => call("getMe", {}, { read: self }),
    getUpdates: (signal) =>
      call(
        "getUpdates",
        { timeout: String(POLL_SECONDS) },
        { read: z.unknown(), timeoutMs: POLL_TIMEOUT_MS, signal },
      ),
    setWebhook: (url, secret) => call("setWebhook", { url, secret_token: secret }, { read: z.unknown() }),
    deleteWebhook: () => call("deleteWebhook", {}, { read: z.unknown() }),
    getWebhookUrl: () => call("getWebhookInfo", {}, { read: webhook }),
    sendMessage: (chat, text) => call("sendMessage", { chat_id: chat, text }, { read: sent }),
    sendPhoto: (chat, photo, caption) =>
      call("sendPhoto", { chat_id: chat, photo, ...(caption !== "" && { caption }) }, { read: sent }),
    sendTyping: (chat) => call("sendChatAction", { chat_id: chat, action: "typing" }, { read: z.unknown() }),
  };
}

/** What the administrator is told of an answer that is none. */
export function reasonOf(answer: Exclude<ZaloBotAnswer<unknown>, { status: "ok" }>): string {
  return answer.status === "no" ? `${answer.code} ${answer.description}` : answer.reason;
}

interface Call<T> {
  readonly read: z.ZodType<T>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

async function post<T>(
  url: string,
  body: object,
  { read, timeoutMs = TIMEOUT_MS, signal }: Call<T>,
): Promise<ZaloBotAnswer<T>> {
  try {
    return await withPatience(timeoutMs, async (late) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: signal === undefined ? late : AbortSignal.any([late, signal]),
        redirect: "error",
      });
      return readAnswer(response.status, await response.text(), read);
    });
  } catch (error) {
    return fetchFailure(error);
  }
}

function readAnswer<T>(status: number, text: string, read: z.ZodType<T>): ZaloBotAnswer<T> {
  const parsed = envelope.safeParse(parseJson(text));
  // A gateway in front of the platform answers in HTML; what became of the request behind it is not known.
  if (!parsed.success)
    return { status: "unknown", reason: `HTTP ${status} without an answer of the platform` };
  if (!parsed.data.ok)
    return { status: "no", code: parsed.data.error_code, description: parsed.data.description };
  const result = read.safeParse(parsed.data.result);
  return result.success
    ? { status: "ok", result: result.data }
    : { status: "unknown", reason: "an answer of another form" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
