import { systemClock } from "../../src/clock";
import { openStore, type Store } from "../../src/store/store";
import { type BenchStores, startBenchStores } from "../bench-stores";
import { type CpuReading, startCpuMeter } from "../cpu-meter";
import { figure, median } from "../statistics";
import { insertRate, rateText } from "./insert-rate";
import { type LoadResult, runLoad } from "./load";
import { type Receiver, SECRET, SECRET_HEADER, startOurReceiver, startTelegrafReceiver } from "./receivers";
import { telegramUpdate, toTelegramIncoming } from "./telegram-update";

export interface IntakeOptions {
  readonly rounds: number;
  readonly seconds: number;
  /** Only the two that are compared, without the parts of ours alone. */
  readonly brief?: boolean;
}

const CONNECTIONS = 50;
/** What one run may use of update ids. */
const IDS_A_RUN = 10_000_000;

type Run = LoadResult & { readonly cpuMs?: CpuReading };
type Measure = (firstId: number) => Promise<Run>;

/** Telegram's webhooks accepted a second (verified, stored, deduplicated), beside telegraf's callback, which stores nothing. */
export async function benchIntake(
  { rounds, seconds, brief = false }: IntakeOptions,
  print: (line: string) => void,
): Promise<void> {
  print(
    `intake: ${CONNECTIONS} connections, client in a process of its own, ${rounds} rounds of ${seconds} s`,
  );
  const stores = await startBenchStores();
  const clocks = { clock: systemClock, machineClock: systemClock };
  const store = await openStore({ uri: stores.uriOf("intake"), owner: "bench", leaseMs: 10_000, ...clocks });
  try {
    const all = [...measures(stores, store, seconds)].filter(([name]) => !brief || COMPARED.includes(name));
    report(await interleave(new Map(all), rounds), print);
    print(`  stored: ${figure(await store.connection.collection("messages").countDocuments())} updates`);
  } finally {
    await store.close();
    await stores.stop();
  }
}

const OURS = "ours, stored";
const BASELINE = "telegraf, bare";
const COMPARED: readonly string[] = [OURS, BASELINE];

/** The two that are compared, and the parts of ours alone: they say where its time goes. */
function measures(stores: BenchStores, store: Store, seconds: number): ReadonlyMap<string, Measure> {
  const single = store.connection.collection("single");
  const inbox = (id: number) => acceptInto(store, id);
  const insert = (id: number) => single.insertOne({ id, ...telegramUpdate(id, id % 200) });
  const http = (start: () => Promise<Receiver>) => (firstId: number) =>
    overHttp(start, { stores, seconds, firstId });
  const direct = (call: (id: number) => Promise<unknown>, callers: number) => (firstId: number) =>
    insertRate(call, { callers, seconds, firstId });
  return new Map<string, Measure>([
    [OURS, http(() => startOurReceiver(store.inbox.accept))],
    [BASELINE, http(startTelegrafReceiver)],
    ["ours, store left out", http(() => startOurReceiver(async () => undefined))],
    ["inbox, no HTTP, 50 callers", direct(inbox, CONNECTIONS)],
    ["plain inserts, 50 callers", direct(insert, CONNECTIONS)],
    ["plain inserts, 1 caller", direct(insert, 1)],
  ]);
}

async function acceptInto(store: Store, id: number): Promise<void> {
  const reading = toTelegramIncoming(telegramUpdate(id, id % 200));
  if ("error" in reading) throw new Error(reading.error);
  for (const incoming of reading) await store.inbox.accept(incoming);
}

async function overHttp(
  start: () => Promise<Receiver>,
  { stores, seconds, firstId }: { stores: BenchStores; seconds: number; firstId: number },
): Promise<Run> {
  const receiver = await start();
  const cpu = startCpuMeter(stores.pids());
  try {
    const load = { url: receiver.url, connections: CONNECTIONS, seconds, firstId };
    const result = await runLoad({ ...load, secret: SECRET, secretHeader: SECRET_HEADER });
    if (result.failed > 0) throw new Error(`${result.failed} updates were not accepted: the run is void`);
    const { bot, engine } = cpu();
    const each = (seconds: number | undefined) => ((seconds ?? Number.NaN) * 1000) / result.accepted;
    return { ...result, cpuMs: { receiver: each(bot), engine: each(engine) } };
  } finally {
    await receiver.stop();
  }
}

async function interleave(
  all: ReadonlyMap<string, Measure>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const runs = new Map<string, Run[]>([...all.keys()].map((name) => [name, []]));
  let firstId = 0;
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? [...all] : [...all].reverse();
    for (const [name, measure] of turns) {
      runs.get(name)?.push(await measure(firstId));
      firstId += IDS_A_RUN;
    }
  }
  return runs;
}

function report(all: ReadonlyMap<string, readonly Run[]>, print: (line: string) => void): void {
  for (const [name, runs] of all) print(`  ${name.padEnd(27)} ${rateText(middle(runs))}${cpuText(runs)}`);
  const baseline = all.get(BASELINE) ?? [];
  const ratios = (all.get(OURS) ?? []).map(
    (run, round) => run.perSecond / (baseline[round]?.perSecond ?? Number.NaN),
  );
  const rounds = ratios.map(figure).join(", ");
  print(
    `  ratio of ours to telegraf   ${figure(median(ratios))} (rounds: ${rounds}; aim: 3,000/s, p99 30 ms)`,
  );
}

function middle(runs: readonly Run[]): LoadResult {
  const of = (value: (run: Run) => number) => median(runs.map(value));
  return {
    perSecond: of((run) => run.perSecond),
    p50Ms: of((run) => run.p50Ms),
    p99Ms: of((run) => run.p99Ms),
    accepted: of((run) => run.accepted),
    failed: 0,
  };
}

function cpuText(runs: readonly Run[]): string {
  const names = Object.keys(runs[0]?.cpuMs ?? {});
  if (names.length === 0) return "";
  const parts = names.map(
    (name) => `${name} ${figure(median(runs.map((run) => run.cpuMs?.[name] ?? Number.NaN)))}`,
  );
  return `; CPU ms each: ${parts.join(", ")}`;
}
