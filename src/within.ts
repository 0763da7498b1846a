/**
 * Waits for `work`, but no longer than `limitMs`; then the answer is `otherwise`, and what becomes of the work
 * is nobody's concern any more.
 */
export async function within<T>(limitMs: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), limitMs);
  });
  // Late failures are heard by nobody: an unheard one would end the process.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
