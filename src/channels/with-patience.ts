/** In how many pieces a time limit is counted. */
const PIECES = 20;

/**
 * Gives work a signal that ends it after so many milliseconds, of which none counts that this process was too busy to
 * hear an answer in: each piece of the limit lasts for a turn of the event loop at least. After a night switched off a
 * small office PC works on a thousand messages for seconds on end; what it sends meanwhile has long arrived, and given up
 * it would be sent once more.
 */
export async function withPatience<T>(
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let left = PIECES;
  const wait = (): NodeJS.Timeout => setTimeout(next, limitMs / PIECES);
  let timer = wait();
  function next(): void {
    left -= 1;
    if (left > 0) timer = wait();
    else controller.abort(new DOMException("no answer in time", "TimeoutError"));
  }
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
