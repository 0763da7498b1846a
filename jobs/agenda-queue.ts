import { type Job, Queue, UnrecoverableError, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { z } from "zod";
import type { Clock } from "../src/clock";
import { within } from "../src/within";
import { createSharedRun } from "./shared-run";

const QUEUE = "agenda";

/** Version of the job data; a job of another version is put aside: the sweep plans anew. */
const jobData = z.object({ v: z.literal(1) });

/**
 * BullMQ's defaults (30 s + 30 s) leave the job of a killed worker lying for a minute. It is taken up by the first check
 * after its lock has run out that finds it marked by the one before: after the lock and two checks at the most, which on
 * a machine that is kept busy must still be well within 15 s. A lock that is lost to a busy worker costs a pass made twice.
 */
const LOCK_MS = 4_000;
const STALLED_CHECK_MS = 2_000;
/** What the queue lost, delayed or never heard of is found within this time. */
const SWEEP_MS = 60_000;
/** Many changes in a row are looked at together. */
const CHANGES_MS = 500;
const CLOSE_MS = 3_000;
/** Redis keeps delays of jobs; nothing is planned farther ahead. */
const MOST_DELAY_MS = 30 * 24 * 3_600_000;

/** The timing of what is due (lịch nhắc việc). */
export interface Agenda {
  /** Sends what is due now. @returns when something may be due next. */
  runDue(): Promise<Date>;
  /** Resolves when no pass is under way in this process. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface AgendaQueueParts {
  readonly redis: Redis;
  readonly logger: Pick<Logger, "warn" | "error">;
  readonly clock: Clock;
  /** One pass over what is due (`runPass`); safe to do again, also at the same time in another process. */
  pass(): Promise<Date>;
  /** Time between two sweeps; a minute if not said. */
  readonly sweepMs?: number;
}

/** Says that something which reminders hang on has changed; never fails, the sweep finds it too. */
export type AgendaChanged = () => void;

/** The queue as those who change things use it, in whatever process. */
export function createAgendaQueue(redis: Redis): {
  readonly queue: Queue;
  readonly changed: AgendaChanged;
} {
  const queue = new Queue(QUEUE, {
    connection: redis,
    defaultJobOptions: {
      removeOnComplete: true,
      removeOnFail: { age: 7 * 24 * 3600, count: 100 },
      attempts: 5,
      backoff: { type: "exponential", delay: 1_000 },
    },
  });
  // Connections report their own troubles; an unheard "error" event would end the process.
  queue.on("error", () => undefined);
  return {
    queue,
    changed() {
      if (redis.status !== "ready") return;
      // One waits at a time; one that has begun may have looked already, so the next change is another job.
      queue
        .add(
          "changed",
          { v: 1 },
          { delay: CHANGES_MS, deduplication: { id: "changed", keepLastIfActive: true } },
        )
        .catch(() => undefined);
    },
  };
}

/**
 * Sends everything at its time: a delayed job for the next time at which anything is due, and a sweep for all that
 * a queue can lose. What is due stands in MongoDB alone: a job is only the wish to look.
 */
export function startAgenda(queue: Queue, parts: AgendaQueueParts): Agenda {
  const { redis, clock, logger } = parts;
  const pass = createSharedRun(async () => {
    const next = await parts.pass();
    await schedule(next);
    return next;
  });

  async function schedule(next: Date): Promise<void> {
    if (redis.status !== "ready") return;
    const delay = Math.min(Math.max(0, next.getTime() - clock.now().getTime()), MOST_DELAY_MS);
    // The id is the time: planned a hundred times, it is one job.
    await queue.add("due", { v: 1 }, { jobId: `due-${next.getTime()}`, delay }).catch(() => undefined);
  }

  const blocking = redis.duplicate({
    maxRetriesPerRequest: null,
    enableOfflineQueue: true,
    commandTimeout: undefined,
  });
  blocking.on("error", () => undefined);
  const worker = new Worker(QUEUE, (job) => work(job, pass), {
    connection: blocking,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    // Passing is safe to do again.
    maxStalledCount: 100,
  });
  worker.on("error", () => undefined);
  worker.on("failed", (job, error) => {
    if (job !== undefined && job.finishedOn === undefined) return;
    logger.error({ job: job?.id, err: error }, "agenda: a pass failed");
  });
  const sweep = startSweep(pass, parts);
  // A Redis that comes back may have come back empty.
  const anew = () => void pass().catch(() => undefined);
  redis.on("ready", anew);
  return {
    runDue: pass,
    idle: () => sweep.idle(),
    async close() {
      redis.off("ready", anew);
      sweep.stop();
      await within(CLOSE_MS, Promise.all([sweep.idle(), worker.close(redis.status !== "ready")]), undefined);
      blocking.disconnect();
    },
  };
}

async function work(job: Job, pass: () => Promise<Date>): Promise<void> {
  if (!jobData.safeParse(job.data).success) throw new UnrecoverableError("job data of another version");
  await pass();
}

/** A pass at once, which makes up for what was missed, and then each minute; whether or not Redis is there. */
function startSweep(pass: () => Promise<Date>, { logger, sweepMs = SWEEP_MS }: AgendaQueueParts) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let away = false;
  const run = async () => {
    try {
      await pass();
      away = false;
    } catch (error) {
      if (!away) logger.warn({ err: error }, "agenda: the store did not answer, tried again");
      away = true;
    }
    if (!stopped) timer = setTimeout(next, sweepMs);
  };
  const next = () => {
    running = run();
  };
  next();
  return {
    idle: () => running,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
