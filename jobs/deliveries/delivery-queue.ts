import { hash } from "node:crypto";
import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import type { Channel } from "../../src/channels/channel";
import type { Clock } from "../../src/clock";
import { groupBy } from "../../src/domain/group-by";
import { lotsOf } from "../../src/lots-of";
import { DELIVERY_KINDS, type DeliveryWish } from "../../src/store/delivery";
import { createGroupCommit } from "../../src/store/group-commit";
import { within } from "../../src/within";
import type { Delivered } from "./deliver-chat";
import { type DeliveryWorker, JOB_VERSION, startDeliveryWorker } from "./delivery-worker";

const PING_MS = 1_000;
/** Added in one transaction, during which Redis serves nobody else. */
const LOT = 500;
/** For the sends under way at a stop; ten seconds are left in all. */
const CLOSE_MS = 4_000;

export interface DeliveryQueue {
  /**
   * Asks for chats to be delivered to; what nobody waits for comes after what somebody does. Never fails: when Redis
   * is away, what is to be delivered stands in MongoDB and the sweep asks again. Asking twice is asking once.
   */
  enqueue(...wishes: readonly DeliveryWish[]): Promise<void>;
  /** Starts delivering in this process for every bot of these channels. */
  work(deliver: (wish: DeliveryWish) => Promise<Delivered>, channels: Iterable<Channel>): void;
  /** Does Redis answer now? */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * One BullMQ queue a bot: a bot that has to wait holds up no other, and BullMQ's limiter, which knows only whole
 * queues, spreads its sends.
 */
export function createDeliveryQueue(
  redis: Redis,
  options: { logger: Logger; machineClock: Clock },
): DeliveryQueue {
  const { logger } = options;
  const queues = new Map<string, Queue>();
  const workers: DeliveryWorker[] = [];

  function queueOf(name: string): Queue {
    const known = queues.get(name);
    if (known !== undefined) return known;
    const options = { connection: redis, defaultJobOptions: JOB_OPTIONS, streams: EVENTS };
    const queue = new Queue(name, options);
    // The connection reports its own troubles; an unheard "error" event would end the process.
    queue.on("error", () => undefined);
    queues.set(name, queue);
    return queue;
  }

  const add = createGroupCommit<readonly DeliveryWish[], true>(async (asked) => {
    const byQueue = groupBy(asked.flat(), ({ chatKey }) => queueName(chatKey));
    await Promise.all([...byQueue].map(([name, wishes]) => queueOf(name).addBulk(wishes.map(jobOf))));
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
    async enqueue(...wishes) {
      if (redis.status !== "ready" || wishes.length === 0) return;
      try {
        for (const lot of lotsOf(wishes, LOT)) await add(lot);
      } catch (error) {
        logger.warn({ err: error }, "delivery queue: not reached, the sweep will ask again");
      }
    },
    work(deliver, channels) {
      for (const channel of channels) {
        for (const bot of channel.bots) {
          const queue = queueOf(queueName(`${channel.name}:${bot}:`));
          workers.push(startDeliveryWorker(queue, { ...options, redis, channel, deliver }));
        }
      }
    },
    isUp,
    async close() {
      // While Redis is away nothing can be ended in order, nor need it: what is to be sent stands in MongoDB.
      const force = !(await isUp());
      const closing = (async () => {
        await Promise.all(workers.map((worker) => worker.close(force)));
        await Promise.all([...queues.values()].map((queue) => queue.close()));
      })();
      await within(CLOSE_MS, closing, undefined);
      for (const worker of workers) worker.disconnect();
    },
  };
}

/** Nobody listens to BullMQ's own events; the newest are kept for a dashboard. */
const EVENTS = { events: { maxLen: 1_000 } };

const JOB_OPTIONS = {
  removeOnComplete: true,
  attempts: 5,
  backoff: { type: "exponential", delay: 1_000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 1_000 },
};

/** The chat key is `<channel>:<bot>:<chat>`; names of queues may not contain ":". */
function queueName(chatKey: string): string {
  const [channel, bot] = chatKey.split(":");
  return `deliveries.${channel}.${bot}`;
}

function jobOf({ chatKey, kind }: DeliveryWish) {
  const priority = DELIVERY_KINDS.indexOf(kind);
  // One job waits for a chat and kind, however often it is asked for; what is asked for while it runs follows it.
  // Chats are named by people: not as they are.
  const deduplication = { id: hash("sha256", `${chatKey} ${kind}`, "base64url"), keepLastIfActive: true };
  return {
    name: kind,
    data: { v: JOB_VERSION, chatKey, kind },
    // BullMQ takes those without a priority before all others.
    opts: { deduplication, ...(priority > 0 && { priority }) },
  };
}
