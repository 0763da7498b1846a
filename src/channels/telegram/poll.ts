import type { Logger } from "pino";
import { z } from "zod";
import { createBackOff } from "../back-off";
import type { Incoming } from "../channel";
import { pause } from "../pause";
import type { LinkState } from "./link-state";
import type { TelegramAnswer, TelegramApi } from "./telegram-api";
import type { TelegramReader } from "./to-incoming";
import { ALLOWED_UPDATES } from "./update-schema";

export interface PollParts {
  readonly api: TelegramApi;
  readonly read: TelegramReader;
  readonly link: LinkState;
  readonly logger: Logger;
  /** Resolves once the message is stored; rejects when the store is away. */
  accept(incoming: Incoming): Promise<void>;
  /** Learns who the bot is, and takes away the webhook that would keep updates from us. */
  prepare(signal: AbortSignal): Promise<TelegramAnswer>;
  /** How long Telegram holds an empty answer back, in seconds. */
  readonly holdSeconds: number;
  readonly firstRetryMs: number;
}

const LIMIT = 100;
/** Longest wait between two tries: what was sent meanwhile is fetched this soon after the network is back. */
const MOST_RETRY_MS = 60_000;
/** A token that was refused may be given back by @BotFather, but not soon. */
const REFUSED_MS = 10 * 60 * 1000;
/** A server that does not hold empty answers back is not asked without a pause. */
const EMPTY_PAUSE_MS = 300;
/** Beyond the time that Telegram holds an answer: a connection that hangs is given up. */
const PATIENCE_MS = 10_000;

/**
 * Fetches updates until the signal ends it. An update is confirmed, by the offset of the next request, only when all
 * before it and itself are stored: what a crash or a store that is away interrupts is fetched again, and the inbox
 * drops what it has. Telegraf's own loop confirms what it has only begun to handle, and ends at a 409.
 */
export async function poll(parts: PollParts, signal: AbortSignal): Promise<void> {
  const { link } = parts;
  const backOff = createBackOff({ firstMs: parts.firstRetryMs, mostMs: MOST_RETRY_MS });
  let prepared = false;
  let failures = 0;
  let offset: number | undefined;
  while (!signal.aborted) {
    const answer: TelegramAnswer = prepared
      ? await getUpdates(offset, parts, signal)
      : await parts.prepare(signal);
    if (signal.aborted) return;
    if (answer.status === "ok" && !prepared) {
      prepared = true;
      continue;
    }
    const taken = answer.status === "ok" ? await take(answer.result, parts) : undefined;
    if (taken !== undefined) {
      link.set("up");
      backOff.reset();
      failures = 0;
      // An empty answer leaves nothing unconfirmed. Ids begin anew after a quiet week: none is asked for then.
      offset = taken.next;
      if (taken.next === undefined) await pause(taken.early, signal);
      continue;
    }
    prepared = prepared && !isWebhookInTheWay(answer);
    failures += 1;
    await pause(Math.max(report(answer, link, failures), backOff.next()), signal);
  }
}

interface Asked {
  readonly updates: readonly unknown[];
  readonly ms: number;
}

async function getUpdates(
  offset: number | undefined,
  { api, holdSeconds }: PollParts,
  signal: AbortSignal,
): Promise<TelegramAnswer> {
  const before = performance.now();
  const answer = await api.call(
    "getUpdates",
    { offset, limit: LIMIT, timeout: holdSeconds, allowed_updates: ALLOWED_UPDATES },
    { timeoutMs: holdSeconds * 1000 + PATIENCE_MS, signal },
  );
  if (answer.status !== "ok") return answer;
  const updates = z.array(z.unknown()).safeParse(answer.result);
  if (!updates.success) return { status: "unreached", reason: "an answer that is no list of updates" };
  const result: Asked = { updates: updates.data, ms: performance.now() - before };
  return { status: "ok", result };
}

const asked = z.object({ updates: z.array(z.unknown()), ms: z.number() });
const numbered = z.object({ update_id: z.number().int() });

/** Stores a batch. @returns undefined when the store did not take all of it. */
async function take(
  result: unknown,
  { read, accept, logger, holdSeconds }: PollParts,
): Promise<{ readonly next: number | undefined; readonly early: number } | undefined> {
  const { updates, ms } = asked.parse(result);
  const ids = updates.map((update) => numbered.safeParse(update).data?.update_id);
  const incoming = updates.flatMap((update, index) => {
    const reading = read(update);
    if (!("error" in reading)) return reading;
    logger.error({ update: ids[index] }, "telegram: an update that cannot be read, passed over");
    return [];
  });
  try {
    // In Telegram's order: they go into the store in the order of these calls.
    await Promise.all(incoming.map(accept));
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    logger.error({ error: kind }, "telegram: not stored, fetched again");
    return undefined;
  }
  const last = Math.max(...ids.filter((id) => id !== undefined));
  const heldBack = ms >= holdSeconds * 500;
  return { next: Number.isFinite(last) ? last + 1 : undefined, early: heldBack ? 0 : EMPTY_PAUSE_MS };
}

/** Says what is wrong. @returns the least to wait in ms. */
function report(answer: TelegramAnswer, link: LinkState, failures: number): number {
  if (answer.status === "ok") return 0;
  if (answer.status !== "no") {
    // One request that fails is nothing yet.
    if (failures > 1) link.set("down", answer.reason);
    return 0;
  }
  const { code, description, retryAfterMs = 0 } = answer;
  if (code === 401 || code === 404) {
    link.set("refused");
    return REFUSED_MS;
  }
  link.set(code === 409 ? "conflict" : "down", `${code} ${description}`);
  return retryAfterMs;
}

function isWebhookInTheWay(answer: TelegramAnswer): boolean {
  return answer.status === "no" && answer.code === 409 && /webhook/i.test(answer.description);
}
