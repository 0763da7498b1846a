/** For what a test can only see from outside: another process's work, an outage that has to last. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until it holds, and says how long that took in ms; fails after the limit, saying what never came. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > limitMs) throw new Error(`after ${limitMs} ms still not: ${what}`);
    await pause(20);
  }
  return performance.now() - start;
}
