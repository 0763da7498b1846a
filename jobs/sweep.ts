import type { Logger } from "pino";
import type { Clock } from "../src/clock";
import type { FieldClassifier } from "../src/learning/field-classifier";
import type { InboxProcessor } from "../src/pipeline/process-inbox";
import type { Organisation } from "../src/store/organisation";
import type { Store } from "../src/store/store";
import type { DeliveryQueue } from "./deliveries/delivery-queue";

export interface SweepParts {
  /** Absent in a process that does not handle messages. */
  readonly inbox: InboxProcessor | undefined;
  readonly store: Store;
  readonly queue: DeliveryQueue;
  readonly organisation: Organisation;
  /** Puts records where their units are now; absent where another process does. */
  readonly keepPaths?: () => Promise<void>;
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
  const { store, queue, organisation } = parts;
  const sweepInbox = async () => parts.inbox?.sweep();
  const sweepOutbox = async () => {
    await queue.enqueue(...(await store.outbox.chatsWithPending()));
  };
  const sweepUnits = async () => {
    await organisation.refresh();
    await parts.keepPaths?.();
  };
  const loops = [
    every(INBOX_MS, sweepInbox, parts),
    every(UNITS_MS, sweepUnits, parts),
    every(FIELDS_MS, () => parts.fields.refresh(), parts),
    ...(parts.worker ? [every(OUTBOX_MS, sweepOutbox, { ...parts, share: OUTBOX_SHARE })] : []),
  ];
  return {
    sweepInbox,
    stop: async () => {
      await Promise.all(loops.map((stop) => stop()));
    },
  };
}

/** Of the time, at most one part in this many goes into looking for what was lost: thousands may be waiting. */
const OUTBOX_SHARE = 10;

interface EveryParts {
  readonly logger: Logger;
  /** The pause is at least this many times as long as the work took. */
  readonly share?: number;
}

/** Runs `work` again and again with a pause between; @returns how to stop it and wait for the run under way. */
function every(
  pauseMs: number,
  work: () => Promise<void>,
  { logger, share = 0 }: EveryParts,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let away = false;
  const run = async () => {
    const begun = performance.now();
    try {
      await work();
      away = false;
    } catch (error) {
      if (!away) logger.warn({ err: error }, "sweep: the store did not answer, tried again");
      away = true;
    }
    const pause = Math.max(pauseMs, share * (performance.now() - begun));
    if (!stopped) timer = setTimeout(next, pause);
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
