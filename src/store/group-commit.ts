import { answered } from "./answered";

/**
 * Group commit: calls that arrive while a batch is on its way wait for the next one, and go out together.
 * Alone, a call leaves at once; under load fifty of them share one round trip and one disk flush, which is
 * what an engine that flushes about 800 times a second on one connection needs.
 *
 * `run` answers with one result per item, in order; when it throws, every call of that batch fails. So it does
 * when there is no answer: those that come after must not wait for one that hangs.
 */
export function createGroupCommit<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  maxBatch = 500,
): (item: T) => Promise<R> {
  type Waiting = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];
  let running = false;

  async function flush(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // One turn of the event loop lets everything that is ready now join: fifty callers whose last batch was
      // answered together come back one after the other, and the first must not leave without the others.
      await new Promise(setImmediate);
      const batch = waiting.slice(0, maxBatch);
      waiting = waiting.slice(maxBatch);
      await settle(batch);
    }
    running = false;
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await answered(run(batch.map((entry) => entry.item)));
      batch.forEach((entry, index) => {
        const result = results[index];
        if (result === undefined) entry.reject(new Error("group commit: no result for an item"));
        else entry.resolve(result);
      });
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void flush();
    });
}
