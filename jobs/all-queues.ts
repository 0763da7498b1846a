import { Queue } from "bullmq";
import type { Redis } from "ioredis";

const META = /^bull:(.+):meta$/;
const SCAN_COUNT = 500;

/** Every queue that Redis knows, by name; closing them is the caller's. */
export async function allQueues(redis: Redis): Promise<readonly Queue[]> {
  const names = new Set<string>();
  let cursor = "0";
  do {
    const [next, keys] = await redis.scan(cursor, "MATCH", "bull:*:meta", "COUNT", SCAN_COUNT);
    cursor = next;
    for (const key of keys) {
      const name = META.exec(key)?.[1];
      if (name !== undefined) names.add(name);
    }
  } while (cursor !== "0");
  return [...names].sort().map((name) => {
    const queue = new Queue(name, { connection: redis });
    // The connection reports its own troubles; an unheard "error" event would end the process.
    queue.on("error", () => undefined);
    return queue;
  });
}
