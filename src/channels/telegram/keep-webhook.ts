import { z } from "zod";
import { createBackOff } from "../back-off";
import { pause } from "../pause";
import type { LinkState } from "./link-state";
import type { TelegramAnswer, TelegramApi } from "./telegram-api";
import { ALLOWED_UPDATES } from "./update-schema";

export interface KeepWebhookParts {
  readonly api: TelegramApi;
  readonly link: LinkState;
  /** Where Telegram is to send updates to. */
  readonly url: string;
  readonly secret: string;
  /** Learns who the bot is. */
  prepare(signal: AbortSignal): Promise<TelegramAnswer>;
  readonly firstRetryMs: number;
}

const CONNECTIONS = 40;
const CHECK_MS = 60_000;
const MOST_RETRY_MS = 60_000;
const REFUSED_MS = 10 * 60 * 1000;

const infoSchema = z.object({
  url: z.string().default(""),
  pending_update_count: z.number().default(0),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
});

/**
 * Tells Telegram where to send updates, and looks every minute whether it still does and gets through. Setting it is
 * safe to repeat, also by several processes; setting it ends polling elsewhere.
 */
export async function keepWebhook(parts: KeepWebhookParts, signal: AbortSignal): Promise<void> {
  const backOff = createBackOff({ firstMs: parts.firstRetryMs, mostMs: MOST_RETRY_MS });
  let isSet = false;
  while (!signal.aborted) {
    const answer: TelegramAnswer = isSet ? await check(parts, signal) : await set(parts, signal);
    if (signal.aborted) return;
    if (answer.status === "ok") {
      backOff.reset();
      isSet = answer.result === true;
      if (isSet) await pause(CHECK_MS, signal);
      continue;
    }
    const refused = answer.status === "no" && (answer.code === 401 || answer.code === 404);
    if (refused) parts.link.set("refused");
    else
      parts.link.set("down", answer.status === "no" ? `${answer.code} ${answer.description}` : answer.reason);
    await pause(refused ? REFUSED_MS : backOff.next(), signal);
  }
}

/** Always set anew at the start: the secret may be another, and Telegram does not tell which it has. */
async function set(
  { api, link, url, secret, prepare }: KeepWebhookParts,
  signal: AbortSignal,
): Promise<TelegramAnswer> {
  const prepared = await prepare(signal);
  if (prepared.status !== "ok") return prepared;
  const answer = await api.call(
    "setWebhook",
    { url, secret_token: secret, max_connections: CONNECTIONS, allowed_updates: ALLOWED_UPDATES },
    { signal },
  );
  if (answer.status === "ok") link.set("up");
  return answer;
}

/** @returns a result of false when the webhook has to be set again. */
async function check({ api, link, url }: KeepWebhookParts, signal: AbortSignal): Promise<TelegramAnswer> {
  const answer = await api.call("getWebhookInfo", {}, { signal });
  if (answer.status !== "ok") return answer;
  const info = infoSchema.safeParse(answer.result);
  if (!info.success) return { status: "unknown", reason: "no information on the webhook" };
  const { last_error_date, last_error_message, pending_update_count } = info.data;
  if (info.data.url !== url) {
    link.set("conflict", "the webhook was set to another address");
    return { status: "ok", result: false };
  }
  // The last error stays there for ever; it is one of now while updates wait.
  if (last_error_date !== undefined && pending_update_count > 0)
    link.set("down", `updates do not get through: ${last_error_message}`);
  else link.set("up");
  return { status: "ok", result: true };
}
