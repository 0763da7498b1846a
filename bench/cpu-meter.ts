import { readFileSync } from "node:fs";

/** Clock ticks a second of /proc/<pid>/stat: USER_HZ is 100 on every Linux Node runs on. */
const TICKS_PER_SECOND = 100;

/** CPU seconds by process since `startCpuMeter`; of other processes only where /proc tells (Linux). */
export type CpuReading = Readonly<Record<string, number>>;

/**
 * Wall-clock figures swing with whatever else the machine does; the CPU a message costs hardly does.
 * @param others processes besides this one, by name.
 */
export function startCpuMeter(others: Readonly<Record<string, number | undefined>>): () => CpuReading {
  const read = (): Record<string, number> => {
    const { user, system } = process.cpuUsage();
    const known = Object.entries(others).map(([name, pid]) => [name, cpuSecondsOf(pid)] as const);
    return { bot: (user + system) / 1e6, ...Object.fromEntries(known) };
  };
  const before = read();
  return () =>
    Object.fromEntries(Object.entries(read()).map(([name, value]) => [name, value - (before[name] ?? 0)]));
}

function cpuSecondsOf(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name in brackets that may hold blanks; utime and stime are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}
