import { createHash } from "node:crypto";
import { DelayedError, type Job, Queue, UnrecoverableError, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { z } from "zod";
import type { Clock } from "../src/clock";
import { createGroupCommit } from "../src/store/group-commit";
import { within } from "../src/within";
import type { Delivered } from "./deliver-chat";
import { createOneAtATime } from "./one-at-a-time";

const QUEUE = "deliveries";

/** Version of the job data; a job of another version is put aside, not guessed at: the sweep makes it anew. */
const jobData = z.object({ v: z.literal(1), chatKey: z.string().min(1) });

/** BullMQ's defaults (30 s + 30 s) leave the jobs of a killed worker lying for a minute. */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 5_000;
/** A chat that another worker is delivering to is looked at again after this. */
const BUSY_MS = 200;
const CONCURRENCY = 50;
const PING_MS = 1_000;
/** For the sends under way at a stop; ten seconds are left in all. */
const CLOSE_MS = 4_000;

export interface DeliveryQueue {
  /**
   * Asks for a chat to be delivered to. Never fails: when Redis is away, what is to be delivered stands in
   * MongoDB and the sweep asks again.
   * @param reason makes the job id: the same reason twice is one job.
   */
  enqueue(chatKey: string, reason: string): Promise<void>;
  /** Starts delivering in this process. */
  work(deliver: (chatKey: string) => Promise<Delivered>): void;
  /** Does Redis answer now? */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

export function createDeliveryQueue(
  redis: Redis,
  options: { logger: Logger; machineClock: Clock },
): DeliveryQueue {
  const { logger, machineClock } = options;
  const queue = new Queue(QUEUE, {
    connection: redis,
    defaultJobOptions: {
      removeOnComplete: true,
      attempts: 5,
      backoff: { type: "exponential", delay: 1_000 },
      removeOnFail: { age: 7 * 24 * 3600, count: 1_000 },
    },
  });
  let worker: Worker | undefined;
  let blocking: Redis | undefined;
  // The connection reports its own troubles; an unheard "error" event would end the process.
  queue.on("error", () => undefined);

  const add = createGroupCommit<{ chatKey: string; reason: string }, true>(async (asked) => {
    await queue.addBulk(
      asked.map(({ chatKey, reason }) => ({
        name: "chat",
        data: { v: 1, chatKey },
        opts: { jobId: hash(`${chatKey} ${reason}`) },
      })),
    );
    return asked.map(() => true);
  });

  const isUp = async () =>
    redis.status === "ready" &&
    within(
      PING_MS,
      redis.ping().then(
        () => true,
        () => false,
      ),
      false,
    );

  return {
    async enqueue(chatKey, reason) {
      if (redis.status !== "ready") return;
      try {
        await add({ chatKey, reason });
      } catch (error) {
        logger.warn({ err: error }, "delivery queue: not reached, the sweep will ask again");
      }
    },
    work(deliver) {
      // A worker waits for Redis instead of failing; its own connection, since it blocks.
      blocking = redis.duplicate({
        maxRetriesPerRequest: null,
        enableOfflineQueue: true,
        commandTimeout: undefined,
      });
      blocking.on("error", () => undefined);
      // Two jobs of a chat at the same time would only find its lease taken, and wait for nothing.
      const deliverInTurn = createOneAtATime(deliver);
      worker = new Worker(QUEUE, (job, token) => run(job, token, deliverInTurn, machineClock), {
        connection: blocking,
        concurrency: CONCURRENCY,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_CHECK_MS,
        // Delivering is safe to do again: a stalled job is only the wish to look at a chat.
        maxStalledCount: 100,
      });
      worker.on("error", () => undefined);
      worker.on("failed", (job, error) => {
        // Said once, after the last attempt: what is tried again may still succeed.
        if (job !== undefined && job.finishedOn === undefined) return;
        logger.error({ job: job?.id, err: error }, "delivery queue: a job failed");
      });
    },
    isUp,
    async close() {
      // While Redis is away nothing can be ended in order, nor need it: what is to be sent stands in MongoDB.
      const force = !(await isUp());
      const closing = (async () => {
        await worker?.close(force);
        await queue.close();
      })();
      await within(CLOSE_MS, closing, undefined);
      blocking?.disconnect();
    },
  };
}

async function run(
  job: Job,
  token: string | undefined,
  deliver: (chatKey: string) => Promise<Delivered>,
  machineClock: Clock,
): Promise<void> {
  const data = jobData.safeParse(job.data);
  if (!data.success) throw new UnrecoverableError("job data of another version");
  const result = await deliver(data.data.chatKey);
  if (result.status === "done") return;
  const at = result.status === "later" ? result.at.getTime() : machineClock.now().getTime() + BUSY_MS;
  await job.moveToDelayed(at, token);
  throw new DelayedError();
}

/** Job ids may not contain ":"; chats are named by people. */
function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
