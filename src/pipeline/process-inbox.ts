import type { Logger } from "pino";
import type { Clock } from "../clock";
import type { DeliveryWish } from "../store/delivery";
import type { Inbox, StoredMessage } from "../store/inbox";
import { PAGE } from "../store/inbox";
import { isStoreAway } from "../store/is-store-away";
import type { Leases } from "../store/leases";
import type { Handled } from "./handle-message";

export interface ProcessInboxParts {
  readonly inbox: Inbox;
  readonly leases: Leases;
  /** The machine's time: retries wait in it, whatever the service's clock says. */
  readonly machineClock: Clock;
  readonly logger: Logger;
  handle(message: StoredMessage): Promise<Handled>;
  /** Puts one sentence into the outbox: that something is wrong, and that the message is kept. */
  apologise(message: StoredMessage): Promise<void>;
  /** Called when a chat has something to be delivered. */
  replied(wish: DeliveryWish): void;
}

export interface InboxProcessor {
  /** Something was stored for this chat: handle it now. */
  nudge(chatKey: string): void;
  /** Looks for work that nobody was nudged about: another process's, or one left by a crash. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being handled here. */
  idle(): Promise<void>;
  /** No new chats are begun; resolves when those under way are finished. */
  stop(): Promise<void>;
}

/** Attempts at one message before it is put aside for the administrator. */
const MAX_ATTEMPTS = 4;
const FIRST_RETRY_MS = 500;
/** Chats handled at the same time by one process. */
const MAX_CHATS = 64;

/**
 * Takes stored messages through `handle`: strictly in order within a chat (a lease per chat keeps other
 * processes out), many chats at a time.
 */
export function createInboxProcessor(parts: ProcessInboxParts): InboxProcessor {
  const { inbox, leases, logger } = parts;
  const active = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const queue: string[] = [];
  let stopping = false;

  function nudge(chatKey: string): void {
    if (stopping) return;
    if (active.has(chatKey)) {
      again.add(chatKey);
    } else if (active.size >= MAX_CHATS) {
      if (!queue.includes(chatKey)) queue.push(chatKey);
    } else {
      begin(chatKey);
    }
  }

  function begin(chatKey: string): void {
    const work = drain(chatKey)
      .catch((error: unknown) =>
        logger.warn({ err: error }, "inbox: the store did not answer, messages wait"),
      )
      .finally(() => {
        active.delete(chatKey);
        const next = again.delete(chatKey) ? chatKey : queue.shift();
        if (next !== undefined) nudge(next);
      });
    active.set(chatKey, work);
  }

  async function drain(chatKey: string): Promise<void> {
    const lease = `in:${chatKey}`;
    if (!(await leases.acquire(lease))) return;
    try {
      let page: readonly StoredMessage[];
      do {
        again.delete(chatKey);
        page = await inbox.pendingOf(chatKey);
        if (!(await handleAll(page, lease))) break;
      } while (!stopping && (page.length === PAGE || again.has(chatKey)));
    } finally {
      await leases.release(lease);
    }
  }

  /** @returns false when the chat has to wait: its first message is to be tried again later. */
  async function handleAll(page: readonly StoredMessage[], lease: string): Promise<boolean> {
    for (const [index, message] of page.entries()) {
      if (stopping) return false;
      if (index > 0 && index % 10 === 0 && !(await leases.renew(lease))) return false;
      if (message.notBefore !== null && message.notBefore > parts.machineClock.now()) return false;
      if (!(await attempt(message))) return false;
    }
    return true;
  }

  async function attempt(message: StoredMessage): Promise<boolean> {
    try {
      const { wishes, again: more } = await parts.handle(message);
      for (const wish of wishes) parts.replied(wish);
      if (more) again.add(message.chatKey);
      return true;
    } catch (error) {
      // The message is not to blame: it keeps its attempts, and the chat is looked at again by the sweep.
      if (isStoreAway(error)) throw error;
      return failed(message, error);
    }
  }

  async function failed(message: StoredMessage, error: unknown): Promise<boolean> {
    const attempts = message.attempts + 1;
    const giveUp = attempts >= MAX_ATTEMPTS;
    logger.error(
      { err: error, message: message.dedupeKey, attempts, giveUp },
      "inbox: a message could not be handled",
    );
    const notBefore = new Date(parts.machineClock.now().getTime() + FIRST_RETRY_MS * 2 ** (attempts - 1));
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    // Told before it is counted: a crash in between tells again under the same id, which is told once.
    if (attempts === 2 || giveUp) {
      await parts.apologise(message);
      parts.replied({ chatKey: message.chatKey, kind: "reply" });
    }
    await inbox.recordFailure(message.dedupeKey, { error: text.slice(0, 500), notBefore, giveUp });
    return giveUp;
  }

  return {
    nudge,
    async sweep() {
      // A chat that is being handled here needs no nudge; what it overlooks the next sweep finds.
      for (const chatKey of await inbox.chatsWithPending()) if (!active.has(chatKey)) nudge(chatKey);
    },
    async idle() {
      while (active.size > 0) await Promise.all(active.values());
    },
    async stop() {
      stopping = true;
      queue.length = 0;
      await Promise.all(active.values());
    },
  };
}
