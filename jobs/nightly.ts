import { Queue, type RepeatOptions, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { within } from "../src/within";

/** A work that comes again and again; when, as BullMQ says it. */
export type Repeat = Omit<RepeatOptions, "key">;

export interface NightlyWork {
  /** Name of its queue, and of it in the log. */
  readonly name: string;
  /** When; by the clock of Vietnam where it is a time of day. */
  readonly repeat: Repeat;
  /** Safe to do again: a process that died within it is replaced. */
  run(): Promise<unknown>;
  readonly logger: Pick<Logger, "warn">;
}

export interface Nightly {
  close(): Promise<void>;
}

/** A run takes seconds; a process that died within one is replaced after this. */
const LOCK_MS = 60_000;
const CLOSE_MS = 2_000;

/** A time of day or night in Vietnam: "0 30 2 * * *". */
export function vietnamTimeOfDay(pattern: string): Repeat {
  return { pattern, tz: "Asia/Ho_Chi_Minh" };
}

/**
 * Has a work done at its times by one of the processes that call this. While Redis is away nothing is done, and nothing is
 * lost by it: the schedule is written again whenever the connection is ready.
 */
export function startNightly(redis: Redis, { name, repeat, run, logger }: NightlyWork): Nightly {
  const queue = new Queue(name, {
    connection: redis,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: 30 } },
  });
  // Connections report their own troubles; an unheard "error" event would end the process.
  queue.on("error", () => undefined);
  const blocking = redis.duplicate({
    maxRetriesPerRequest: null,
    enableOfflineQueue: true,
    commandTimeout: undefined,
  });
  blocking.on("error", () => undefined);
  const worker = new Worker(name, async () => void (await run()), {
    connection: blocking,
    lockDuration: LOCK_MS,
    maxStalledCount: 3,
  });
  worker.on("error", () => undefined);
  worker.on("failed", (_job, error) =>
    logger.warn({ err: error, name }, "nightly work failed, next time again"),
  );
  const schedule = () => {
    queue.upsertJobScheduler("nightly", repeat, { name }).catch((error: unknown) => {
      logger.warn(
        { err: error, name },
        "nightly work could not be scheduled, tried again when Redis is back",
      );
    });
  };
  if (redis.status === "ready") schedule();
  redis.on("ready", schedule);
  return {
    async close() {
      redis.off("ready", schedule);
      // What was not finished is done the next night.
      await within(CLOSE_MS, Promise.all([worker.close(true), queue.close()]), undefined);
      blocking.disconnect();
    },
  };
}
