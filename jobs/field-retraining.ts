import { Queue, type RepeatOptions, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { within } from "../src/within";

const QUEUE = "field-retraining";
/** At night in Vietnam, when nobody waits for an answer. */
const NIGHTLY: Omit<RepeatOptions, "key"> = { pattern: "0 30 2 * * *", tz: "Asia/Ho_Chi_Minh" };
/** A training takes seconds; a process that died within one is replaced after this. */
const LOCK_MS = 60_000;
const CLOSE_MS = 2_000;

export interface FieldRetraining {
  close(): Promise<void>;
}

export interface FieldRetrainingParts {
  readonly logger: Pick<Logger, "warn">;
  /** `retrainFields`; safe to do again. */
  retrain(): Promise<unknown>;
  /** When; nightly if not said. */
  readonly repeat?: Omit<RepeatOptions, "key">;
}

/**
 * Has the field classifier retrained every night, by one of the processes that call this. While Redis is away nothing is
 * retrained, and nothing is lost by it: the schedule is written again whenever the connection is ready.
 */
export function startFieldRetraining(redis: Redis, parts: FieldRetrainingParts): FieldRetraining {
  const { logger, retrain, repeat = NIGHTLY } = parts;
  const queue = new Queue(QUEUE, {
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
  const worker = new Worker(QUEUE, async () => void (await retrain()), {
    connection: blocking,
    lockDuration: LOCK_MS,
    maxStalledCount: 3,
  });
  worker.on("error", () => undefined);
  worker.on("failed", (_job, error) =>
    logger.warn({ err: error }, "field retraining failed, next time again"),
  );
  const schedule = () => {
    queue.upsertJobScheduler("nightly", repeat, { name: "retrain" }).catch((error: unknown) => {
      logger.warn({ err: error }, "field retraining could not be scheduled, tried again when Redis is back");
    });
  };
  if (redis.status === "ready") schedule();
  redis.on("ready", schedule);
  return {
    async close() {
      redis.off("ready", schedule);
      // What was being learned is learned the next night.
      await within(CLOSE_MS, Promise.all([worker.close(true), queue.close()]), undefined);
      blocking.disconnect();
    },
  };
}
