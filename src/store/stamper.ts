import type { Clock } from "../clock";

/**
 * Numbers that grow with every call, in microseconds of the machine's own time: the order in which things
 * were stored. Not for showing and not for deadlines, which follow the injected clock.
 */
export function createStamper(machineClock: Clock): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, machineClock.now().getTime() * 1000);
    return last;
  };
}
