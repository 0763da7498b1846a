/**
 * Runs one call at a time. Calls that come during a run share the one after it: they ask for what may have come too
 * late for the run under way. A run that fails fails only who asked for it.
 */
export function createSharedRun<R>(run: () => Promise<R>): () => Promise<R> {
  let running: Promise<R> | undefined;
  let waiting: Promise<R> | undefined;

  function start(): Promise<R> {
    waiting = undefined;
    const current = run().finally(() => {
      if (running === current) running = undefined;
    });
    running = current;
    return current;
  }

  return () => {
    if (running === undefined) return start();
    if (waiting === undefined) waiting = running.then(start, start);
    return waiting;
  };
}
