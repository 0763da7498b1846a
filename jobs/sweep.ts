import type { Logger } from "pino";
import type { Clock } from "../src/clock";
import type { FieldClassifier } from "../src/learning/field-classifier";
import type { InboxProcessor } from "../src/pipeline/process-inbox";
import type { Organisation } from "../src/store/organisation";
import type { Store } from "../src/store/store";
import type { DeliveryQueue } from "./delivery-queue";

export interface SweepParts {
  /** Absent in a process that does not handle messages. */
  readonly inbox: InboxProcessor | undefined;
  readonly store: Store;
  readonly queue: DeliveryQueue;
  readonly organisation: Organisation;
  /** What is learned in another process is taken over from there. */
  readonly fields: Pick<FieldClassifier, "refresh">;
  readonly logger: Logger;
  readonly machineClock: Clock;
  /** Does this process deliver? */
  readonly worker: boolean;
}

export interface Sweeping {
  sweepInbox(): Promise<void>;
  stop(): Promise<void>;
}

/** Messages stored by another process are found within this time: it is also how processes hear of each other's. */
const INBOX_MS = 250;
/** What the queue lost (FLUSHALL, a crash between MongoDB and Redis) is asked for again within this time. */
const OUTBOX_MS = 2_000;
const UNITS_MS = 5_000;
const FIELDS_MS = 5_000;

/**
 * The sweep (rà soát): compares what MongoDB says is to be done with what is being done, and puts it right.
 * Runs in every process; leases and job ids keep two from doing the same thing.
 */
export function startSweeping(parts: SweepParts): Sweeping {
  const { store, queue, organisation, machineClock } = parts;
  const sweepInbox = async () => parts.inbox?.sweep();
  const sweepOutbox = async () => {
    // One job per chat and round: the same round asked for by two processes is one job.
    const round = Math.floor(machineClock.now().getTime() / OUTBOX_MS);
    const chats = await store.outbox.chatsWithPending();
    await Promise.all(chats.map((chatKey) => queue.enqueue(chatKey, `sweep ${round}`)));
  };
  const loops = [
    every(INBOX_MS, sweepInbox, parts),
    every(UNITS_MS, () => organisation.refresh(), parts),
    every(FIELDS_MS, () => parts.fields.refresh(), parts),
    ...(parts.worker ? [every(OUTBOX_MS, sweepOutbox, parts)] : []),
  ];
  return {
    sweepInbox,
    stop: async () => {
      await Promise.all(loops.map((stop) => stop()));
    },
  };
}

/** Runs `work` again and again with a pause between; @returns how to stop it and wait for the run under way. */
function every(pauseMs: number, work: () => Promise<void>, { logger }: SweepParts): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let away = false;
  const run = async () => {
    try {
      await work();
      away = false;
    } catch (error) {
      if (!away) logger.warn({ err: error }, "sweep: the store did not answer, tried again");
      away = true;
    }
    if (!stopped) timer = setTimeout(next, pauseMs);
  };
  const next = () => {
    running = run();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
