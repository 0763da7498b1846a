import { randomUUID } from "node:crypto";
import type { SendResult } from "../../src/channels/channel";

/** What came of a send, and until when the whole bot has to wait after it: found out once, however often it is told. */
export interface Tried {
  readonly status: "tried";
  readonly result: SendResult;
  readonly pausedUntil: Date | undefined;
}

/** What came of a try of this process; `unsent`: the store did not say whether it took the claim, so nothing was sent. */
export type OwnTry = Tried | { readonly status: "unsent" };

/**
 * What this process is sending, or has sent and could not write down yet, by the name of the try. A store that was away
 * at that moment leaves the message as one that a dead process was sending: whoever takes it up here knows better.
 */
export interface OwnSends {
  /** @returns the name of a new try, which has sent nothing so far. */
  begin(): string;
  /** Sends, and keeps the result until it is forgotten. */
  keep(name: string, send: () => Promise<Tried>): Promise<Tried>;
  /** What came of this process's own try, as soon as that is known; undefined for another process's. */
  of(name: string | null): Promise<OwnTry> | undefined;
  /** It is written down, or was never taken. */
  forget(name: string | null): void;
}

/**
 * A result that was written down though the store's answer was lost is asked for by nobody and forgotten by nobody: the
 * oldest make room. So many cannot be under way.
 */
const MOST = 10_000;

export function createOwnSends(most = MOST): OwnSends {
  const tries = new Map<string, Promise<OwnTry>>();
  return {
    begin() {
      const name = randomUUID();
      tries.set(name, Promise.resolve({ status: "unsent" }));
      const [oldest] = tries.keys();
      if (tries.size > most && oldest !== undefined) tries.delete(oldest);
      return name;
    },
    keep(name, send) {
      const result = send();
      tries.set(name, result);
      return result;
    },
    of: (name) => (name === null ? undefined : tries.get(name)),
    forget(name) {
      if (name !== null) tries.delete(name);
    },
  };
}
