import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { BenchStores } from "./bench-stores";
import { startCpuMeter } from "./cpu-meter";
import { figure, median } from "./statistics";

export interface Timed {
  readonly perSecond: number;
  /** Microseconds of CPU that each item cost, by process. */
  readonly cpuUs: Readonly<Record<string, number>>;
}

/** Times work on so many items. The garbage of what was prepared for it is collected first: on every side alike. */
export async function timed(
  stores: Pick<BenchStores, "pids">,
  items: number,
  work: () => Promise<void>,
): Promise<Timed> {
  collectGarbage();
  const cpu = startCpuMeter({ ...stores.pids() });
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1_000;
  const cpuUs = Object.entries(cpu()).map(([name, used]) => [name, (used / items) * 1e6] as const);
  return { perSecond: items / seconds, cpuUs: Object.fromEntries(cpuUs) };
}

/** "12,345/s; CPU µs each: bot 12, engine 34, redis 56": medians of some runs. */
export function timedText(runs: readonly Timed[]): string {
  const cpu = Object.keys(runs[0]?.cpuUs ?? {}).map(
    (process) => `${process} ${figure(median(runs.map(({ cpuUs }) => cpuUs[process] ?? Number.NaN)))}`,
  );
  return `${figure(median(runs.map(({ perSecond }) => perSecond)))}/s; CPU µs each: ${cpu.join(", ")}`;
}

/** Of the runs of one side to those of the other in the same round. */
export function ratioText(ours: readonly Timed[], baseline: readonly Timed[]): string {
  const other = (round: number) => baseline[round]?.perSecond ?? Number.NaN;
  return figure(median(ours.map(({ perSecond }, round) => perSecond / other(round))));
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
