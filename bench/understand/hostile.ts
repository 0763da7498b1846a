import { performance } from "node:perf_hooks";
import type { Understand } from "../../src/understanding/understand";
import { HOSTILE_TEXTS } from "../../test/understanding/hostile-texts";

/** The hostile text that took longest. */
export interface Slowest {
  readonly name: string;
  readonly ms: number;
}

const LENGTH = 20_000;
/** Each text is read so often; the quickest counts: what the text costs, not what else the machine did. */
const TIMES = 5;

/** Reads texts of 20,000 characters made to take long, after the reader is warm. */
export function slowestHostile(understand: Understand, now: Date): Slowest {
  let slowest: Slowest = { name: "", ms: 0 };
  for (const { name, text } of HOSTILE_TEXTS) {
    const long = text(LENGTH);
    let ms = Number.POSITIVE_INFINITY;
    for (let time = 0; time < TIMES; time += 1) {
      const started = performance.now();
      understand(long, { now });
      ms = Math.min(ms, performance.now() - started);
    }
    if (ms > slowest.ms) slowest = { name, ms };
  }
  return slowest;
}
