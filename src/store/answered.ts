/**
 * Longer than any operation takes that ends by itself: one that hangs is given up by the connection after
 * 6 s and, if it reads, asked once more (see store.ts).
 */
const ANSWER_MS = 13_000;

/** The store has not answered, and nobody knows whether it did what it was asked. */
export class StoreHangs extends Error {
  readonly code = "store_hangs";
  readonly retryable = true;

  constructor() {
    super(`the store did not answer within ${ANSWER_MS} ms`);
  }
}

/**
 * Waits for an operation of the store, but not for ever: where a server goes away in the very moment that a
 * command is written to it, MongoDB's driver (7.8) waits for a "drain" event that a closed socket never sends,
 * and no timeout of its own ends that. One operation in a few thousand did so when the engine was killed.
 * @throws StoreHangs when there is no answer in time.
 */
export async function answered<T>(operation: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreHangs()), ANSWER_MS);
  });
  try {
    return await Promise.race([operation, late]);
  } finally {
    clearTimeout(timer);
  }
}
