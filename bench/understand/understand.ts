import { performance } from "node:perf_hooks";
import { loadGazetteer } from "../../src/commands/load-gazetteer";
import { figure, median, percentile } from "../statistics";
import { type LabelledMessage, readLabelledMessages } from "./labelled-messages";
import { bayesReader, ourReader, type Reader } from "./readers";

export interface UnderstandBenchOptions {
  readonly rounds: number;
  /** Labelled messages, JSON lines. */
  readonly messages: string;
  /** Units as JSON lines; undefined: the national list. */
  readonly units: string | undefined;
  readonly vnAdminDir: string;
}

/** How long one side reads in one round. */
const ROUND_MS = 2_000;

interface ReaderRun {
  readonly perSecond: number;
  readonly latenciesMs: readonly number[];
}

/** Messages understood a second, beside natural's naive Bayes, which finds the intent only. */
export async function benchUnderstand(
  { rounds, messages: file, units, vnAdminDir }: UnderstandBenchOptions,
  print: (line: string) => void,
): Promise<void> {
  const messages = await readLabelledMessages(file);
  const gazetteer = await loadGazetteer({ file: units, vnAdminDir, stderr: process.stderr });
  // Trained on every second message and judged on the others, so that it is not asked what it was told.
  const training = messages.filter((_, index) => index % 2 === 0);
  const unseen = messages.filter((_, index) => index % 2 === 1);
  const readers = new Map<string, Reader>([
    ["ours", ourReader(gazetteer)],
    ["natural Bayes", bayesReader(training)],
  ]);
  print(`understand: ${messages.length} messages, ${figure(gazetteer.size)} units, ${rounds} rounds`);
  const runs = interleave(readers, messages, rounds);
  for (const [name, reader] of readers) {
    const right = unseen.filter((message) => reader(message) === message.intent).length / unseen.length;
    print(line(name, runs.get(name) ?? [], right));
  }
  const baseline = runs.get("natural Bayes") ?? [];
  const ratios = (runs.get("ours") ?? []).map(
    (run, round) => run.perSecond / (baseline[round]?.perSecond ?? Number.NaN),
  );
  print(`  ratio          ${figure(median(ratios))} (rounds: ${ratios.map(figure).join(", ")})`);
}

function interleave(
  readers: ReadonlyMap<string, Reader>,
  messages: readonly LabelledMessage[],
  rounds: number,
): ReadonlyMap<string, readonly ReaderRun[]> {
  const runs = new Map<string, ReaderRun[]>([...readers.keys()].map((name) => [name, []]));
  for (const reader of readers.values()) for (const message of messages) reader(message);
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? [...readers] : [...readers].reverse();
    for (const [name, reader] of turns) runs.get(name)?.push(readFor(ROUND_MS, reader, messages));
  }
  return runs;
}

/** Whole passes over the messages until the time is over: each message counts the same. */
function readFor(limitMs: number, reader: Reader, messages: readonly LabelledMessage[]): ReaderRun {
  const latenciesMs: number[] = [];
  const started = performance.now();
  let now = started;
  while (now - started < limitMs) {
    for (const message of messages) {
      reader(message);
      const after = performance.now();
      latenciesMs.push(after - now);
      now = after;
    }
  }
  return { perSecond: (latenciesMs.length / (now - started)) * 1000, latenciesMs };
}

function line(name: string, runs: readonly ReaderRun[], right: number): string {
  const latencies = runs.flatMap((run) => run.latenciesMs);
  return [
    `  ${name.padEnd(14)} ${figure(median(runs.map((run) => run.perSecond)))} messages/s`,
    `p50 ${figure(percentile(latencies, 0.5))} ms, p99 ${figure(percentile(latencies, 0.99))} ms`,
    `intent right in ${figure(right * 100)} % of the ${name === "ours" ? "same" : "unseen"} half`,
  ].join("; ");
}
