import { createPass } from "../../test/support/agenda";
import { type BenchStores, startBenchStores } from "../bench-stores";
import { handOver } from "../deliveries/hand-over";
import { figure, percentile } from "../statistics";
import { addDeadline, fillWithPeople } from "./due-people";
import { memoryOf } from "./memory";
import { reportRates } from "./rates";
import { singleLateness } from "./single";

export interface RemindersOptions {
  readonly rounds: number;
  /** Due in the same minute, each to another person. */
  readonly reminders: number;
  /** Sent one after the other, to see how late each is. */
  readonly singles: number;
  /** Sent to see whether memory grows. */
  readonly jobs: number;
}

type Print = (line: string) => void;

/** Reminding many people: how many a second, how late, and with how much memory. */
export async function benchReminders(options: RemindersOptions, print: Print): Promise<void> {
  const stores = await startBenchStores();
  try {
    await reportRates(stores, options, print);
    await reportRush(stores, options.reminders, print);
    await reportSingles(stores, options.singles, print);
    await reportMemory(stores, options.jobs, print);
  } finally {
    await stores.stop();
  }
}

async function reportRush(stores: BenchStores, people: number, print: Print): Promise<void> {
  const { messages, seconds, p50, p99, doubled, busiest } = await handOver(stores, {
    database: "rush",
    fill: async (store, clock) => {
      await fillWithPeople(store, people);
      await addDeadline(store, clock.now());
      await (await createPass(store, clock))();
    },
  });
  print(`reminders: ${people} due in the same minute, 25/s for the bot, by a simulated clock`);
  print(
    `  handed over ${messages} in ${figure(seconds)} s (at 25/s: ${figure(people / 25)} s); ${doubled} doubled`,
  );
  print(`  lateness   p50 ${figure(p50)} s, p99 ${figure(p99)} s; most in any second: ${busiest}`);
}

async function reportSingles(stores: BenchStores, count: number, print: Print): Promise<void> {
  const lateness = await singleLateness(stores, count);
  const [p50, p99] = [percentile(lateness, 0.5), percentile(lateness, 0.99)];
  print(`reminders: ${count} one after the other, from the due time to the platform`);
  print(`  lateness   p50 ${figure(p50)} s, p99 ${figure(p99)} s`);
}

async function reportMemory(stores: BenchStores, jobs: number, print: Print): Promise<void> {
  const { residentMb, slopeMb } = await memoryOf(stores, jobs);
  print(`reminders: ${jobs} planned and sent by one process`);
  print(`  memory     ${figure(residentMb)} MB at the end; ${figure(slopeMb)} MB more with each 1,000`);
}
