import { performance } from "node:perf_hooks";
import { loadGazetteer } from "../../src/commands/load-gazetteer";
import { createUnderstand } from "../../src/understanding/understand";
import type { Gazetteer } from "../../src/understanding/understanding";
import { figure, median, percentile } from "../statistics";
import { slowestHostile } from "./hostile";
import { type LabelledMessage, readLabelledMessages } from "./labelled-messages";
import { bayesReader, nlpJsReader, ourReader, type Reader } from "./readers";
import { startCost } from "./start-cost";

export interface UnderstandBenchOptions {
  readonly rounds: number;
  /** Labelled messages, JSON lines. */
  readonly messages: string;
  /** Units of the district, JSON lines or CSV. */
  readonly units: string;
  readonly vnAdminDir: string;
  /** How long each side reads before anything is timed, ms: the compiler of the engine needs seconds. */
  readonly warmUpMs: number;
}

/** How long one side reads in one round. */
const ROUND_MS = 2_000;

interface ReaderRun {
  readonly perSecond: number;
  /** Of the whole process, so without what other processes took. */
  readonly perCpuSecond: number;
  readonly latenciesMs: readonly number[];
}

const OURS = "ours, district";
const NLP_JS = "nlp.js";
/** nlp.js remembers the texts it has seen; here a number that grows makes every text a new one, for both sides. */
const OURS_NEW = "ours, new texts";
const NLP_JS_NEW = "nlp.js, new texts";

/**
 * Messages understood a second (intent and slots) beside nlp.js and natural's naive Bayes, which find the intent
 * only, in turn in one process; then hostile texts, and what starting costs in processes of their own.
 */
export async function benchUnderstand(
  options: UnderstandBenchOptions,
  print: (line: string) => void,
): Promise<void> {
  const { rounds, vnAdminDir } = options;
  const messages = await readLabelledMessages(options.messages);
  const district = await loadGazetteer({ file: options.units, vnAdminDir, stderr: process.stderr });
  const nation = await loadGazetteer({ file: undefined, vnAdminDir, stderr: process.stderr });
  const units = `${figure(district.size)} units of a district, ${figure(nation.size)} of the nation`;
  print(`understand: ${messages.length} messages, ${units}, ${rounds} rounds`);
  const unseen = messages.filter((_, index) => index % 2 === 1);
  const readers = await createReaders(messages, district, nation);
  const runs = await interleave(readers, messages, options);
  for (const [name, reader] of readers)
    print(line(name, runs.get(name) ?? [], await rightIn(unseen, reader)));
  print(ratio("the same texts again and again, nlp.js from its cache", runs.get(OURS), runs.get(NLP_JS)));
  print(ratio("every text a new one", runs.get(OURS_NEW), runs.get(NLP_JS_NEW)));
  await printCosts(options, district, messages[0]?.now ?? new Date(0), print);
}

function ratio(what: string, ours: readonly ReaderRun[] = [], theirs: readonly ReaderRun[] = []): string {
  const ratios = ours.map((run, round) => run.perSecond / (theirs[round]?.perSecond ?? Number.NaN));
  const rounds = ratios.map(figure).join(", ");
  return `  ratio of ours to nlp.js ${figure(median(ratios))} (rounds: ${rounds}): ${what}`;
}

/** The others are trained on every second message and judged on those between, which they were not told. */
async function createReaders(
  messages: readonly LabelledMessage[],
  district: Gazetteer,
  nation: Gazetteer,
): Promise<ReadonlyMap<string, Reader>> {
  const training = messages.filter((_, index) => index % 2 === 0);
  const [ours, nlpJs] = [ourReader(district), await nlpJsReader(training)];
  return new Map<string, Reader>([
    [OURS, ours],
    [NLP_JS, nlpJs],
    [OURS_NEW, newTexts(ours)],
    [NLP_JS_NEW, newTexts(nlpJs)],
    ["ours, nation", ourReader(nation)],
    ["natural Bayes", bayesReader(training)],
  ]);
}

/** Adds a number to each message, another one each time. */
function newTexts(reader: Reader): Reader {
  let number = 0;
  return (message) => {
    number += 1;
    return reader({ ...message, text: `${message.text} ${number}` });
  };
}

async function printCosts(
  { units, vnAdminDir }: UnderstandBenchOptions,
  gazetteer: Gazetteer,
  now: Date,
  print: (line: string) => void,
): Promise<void> {
  const slowest = slowestHostile(createUnderstand({ gazetteer }), now);
  print(`  slowest of the hostile texts of 20,000 characters: ${figure(slowest.ms)} ms (${slowest.name})`);
  const start = await startCost("start-understand.ts");
  print(`  import and build in a fresh process: ${figure(start.ms)} ms`);
  const nation = await startCost("start-gazetteer.ts", "nation", vnAdminDir);
  print(`  gazetteer of the nation: ${figure(nation.ms)} ms, ${figure(nation.mb)} MB`);
  const district = await startCost("start-gazetteer.ts", "district", units);
  print(`  gazetteer of the district: ${figure(district.ms)} ms, ${figure(district.mb)} MB`);
}

async function rightIn(messages: readonly LabelledMessage[], reader: Reader): Promise<number> {
  let right = 0;
  for (const message of messages) if ((await reader(message)) === message.intent) right += 1;
  return right / messages.length;
}

async function interleave(
  readers: ReadonlyMap<string, Reader>,
  messages: readonly LabelledMessage[],
  { rounds, warmUpMs }: UnderstandBenchOptions,
): Promise<ReadonlyMap<string, readonly ReaderRun[]>> {
  const runs = new Map<string, ReaderRun[]>([...readers.keys()].map((name) => [name, []]));
  for (const reader of readers.values()) await readFor(warmUpMs, reader, messages);
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? [...readers] : [...readers].reverse();
    for (const [name, reader] of turns) runs.get(name)?.push(await readFor(ROUND_MS, reader, messages));
  }
  return runs;
}

/** Whole passes over the messages until the time is over: each message counts the same. */
async function readFor(
  limitMs: number,
  reader: Reader,
  messages: readonly LabelledMessage[],
): Promise<ReaderRun> {
  const latenciesMs: number[] = [];
  const cpu = process.cpuUsage();
  const started = performance.now();
  let now = started;
  while (now - started < limitMs) {
    for (const message of messages) {
      const intent = reader(message);
      // Only who answers later is waited for.
      if (typeof intent !== "string") await intent;
      const after = performance.now();
      latenciesMs.push(after - now);
      now = after;
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: (latenciesMs.length / (now - started)) * 1_000,
    perCpuSecond: (latenciesMs.length / (user + system)) * 1_000_000,
    latenciesMs,
  };
}

function line(name: string, runs: readonly ReaderRun[], right: number): string {
  const latencies = runs.flatMap((run) => run.latenciesMs);
  return [
    `  ${name.padEnd(17)} ${figure(median(runs.map((run) => run.perSecond)))} messages/s`,
    `${figure(median(runs.map((run) => run.perCpuSecond)))} a second of CPU`,
    `p50 ${figure(percentile(latencies, 0.5))} ms, p99 ${figure(percentile(latencies, 0.99))} ms`,
    `intent right in ${figure(right * 100)} % of the ${name.startsWith("ours") ? "same" : "unseen"} half`,
  ].join("; ");
}
