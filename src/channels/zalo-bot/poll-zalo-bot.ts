import type { Logger } from "pino";
import { createBackOff } from "../back-off";
import type { Incoming } from "../channel";
import { pause } from "../pause";
import { type ZaloBotIdentity, zaloBotToIncoming } from "./to-incoming";
import { reasonOf, type ZaloBotApi } from "./zalo-bot-api";

export interface ZaloBotPollOptions {
  readonly api: Pick<ZaloBotApi, "getUpdates">;
  readonly bot: ZaloBotIdentity;
  readonly logger: Logger;
  /** Wait before the first new try, in milliseconds; further ones wait longer. */
  readonly firstRetryMs?: number;
  /** Resolves once the message is stored; rejects while the store is away. */
  accept(incoming: Incoming): Promise<unknown>;
  report(state: "up" | "down" | "refused", reason?: string): void;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** The platform's heart-beat: nothing was written for as long as it holds a poll. */
const IDLE = 408;
const WRONG_TOKEN = 401;

/**
 * Takes messages one by one until the signal ends it. The platform hands each out once and forgets it, so the next is
 * asked for only when the one before is stored; what people write while nobody asks is lost, which the help says.
 */
export async function pollZaloBot(options: ZaloBotPollOptions, signal: AbortSignal): Promise<void> {
  const { api, report } = options;
  const backOff = backOffOf(options);
  while (!signal.aborted) {
    const answer = await api.getUpdates(signal);
    if (answer.status === "ok") await take(answer.result, options, signal);
    if (answer.status === "ok" || (answer.status === "no" && answer.code === IDLE)) {
      backOff.reset();
      report("up");
      continue;
    }
    if (signal.aborted) return;
    const refused = answer.status === "no" && answer.code === WRONG_TOKEN;
    report(refused ? "refused" : "down", reasonOf(answer));
    await pause(backOff.next(), signal);
  }
}

function backOffOf({ firstRetryMs = FIRST_RETRY_MS }: ZaloBotPollOptions) {
  return createBackOff({ firstMs: firstRetryMs, mostMs: LONGEST_RETRY_MS });
}

/** A message that is not stored exists nowhere else: it is kept in hand until the store is back. */
async function take(update: unknown, options: ZaloBotPollOptions, signal: AbortSignal): Promise<void> {
  const { bot, logger } = options;
  const reading = zaloBotToIncoming(update, bot);
  if (reading.status === "invalid") logger.warn({ bot: bot.id }, "zalo bot: an update of an unknown form");
  if (reading.status !== "message") return;
  const backOff = backOffOf(options);
  while (!(await isStored(reading.incoming, options)) && !signal.aborted) await pause(backOff.next(), signal);
}

async function isStored(incoming: Incoming, { accept, bot, logger }: ZaloBotPollOptions): Promise<boolean> {
  try {
    await accept(incoming);
    return true;
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    logger.error({ bot: bot.id, error: kind }, "zalo bot: a message cannot be stored yet");
    return false;
  }
}
