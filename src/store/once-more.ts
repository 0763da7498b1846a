import { mongo } from "mongoose";

/** The engine stepped down, is stepping down or shuts down: the next try reaches the one that took over. */
const NOT_PRIMARY: ReadonlySet<unknown> = new Set([91, 189, 10_107, 11_600, 11_602, 13_435, 13_436]);

/**
 * Does once more what the driver does not repeat by itself (a statement on many rows), when the connection broke or the
 * engine was no longer the one that writes.
 * @param write safe to do twice: whether the first one was carried out is not known
 * @throws what the second try, or any other trouble of the first, says.
 */
export async function onceMore<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isCutOff(error)) throw error;
    return write();
  }
}

function isCutOff(error: unknown): boolean {
  if (error instanceof mongo.MongoServerError) return NOT_PRIMARY.has(error.code);
  return error instanceof mongo.MongoNetworkError;
}
