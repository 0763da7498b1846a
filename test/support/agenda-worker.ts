import type { Queue } from "bullmq";
import { pino } from "pino";
import type { AgendaParts } from "../../jobs/agenda/context";
import { type Agenda, createAgendaQueue, startAgenda } from "../../jobs/agenda-queue";
import { systemClock } from "../../src/clock";
import { announcing } from "../../src/store/announcing";
import { connectRedis } from "../../src/store/redis";
import type { Store } from "../../src/store/store";
import { createPass } from "./agenda";
import { eventually } from "./wait";

export interface TestAgendaWorker {
  /** Writes to it are announced to the queue. */
  readonly store: Store;
  readonly queue: Queue;
  readonly agenda: Agenda;
  stop(): Promise<void>;
}

export interface AgendaWorkerOptions {
  /** Of Redis. */
  readonly url: string;
  readonly sweepMs?: number;
  readonly queued?: AgendaParts["queued"];
}

/** What is due, timed by a queue of one's own, as a worker of the service does it. */
export async function startAgendaWorker(
  opened: Store,
  { url, sweepMs, queued }: AgendaWorkerOptions,
): Promise<TestAgendaWorker> {
  const logger = pino({ level: "silent" });
  const redis = connectRedis({ url }, logger);
  const { queue, changed } = createAgendaQueue(redis);
  await eventually("Redis reached", () => redis.status === "ready");
  const pass = await createPass(opened, systemClock, queued);
  const agenda = startAgenda(queue, { redis, logger, clock: systemClock, pass, sweepMs });
  return {
    store: announcing(opened, changed),
    ...{ queue, agenda },
    async stop() {
      await agenda.close();
      await queue.close();
      redis.disconnect();
    },
  };
}
