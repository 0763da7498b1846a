import { setImmediate } from "node:timers/promises";

/** Runs work that pauses between its slices, and lets the service do what came in meanwhile at each pause. */
export async function inSlices<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
