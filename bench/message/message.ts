import { type BenchStores, startBenchStores } from "../bench-stores";
import { figure, median, percentile } from "../statistics";
import { startBaselineSide } from "./baseline-side";
import { startOurSide } from "./our-side";
import { type Load, runSide, type SideRun } from "./run-side";
import type { Side } from "./side";

export interface MessageOptions {
  readonly rounds: number;
  readonly chats: number;
  readonly messagesPerChat: number;
}

interface Sides {
  readonly ours: SideRun[];
  readonly baseline: SideRun[];
}

/** Messages a second from acceptance to the stored reply, beside a plain telegraf bot on the same engine. */
export async function benchMessage(
  { rounds, chats, messagesPerChat }: MessageOptions,
  print: (line: string) => void,
): Promise<void> {
  const stores = await startBenchStores();
  try {
    print(
      `message: ${chats} chats at a time, ${messagesPerChat} messages each (register, Lưu, count), ${rounds} rounds`,
    );
    report(await measure(stores, rounds, { chats, messagesPerChat }), print);
    print("message: one chat, one message after the other");
    report(
      await measure(stores, rounds, { chats: 1, messagesPerChat: Math.ceil(messagesPerChat / 3) * 3 }),
      print,
    );
  } finally {
    await stores.stop();
  }
}

async function measure(stores: BenchStores, rounds: number, size: Omit<Load, "pids">): Promise<Sides> {
  const sides: Sides = { ours: [], baseline: [] };
  for (let round = 0; round < rounds; round += 1) {
    const id = `${size.chats}-${round}`;
    const turns: [SideRun[], () => Promise<Side>][] = [
      [sides.ours, () => startOurSide(stores, `ours-${id}`, size.chats)],
      [sides.baseline, () => startBaselineSide(stores, `baseline-${id}`)],
    ];
    // Who goes first changes from round to round: neither always finds the machine warmer.
    for (const [runs, start] of round % 2 === 0 ? turns : turns.reverse()) {
      runs.push(await runOnce(stores, size, start));
    }
  }
  return sides;
}

async function runOnce(
  stores: BenchStores,
  size: Omit<Load, "pids">,
  start: () => Promise<Side>,
): Promise<SideRun> {
  await stores.flushRedis();
  const side = await start();
  try {
    return await runSide(side, { ...size, pids: stores.pids() });
  } finally {
    await side.stop();
  }
}

function report({ ours, baseline }: Sides, print: (line: string) => void): void {
  print(line("ours", ours));
  print(line("baseline", baseline));
  const ratios = ours.map((run, round) => run.perSecond / (baseline[round]?.perSecond ?? Number.NaN));
  const rounds = ratios.map(figure).join(", ");
  print(`  ratio      ${figure(median(ratios))} (rounds: ${rounds}; aim: 0.5)`);
}

function line(name: string, runs: readonly SideRun[]): string {
  const latencies = runs.flatMap((run) => run.latenciesMs);
  const cpu = Object.keys(runs[0]?.cpuMs ?? {}).map(
    (process) => `${process} ${figure(median(runs.map((run) => run.cpuMs[process] ?? Number.NaN)))}`,
  );
  return [
    `  ${name.padEnd(10)} ${figure(median(runs.map((run) => run.perSecond)))} messages/s`,
    `all delivered ${figure(median(runs.map((run) => run.settledPerSecond)))}/s`,
    `p50 ${figure(percentile(latencies, 0.5))} ms, p99 ${figure(percentile(latencies, 0.99))} ms`,
    `CPU ms a message: ${cpu.join(", ")}`,
  ].join("; ");
}
