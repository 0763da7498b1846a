import { type BenchStores, startBenchStores } from "../bench-stores";
import { figure } from "../statistics";
import { ratioText, type Timed, timedText } from "../timed";
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
    fill: async (store) => {
      await store.outbox.add(remindersTo(reminders, DUE));
    },
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
  const [raw, unlimited, limited]: [Timed[], Timed[], Timed[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    raw.push(await runRaw(stores, reminders));
    unlimited.push(await runOurs(stores, { reminders, database: `unlimited-${round}`, isLimited: false }));
    limited.push(await runOurs(stores, { reminders, database: `limited-${round}`, isLimited: true }));
  }
  print(`deliveries: ${reminders} reminders as fast as they go, ${rounds} rounds`);
  print("  bare BullMQ: added and worked off");
  print(`    ${timedText(raw)}`);
  print("  ours without limits: stored, claimed, sent, recorded");
  print(`    ${timedText(unlimited)}`);
  print("  ours with limits, too high to hold anything up");
  print(`    ${timedText(limited)}`);
  print(
    `  ratio of ours to BullMQ   ${ratioText(limited, raw)} (without limits: ${ratioText(unlimited, raw)})`,
  );
  print(`  ratio of limited to not   ${ratioText(limited, unlimited)}`);
}
