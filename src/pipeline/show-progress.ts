import type { Channel, ChannelName } from "../channels/channel";
import type { StoredMessage } from "../store/inbox";

export interface ShowProgressParts {
  readonly channels: ReadonlyMap<ChannelName, Pick<Channel, "showTyping">>;
  /** Tells the person once that it takes longer; told before the answer, and under an id of its own. */
  note(message: StoredMessage): Promise<void>;
  readonly typingAfterMs?: number;
  readonly noteAfterMs?: number;
}

/** Most answers are there before anybody wonders. */
const TYPING_AFTER_MS = 700;
/** Telegram shows "typing" for five seconds. */
const TYPING_AGAIN_MS = 4_500;
const NOTE_AFTER_MS = 8_000;

/**
 * Handles a message and lets the person see that it is being worked on: the platform's own sign where it has one, and a
 * sentence when it takes long. Neither keeps the work waiting, nor fails it.
 */
export function showProgress<T>(
  handle: (message: StoredMessage) => Promise<T>,
  parts: ShowProgressParts,
): (message: StoredMessage) => Promise<T> {
  const { channels, note, typingAfterMs = TYPING_AFTER_MS, noteAfterMs = NOTE_AFTER_MS } = parts;
  return async (message) => {
    const { channel, bot, chat } = message;
    const type = () =>
      void channels
        .get(channel)
        ?.showTyping?.({ bot, chat })
        .catch(() => undefined);
    let again: NodeJS.Timeout | undefined;
    const typing = setTimeout(() => {
      type();
      again = setInterval(type, TYPING_AGAIN_MS);
    }, typingAfterMs);
    const noting = setTimeout(() => void note(message).catch(() => undefined), noteAfterMs);
    try {
      return await handle(message);
    } finally {
      clearTimeout(typing);
      clearTimeout(noting);
      clearInterval(again);
    }
  };
}
