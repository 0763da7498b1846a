/**
 * Runs one call per key at a time in this process. Calls that come during a run share the one after it: they
 * ask for what may have come too late for the run under way. A run that fails fails only who asked for it.
 */
export function createOneAtATime<R>(run: (key: string) => Promise<R>): (key: string) => Promise<R> {
  const running = new Map<string, Promise<R>>();
  const waiting = new Map<string, Promise<R>>();

  function start(key: string): Promise<R> {
    waiting.delete(key);
    const current = run(key).finally(() => running.delete(key));
    running.set(key, current);
    return current;
  }

  return (key) => {
    const next = waiting.get(key);
    if (next !== undefined) return next;
    const current = running.get(key);
    if (current === undefined) return start(key);
    const ended = current.then(
      () => undefined,
      () => undefined,
    );
    const shared = ended.then(() => start(key));
    waiting.set(key, shared);
    return shared;
  };
}
