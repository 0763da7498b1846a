import type { Clock } from "../../src/clock";

/**
 * Finds out whether a chat or a whole bot is in trouble. Platforms answer the same when one chat gets too much and when
 * the bot does, when one message breaks them and when they are down: two chats in a row, with nothing delivered in
 * between, are the bot. What it knows is this process's own; another one finds out by itself.
 */
export interface BotWatch {
  /**
   * A send to the chat was not taken.
   * @param until the platform asked to wait until then; absent: it failed, how long to wait is ours to say.
   * @returns until when the whole bot is to wait, if it is the bot.
   */
  troubled(trouble: TroubledChat, until?: Date): Date | undefined;
  /** The platform took a message. */
  delivered(bot: string): void;
  pausedUntil(bot: string): Date | undefined;
}

export interface TroubledChat {
  readonly bot: string;
  readonly chatKey: string;
  /** The platform itself said that it is the bot. */
  readonly isBot: boolean;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

interface Trouble {
  readonly chatKey: string;
  readonly until: Date | undefined;
  /** Pauses in a row that did not help. */
  readonly pauses: number;
}

export function createBotWatch({ machineClock }: { readonly machineClock: Clock }): BotWatch {
  const troubles = new Map<string, Trouble>();
  const paused = new Map<string, Date>();

  function isOver({ until }: Trouble): boolean {
    return until !== undefined && until <= machineClock.now();
  }

  return {
    troubled({ bot, chatKey, isBot }, until) {
      const known = troubles.get(bot);
      const last = known === undefined || isOver(known) ? undefined : known;
      if (!isBot && (last === undefined || (last.pauses === 0 && last.chatKey === chatKey))) {
        troubles.set(bot, { chatKey, until, pauses: 0 });
        return undefined;
      }
      const pauses = last?.pauses ?? 0;
      const grown = Math.min(FIRST_PAUSE_MS * 2 ** pauses, LONGEST_PAUSE_MS);
      const pausedUntil = until ?? new Date(machineClock.now().getTime() + grown);
      troubles.set(bot, { chatKey, until, pauses: pauses + 1 });
      paused.set(bot, pausedUntil);
      return pausedUntil;
    },
    delivered(bot) {
      troubles.delete(bot);
      paused.delete(bot);
    },
    pausedUntil(bot) {
      const until = paused.get(bot);
      return until !== undefined && until > machineClock.now() ? until : undefined;
    },
  };
}
