import type { BenchStores } from "../bench-stores";
import { runRaw } from "../deliveries/queue-sides";
import { ratioText, type Timed, timedText } from "../timed";
import { addDeadline, addReminders } from "./due-people";
import { type PlanRun, runPlan } from "./plan-rate";

export interface RatesOptions {
  readonly rounds: number;
  /** Due in the same minute, each to another person. */
  readonly reminders: number;
}

interface Side {
  readonly name: string;
  readonly runs: Timed[];
  run(round: string, size: number): Promise<Timed>;
}

/**
 * How many reminders a second, beside bare BullMQ. That plans nothing, keeps nothing but a job which it then forgets, and
 * with `everysec` may lose its last second with the machine; ours are on the disk in MongoDB at every step.
 */
export async function reportRates(
  stores: BenchStores,
  { rounds, reminders }: RatesOptions,
  print: (line: string) => void,
): Promise<void> {
  const raw = side("bare BullMQ: added and worked off", (_, size) => runRaw(stores, size));
  const onDisk = side("bare BullMQ, on the disk before each answer", (_, size) =>
    runRaw(stores, size, "always"),
  );
  const ours = (database: string, fill: PlanRun["fill"], isSent: boolean) => (round: string, size: number) =>
    runPlan(stores, { database: `${database}-${round}`, people: size, fill, isSent });
  const deadline = side(
    "ours, of a deadline: planned, claimed, worded, stored, queued",
    ours("deadline", addDeadline, false),
  );
  const own = side("ours, own reminders: the same", (round, size) =>
    ours("own", (store, at) => addReminders(store, size, { at: () => at }), false)(round, size),
  );
  const sent = side("ours, of a deadline: the same, and sent and recorded", ours("sent", addDeadline, true));
  await measure([raw, onDisk, deadline, own, sent], rounds, reminders);
  print(`reminders: ${reminders} due at once to as many people, ${rounds} rounds`);
  for (const { name, runs } of [raw, onDisk, deadline, own, sent]) {
    print(`  ${name}`);
    print(`    ${timedText(runs)}`);
  }
  const ratios = ({ runs }: Side) =>
    `${ratioText(deadline.runs, runs)} (own reminders: ${ratioText(own.runs, runs)}; with the sending: ${ratioText(sent.runs, runs)})`;
  print(`  ratio of ours to BullMQ   ${ratios(raw)}`);
  print(`  to BullMQ on the disk     ${ratios(onDisk)}`);
}

function side(name: string, run: Side["run"]): Side {
  return { name, runs: [], run };
}

async function measure(sides: readonly Side[], rounds: number, size: number): Promise<void> {
  // Compiled code first: a small round of each that does not count.
  for (const { run } of sides) await run("warm-up", Math.ceil(size / 10));
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes from round to round: nobody always finds the machine warmer.
    for (const { run, runs } of round % 2 === 0 ? sides : [...sides].reverse())
      runs.push(await run(String(round), size));
  }
}
