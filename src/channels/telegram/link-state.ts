import type { Logger } from "pino";
import type { Clock } from "../../clock";

/**
 * How a bot stands with Telegram. `starting`: not reached yet; `waiting`: another process polls for it; `refused`:
 * the token is wrong; `conflict`: somebody else takes its updates; `down`: not reached since `since`.
 */
export type TelegramLink = "starting" | "up" | "waiting" | "down" | "conflict" | "refused";

export interface LinkState {
  set(link: TelegramLink, reason?: string): void;
  get(): { readonly state: TelegramLink; readonly since: Date };
}

/** Days of trouble are told once an hour: a line a try would be all that the log holds. */
const REPEAT_MS = 60 * 60 * 1000;

/** Keeps the state for health, and says its changes in the log. */
export function createLinkState(options: {
  readonly bot: string;
  readonly logger: Logger;
  readonly machineClock: Clock;
}): LinkState {
  const { bot, logger, machineClock } = options;
  let current = { state: "starting" as TelegramLink, since: machineClock.now() };
  let said = { text: "", at: 0 };
  return {
    get: () => current,
    set(state, reason) {
      const now = machineClock.now();
      const changed = state !== current.state;
      if (changed) current = { state, since: now };
      const text = `${state} ${reason ?? ""}`;
      if (!changed && (text === said.text || reason === undefined) && now.getTime() - said.at < REPEAT_MS)
        return;
      said = { text, at: now.getTime() };
      if (state === "up" && !changed) return;
      logger[LEVELS[state]]({ bot, reason, since: current.since }, SENTENCES[state]);
    },
  };
}

const LEVELS = {
  starting: "info",
  up: "info",
  waiting: "info",
  down: "warn",
  conflict: "error",
  refused: "error",
} as const satisfies Record<TelegramLink, string>;

const SENTENCES: Readonly<Record<TelegramLink, string>> = {
  starting: "telegram: not reached yet",
  up: "telegram: connected",
  waiting: "telegram: another process of this service takes the updates",
  down: "telegram: not reached, tried again for as long as it takes; TELEGRAM_PROXY or TELEGRAM_API_ROOT help where it is blocked",
  conflict:
    "telegram: somebody else takes the updates of this bot (a second copy of the service, or a webhook): stop it, or get a new token from @BotFather",
  refused:
    "TELEGRAM_TOKEN: Telegram does not accept this token; copy it again from @BotFather. The rest of the service runs on",
};
