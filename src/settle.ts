import type { Sweeping } from "../jobs/sweep";
import type { InboxProcessor } from "./pipeline/process-inbox";
import type { Store } from "./store/store";

export interface SettleParts {
  readonly store: Pick<Store, "inbox" | "outbox">;
  /** Absent in a process that does not handle messages. */
  readonly inbox: InboxProcessor | undefined;
  readonly sweeping: Sweeping;
}

/** About as long as a delivery takes: each look is a question to MongoDB, which has the deliveries to do besides. */
const POLL_MS = 10;

/**
 * Waits until all that was accepted is handled and what came of it is delivered: in this order, for a message that is
 * handled has left its answers in the outbox.
 */
export async function settle({ store, inbox, sweeping }: SettleParts): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));
  await inbox?.idle();
  while ((await store.inbox.countPending()) > 0) {
    await sweeping.sweepInbox();
    await pause();
    await inbox?.idle();
  }
  while ((await store.outbox.countPending()) > 0) await pause();
}
