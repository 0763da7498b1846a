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
  /** How long each side reads in one round, ms. */
  readonly roundMs: number;
}

interface ReaderRun {
  readonly perSecond: number;
  /** Of the whole process, so without what other processes took. */
  readonly perCpuSecond: number;
  readonly latenciesMs: readonly number[];
}

/** One of those that are compared. */
interface Side {
  readonly timed: Reader;
  /** Reads the messages as they are. */
  readonly judged: Reader;
}

/** Each text is a new one for them, by a number that grows at its end: both sides remember the texts they have seen. */
const OURS = "ours, district";
const NATION = "ours, nation";
const NLP_JS = "nlp.js";
const BAYES = "natural Bayes";
/** The same texts again and again: what comes from memory. */
const OURS_SEEN = "ours, seen texts";
const NLP_JS_SEEN = "nlp.js, seen texts";

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
  const sides = await createSides(messages, district, nation);
  const runs = await interleave(sides, messages, options);
  for (const [name, { judged }] of sides)
    print(line(name, runs.get(name) ?? [], await rightIn(unseen, judged)));
  print(ratio("every text a new one", runs.get(OURS), runs.get(NLP_JS)));
  print(
    ratio("the same texts again and again, both from memory", runs.get(OURS_SEEN), runs.get(NLP_JS_SEEN)),
  );
  await printCosts(options, district, messages[0]?.now ?? new Date(0), print);
}

function ratio(what: string, ours: readonly ReaderRun[] = [], theirs: readonly ReaderRun[] = []): string {
  const ratios = ours.map((run, round) => run.perSecond / (theirs[round]?.perSecond ?? Number.NaN));
  const rounds = ratios.map(figure).join(", ");
  return `  ratio of ours to nlp.js ${figure(median(ratios))} (rounds: ${rounds}): ${what}`;
}

/** The others are trained on every second message and judged on those between, which they were not told. */
async function createSides(
  messages: readonly LabelledMessage[],
  district: Gazetteer,
  nation: Gazetteer,
): Promise<ReadonlyMap<string, Side>> {
  const training = messages.filter((_, index) => index % 2 === 0);
  const [ours, nlpJs] = [ourReader(district), await nlpJsReader(training)];
  return new Map<string, Side>([
    [OURS, ofNewTexts(ours)],
    [NLP_JS, ofNewTexts(nlpJs)],
    [OURS_SEEN, { timed: ours, judged: ours }],
    [NLP_JS_SEEN, { timed: nlpJs, judged: nlpJs }],
    [NATION, ofNewTexts(ourReader(nation))],
    [BAYES, ofNewTexts(bayesReader(training))],
  ]);
}

/** Adds a number to each message that is timed, another one each time. */
function ofNewTexts(reader: Reader): Side {
  let number = 0;
  const timed: Reader = (message) => {
    number += 1;
    return reader({ ...message, text: `${message.text} ${number}` });
  };
  return { timed, judged: reader };
}

async function printCosts(
  { rounds, units, vnAdminDir }: UnderstandBenchOptions,
  gazetteer: Gazetteer,
  now: Date,
  print: (line: string) => void,
): Promise<void> {
  const slowest = slowestHostile(createUnderstand({ gazetteer }), now);
  print(`  slowest of the hostile texts of 20,000 characters: ${figure(slowest.ms)} ms (${slowest.name})`);
  const start = await startCost(rounds, ["start-understand.ts"]);
  print(`  import and build in a fresh process: ${figure(start.ms)} ms`);
  const nation = await startCost(rounds, ["start-gazetteer.ts", "nation", vnAdminDir]);
  print(`  gazetteer of the nation: ${figure(nation.ms)} ms, ${figure(nation.mb)} MB`);
  const district = await startCost(rounds, ["start-gazetteer.ts", "district", units]);
  print(`  gazetteer of the district: ${figure(district.ms)} ms, ${figure(district.mb)} MB`);
}

async function rightIn(messages: readonly LabelledMessage[], reader: Reader): Promise<number> {
  let right = 0;
  for (const message of messages) if ((await reader(message)) === message.intent) right += 1;
  return right / messages.length;
}

async function interleave(
  sides: ReadonlyMap<string, Side>,
  messages: readonly LabelledMessage[],
  { rounds, warmUpMs, roundMs }: UnderstandBenchOptions,
): Promise<ReadonlyMap<string, readonly ReaderRun[]>> {
  const runs = new Map<string, ReaderRun[]>([...sides.keys()].map((name) => [name, []]));
  for (const { timed } of sides.values()) await readFor(warmUpMs, timed, messages);
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? [...sides] : [...sides].reverse();
    for (const [name, { timed }] of turns) runs.get(name)?.push(await readFor(roundMs, timed, messages));
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
    `  ${name.padEnd(18)} ${figure(median(runs.map((run) => run.perSecond)))} messages/s`,
    `${figure(median(runs.map((run) => run.perCpuSecond)))} a second of CPU`,
    `p50 ${figure(percentile(latencies, 0.5))} ms, p99 ${figure(percentile(latencies, 0.99))} ms`,
    `intent right in ${figure(right * 100)} % of the ${name.startsWith("ours") ? "same" : "unseen"} half`,
  ].join("; ");
}
