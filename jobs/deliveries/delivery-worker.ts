import { DelayedError, type Job, type Queue, RateLimitError, UnrecoverableError, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { z } from "zod";
import type { Channel, Rate } from "../../src/channels/channel";
import type { Clock } from "../../src/clock";
import { DELIVERY_KINDS, type DeliveryWish } from "../../src/store/delivery";
import type { Delivered } from "./deliver-chat";

/** Of the job data. A job of another version is put aside, not guessed at: the sweep makes it anew. */
export const JOB_VERSION = 2;

const jobData = z.object({
  v: z.literal(JOB_VERSION),
  chatKey: z.string().min(1),
  kind: z.enum(DELIVERY_KINDS),
});

/** BullMQ's defaults (30 s + 30 s) leave the jobs of a killed worker lying for a minute. */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 5_000;
/** A chat that another worker is delivering to is looked at again after this. */
const BUSY_MS = 200;
/**
 * Chats at the same time. Those that come together share their round trips to MongoDB: with 50 a message cost it twice as
 * much. How many are sent in a second is up to the limits; a platform that takes seconds to answer is still served at them.
 */
export const CONCURRENCY = 200;

export interface DeliveryWorkerParts {
  readonly redis: Redis;
  readonly channel: Channel;
  readonly deliver: (wish: DeliveryWish) => Promise<Delivered>;
  readonly machineClock: Clock;
  readonly logger: Logger;
}

export interface DeliveryWorker {
  close(force: boolean): Promise<void>;
  disconnect(): void;
}

/** Delivers for one bot in this process. */
export function startDeliveryWorker(queue: Queue, parts: DeliveryWorkerParts): DeliveryWorker {
  const { redis, channel, logger } = parts;
  // A worker waits for Redis instead of failing; its own connection, since it blocks.
  const blocking = redis.duplicate({
    maxRetriesPerRequest: null,
    enableOfflineQueue: true,
    commandTimeout: undefined,
  });
  blocking.on("error", () => undefined);
  const worker = new Worker(queue.name, (job, token) => run(job, token, queue, parts), {
    connection: blocking,
    concurrency: CONCURRENCY,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    // Delivering is safe to do again: a stalled job is only the wish to look at a chat.
    maxStalledCount: 100,
    // Without one BullMQ keeps no pause either.
    ...(!channel.repeatable && { limiter: sliceOf(channel.limits.perBot ?? UNLIMITED) }),
  });
  worker.on("error", () => undefined);
  worker.on("failed", (job, error) => {
    // Said once, after the last attempt: what is tried again may still succeed.
    if (job !== undefined && job.finishedOn === undefined) return;
    logger.error({ job: job?.id, err: error }, "delivery queue: a job failed");
  });
  return { close: (force) => worker.close(force), disconnect: () => blocking.disconnect() };
}

const UNLIMITED: Rate = { messages: 10_000, ms: 1_000 };
const SLICE_MS = 200;
/** Runs that find nothing to send use up places too; what is sent is held to the rate by the chat limiter. */
const HEADROOM = 1.2;

/**
 * The rate as BullMQ's limiter keeps it, in slices so short that sends are spread and a new answer waits for the next
 * slice only. Its windows begin with their first job: it keeps the pace, the chat limiter keeps the limit.
 */
function sliceOf({ messages, ms }: Rate): { max: number; duration: number } {
  const perMessage = ms / (messages * HEADROOM);
  const max = Math.max(1, Math.floor(SLICE_MS / perMessage));
  return { max, duration: Math.max(1, Math.ceil(max * perMessage)) };
}

async function run(
  job: Job,
  token: string | undefined,
  queue: Queue,
  { deliver, machineClock }: DeliveryWorkerParts,
): Promise<void> {
  const data = jobData.safeParse(job.data);
  if (!data.success) throw new UnrecoverableError("job data of another version");
  const result = await deliver(data.data);
  if (result.status === "done") return;
  const now = machineClock.now().getTime();
  if (result.status === "paused") {
    await queue.rateLimit(Math.max(1, result.until.getTime() - now));
    throw new RateLimitError();
  }
  const at = result.status === "later" ? result.at.getTime() : now + BUSY_MS;
  await job.moveToDelayed(at, token);
  throw new DelayedError();
}
