import { performance } from "node:perf_hooks";
import { figure, percentile } from "../statistics";
import type { LoadResult } from "./load";

/** Calls `insert` from so many callers at a time, each waiting for its own, for so long. */
export async function insertRate(
  insert: (id: number) => Promise<unknown>,
  { callers, seconds, firstId }: { callers: number; seconds: number; firstId: number },
): Promise<LoadResult> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  let id = firstId;
  const caller = async () => {
    for (let now = performance.now(); now < until; ) {
      id += 1;
      await insert(id);
      const after = performance.now();
      latencies.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const took = (performance.now() - started) / 1000;
  return {
    perSecond: latencies.length / took,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    accepted: latencies.length,
    failed: 0,
  };
}

/** "3,012/s; p50 12 ms, p99 28 ms". */
export function rateText({ perSecond, p50Ms, p99Ms }: LoadResult): string {
  return `${figure(perSecond)}/s; p50 ${figure(p50Ms)} ms, p99 ${figure(p99Ms)} ms`;
}
