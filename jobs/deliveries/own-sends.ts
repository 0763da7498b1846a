import type { SendResult } from "../../src/channels/channel";

/**
 * What this process is sending, or has sent and could not write down yet, by the name of the try. A store that was away
 * at that moment leaves the message as one that a dead process was sending: whoever takes it up here knows better.
 */
export interface OwnSends {
  /** Sends, and keeps the result until it is forgotten. */
  keep(claim: string, send: () => Promise<SendResult>): Promise<SendResult>;
  /** The result of this process's own try, as soon as there is one; undefined for another process's. */
  of(claim: string | null): Promise<SendResult> | undefined;
  /** It is written down. */
  forget(claim: string): void;
}

export function createOwnSends(): OwnSends {
  const results = new Map<string, Promise<SendResult>>();
  return {
    keep(claim, send) {
      const result = send();
      results.set(claim, result);
      return result;
    },
    of: (claim) => (claim === null ? undefined : results.get(claim)),
    forget: (claim) => void results.delete(claim),
  };
}
