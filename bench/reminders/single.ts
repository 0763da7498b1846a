import type { BenchStores } from "../bench-stores";
import { LIMITS } from "../deliveries/hand-over";
import { addReminders, fillWithPeople } from "./due-people";
import { startServing } from "./serving";

const FIRST_MS = 3_000;
const EVERY_MS = 300;
const PATIENCE_MS = 60_000;

/** Seconds from the due time of each of some reminders, one after the other, to its send; by the machine's clock. */
export async function singleLateness(stores: BenchStores, count: number): Promise<readonly number[]> {
  const sent = new Map<string, number>();
  const serving = await startServing(stores, {
    ...{ database: "single", limits: LIMITS },
    sent: (text) => sent.set(numberIn(text), Date.now()),
    fill: (store) => fillWithPeople(store, count),
  });
  try {
    const from = Date.now() + FIRST_MS;
    const at = (n: number) => new Date(from + n * EVERY_MS);
    await addReminders(serving.store, count, { at });
    const until = at(count).getTime() + PATIENCE_MS;
    while (sent.size < count && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    return Array.from(
      { length: count },
      (_, n) => ((sent.get(String(n)) ?? Number.NaN) - at(n).getTime()) / 1_000,
    );
  } finally {
    await serving.stop();
  }
}

function numberIn(text: string): string {
  return /số (\d+)/.exec(text)?.[1] ?? "";
}
