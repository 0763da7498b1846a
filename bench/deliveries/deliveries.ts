import { type BenchStores, startBenchStores } from "../bench-stores";
import { figure, median } from "../statistics";
import { DUE, handOver } from "./hand-over";
import { runOurs, runRaw } from "./queue-sides";
import { remindersTo } from "./reminders";

export interface DeliveriesOptions {
  readonly rounds: number;
  /** Reminders due in the same minute, each to a chat of its own. */
  readonly reminders: number;
}

type Print = (line: string) => void;

/**
 * Sending many reminders at once: how late they are at the rate a platform allows, and what our deliveries cost beside
 * bare BullMQ, which stores nothing and limits nothing.
 */
export async function benchDeliveries({ rounds, reminders }: DeliveriesOptions, print: Print): Promise<void> {
  const stores = await startBenchStores();
  try {
    await reportLateness(stores, reminders, print);
    await reportRates(stores, { rounds, reminders }, print);
  } finally {
    await stores.stop();
  }
}

async function reportLateness(stores: BenchStores, reminders: number, print: Print): Promise<void> {
  const { seconds, p50, p99, doubled, busiest } = await handOver(stores, {
    database: "hand-over",
    fill: (store) => store.outbox.add(remindersTo(reminders, DUE)),
  });
  print(`deliveries: ${reminders} reminders due at once, 25/s for the bot, by a simulated clock`);
  print(`  handed over in ${figure(seconds)} s (at 25/s: ${figure(reminders / 25)} s); ${doubled} doubled`);
  print(`  lateness   p50 ${figure(p50)} s, p99 ${figure(p99)} s; most in any second: ${busiest}`);
}

async function reportRates(
  stores: BenchStores,
  { rounds, reminders }: DeliveriesOptions,
  print: Print,
): Promise<void> {
  const raw: number[] = [];
  const unlimited: number[] = [];
  const limited: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    raw.push(await runRaw(stores, reminders));
    unlimited.push(await runOurs(stores, { reminders, database: `unlimited-${round}`, isLimited: false }));
    limited.push(await runOurs(stores, { reminders, database: `limited-${round}`, isLimited: true }));
  }
  print(`deliveries: ${reminders} reminders as fast as they go, ${rounds} rounds`);
  print(`  bare BullMQ               ${figure(median(raw))} jobs/s, added and worked off`);
  print(
    `  ours without limits       ${figure(median(unlimited))} messages/s, stored, claimed, sent, recorded`,
  );
  print(
    `  ours with limits          ${figure(median(limited))} messages/s, limits too high to hold anything up`,
  );
  const ratio = (a: readonly number[], b: readonly number[]) =>
    figure(median(a.map((value, round) => value / (b[round] ?? Number.NaN))));
  print(`  ratio of ours to BullMQ   ${ratio(limited, raw)} (without limits: ${ratio(unlimited, raw)})`);
  print(`  ratio of limited to not   ${ratio(limited, unlimited)}`);
}
