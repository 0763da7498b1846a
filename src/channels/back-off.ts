/** Waits that double from failure to failure, with a spread so that many do not come back at the same moment. */
export interface BackOff {
  /** Milliseconds to wait after one more failure. */
  next(): number;
  reset(): void;
}

export function createBackOff(options: { readonly firstMs: number; readonly mostMs: number }): BackOff {
  let failures = 0;
  return {
    next() {
      const wait = Math.min(options.firstMs * 2 ** failures, options.mostMs);
      failures += 1;
      return wait * (0.75 + Math.random() * 0.25);
    },
    reset() {
      failures = 0;
    },
  };
}
