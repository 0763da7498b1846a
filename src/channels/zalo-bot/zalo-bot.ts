import type { Logger } from "pino";
import type { Clock } from "../../clock";
import { createBackOff } from "../back-off";
import type { Incoming } from "../channel";
import { onlyOne, type PollLeases } from "../only-one";
import { pause } from "../pause";
import type { Accept } from "../platform";
import { pollZaloBot } from "./poll-zalo-bot";
import type { ZaloBotIdentity } from "./to-incoming";
import { reasonOf, type ZaloBotAnswer, type ZaloBotApi } from "./zalo-bot-api";

/**
 * How a bot stands with Zalo. `starting`: not reached yet; `waiting`: another process polls for it; `refused`: the
 * token is wrong; `down`: not reached since `since`.
 */
export type ZaloBotLink = "starting" | "up" | "waiting" | "down" | "refused";

export interface ZaloBotParts {
  readonly identity: ZaloBotIdentity;
  readonly api: ZaloBotApi;
  /** Where Zalo sends messages to; without it they are fetched. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Does this process take messages? Another may only send. */
  readonly receives: boolean;
  readonly leases: PollLeases;
  /** Wait before the first new try, in milliseconds; further ones wait longer. */
  readonly firstRetryMs?: number;
  readonly logger: Logger;
  readonly machineClock: Clock;
}

export interface ZaloBot {
  readonly identity: ZaloBotIdentity;
  start(store: Accept): void;
  link(): { readonly state: ZaloBotLink; readonly since: Date };
  stop(): Promise<void>;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
const WRONG_TOKEN = 401;

/** One bot of the Zalo Bot Platform: takes its messages by polling or webhook, for as long as the service runs. */
export function createZaloBot(parts: ZaloBotParts): ZaloBot {
  const { identity, api, webhook, receives, leases, logger, machineClock } = parts;
  const { firstRetryMs = FIRST_RETRY_MS } = parts;
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  let current = { state: "starting" as ZaloBotLink, since: machineClock.now() };

  function set(state: ZaloBotLink, reason?: string): void {
    if (state === current.state) return;
    current = { state, since: machineClock.now() };
    const level = state === "up" || state === "waiting" ? "info" : state === "refused" ? "error" : "warn";
    logger[level]({ bot: identity.id, reason }, SENTENCES[state]);
  }

  /** Polling and webhook shut each other out, and a poll beside a webhook is silent: what was set before is undone. */
  async function setUp(signal: AbortSignal): Promise<boolean> {
    const backOff = createBackOff({ firstMs: firstRetryMs, mostMs: LONGEST_RETRY_MS });
    while (!signal.aborted) {
      const answer =
        webhook === undefined ? await withoutWebhook(api) : await api.setWebhook(webhook.url, webhook.secret);
      if (answer.status === "ok") return true;
      set(isRefusal(answer) ? "refused" : "down", reasonOf(answer));
      await pause(backOff.next(), signal);
    }
    return false;
  }

  async function receive(store: Accept): Promise<void> {
    const { signal } = ending;
    if (webhook !== undefined) {
      if (await setUp(signal)) set("up");
      return;
    }
    const accept = (incoming: Incoming) => store(incoming);
    const work = async (held: AbortSignal) => {
      const options = { api, bot: identity, logger, firstRetryMs, accept, report: set };
      if (await setUp(held)) await pollZaloBot(options, held);
    };
    const lease = { leases, name: `zalo-bot:${identity.id}`, waiting: () => set("waiting") };
    await onlyOne(work, lease, signal);
  }

  return {
    identity,
    start(store) {
      if (receives) running = receive(store);
    },
    link: () => current,
    async stop() {
      ending.abort();
      await running;
    },
  };
}

async function withoutWebhook(api: ZaloBotApi): Promise<ZaloBotAnswer<unknown>> {
  const there = await api.getWebhookUrl();
  return there.status === "ok" && there.result !== "" ? api.deleteWebhook() : there;
}

function isRefusal(answer: ZaloBotAnswer<unknown>): boolean {
  return answer.status === "no" && answer.code === WRONG_TOKEN;
}

const SENTENCES: Readonly<Record<ZaloBotLink, string>> = {
  starting: "zalo bot: not reached yet",
  up: "zalo bot: connected",
  waiting: "zalo bot: another process of this service takes the messages",
  down: "zalo bot: not reached, tried again for as long as it takes; what people write meanwhile is lost",
  refused:
    "ZALO_BOT_TOKEN: Zalo does not accept this token; copy it again from Zalo Bot Creator. The rest of the service runs on",
};
