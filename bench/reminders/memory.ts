import type { BenchStores } from "../bench-stores";
import { addReminders, fillWithPeople } from "./due-people";
import { startServing } from "./serving";

const BATCH = 2_000;
/** A slope needs some. */
const FEWEST_BATCHES = 4;
/** Compiled code and pools grow in the beginning, whatever comes after. */
const WARM_UP_SHARE = 0.3;

export interface Memory {
  /** Megabytes at the end, and by how many they grew with each thousand reminders. */
  readonly residentMb: number;
  readonly slopeMb: number;
}

/** The memory of a process that sends so many reminders, batch after batch. */
export async function memoryOf(stores: BenchStores, jobs: number): Promise<Memory> {
  let sent = 0;
  const size = Math.min(BATCH, Math.ceil(jobs / FEWEST_BATCHES));
  const serving = await startServing(stores, {
    ...{ database: "memory", limits: { perChat: [], perGroup: [] } },
    sent: () => {
      sent += 1;
    },
    fill: (store) => fillWithPeople(store, size),
  });
  const samples: { readonly thousands: number; readonly mb: number }[] = [];
  try {
    for (let batch = 0; batch * size < jobs; batch += 1) {
      await addReminders(serving.store, size, { at: () => new Date(), of: String(batch) });
      while (sent < (batch + 1) * size) await new Promise((resolve) => setTimeout(resolve, 10));
      global.gc?.();
      samples.push({ thousands: sent / 1_000, mb: process.memoryUsage().rss / 2 ** 20 });
    }
  } finally {
    await serving.stop();
  }
  return {
    residentMb: samples.at(-1)?.mb ?? Number.NaN,
    slopeMb: slope(samples.slice(samples.length * WARM_UP_SHARE)),
  };
}

/** Of the straight line that fits best. */
function slope(samples: readonly { readonly thousands: number; readonly mb: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(samples.map(({ thousands }) => thousands));
  const y = mean(samples.map(({ mb }) => mb));
  const sum = (of: (sample: (typeof samples)[number]) => number) =>
    samples.reduce((total, sample) => total + of(sample), 0);
  return (
    sum(({ thousands, mb }) => (thousands - x) * (mb - y)) / sum(({ thousands }) => (thousands - x) ** 2)
  );
}
