import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { createSay } from "../../locales/say";
import { systemClock } from "../../src/clock";
import type { ListedModel } from "../../src/domain/model";
import { periodFields } from "../../src/domain/period-fields";
import { modelsWorkbook } from "../../src/reports/workbook/models-workbook";
import type { ModelRow } from "../../src/store/models";
import { openStore, type Store } from "../../src/store/store";
import { startBenchStores } from "../bench-stores";
import { modelRow } from "../counts/model-row";
import { figure, median } from "../statistics";

export interface ExportOptions {
  readonly rounds: number;
  /** Records of the list. */
  readonly rows: number;
}

const YEAR = 2026;
const COMMUNES = 170;
const say = createSay("vi");

/**
 * A list of a province as XLSX: read from the store and written with its summary, formulas and print set-up, beside the
 * library of workbooks alone, which writes the same records' bare values from memory. In turn, in one process.
 */
export async function benchExport(
  { rounds, rows }: ExportOptions,
  print: (line: string) => void,
): Promise<void> {
  const stores = await startBenchStores();
  const clocks = { clock: systemClock, machineClock: systemClock };
  const store = await openStore({ uri: stores.uriOf("export"), owner: "bench", leaseMs: 10_000, ...clocks });
  try {
    await fill(store, rows);
    print(`export: a list of ${figure(rows)} records of ${COMMUNES} communes as XLSX, ${rounds} rounds`);
    const runs = [];
    for (let round = 0; round < rounds; round += 1)
      runs.push({ ours: await watched(() => ours(store)), bare: await watched(() => bare(store)) });
    print(
      line(
        "ours, from the store",
        runs.map((run) => run.ours),
      ),
    );
    print(
      line(
        "bare write-excel-file",
        runs.map((run) => run.bare),
      ),
    );
    const ratios = runs.map((run) => run.ours.cpuSeconds / run.bare.cpuSeconds);
    print(`  ratio of the CPU ${figure(median(ratios))} (rounds: ${ratios.map(figure).join(", ")})`);
  } finally {
    await store.close();
    await stores.stop();
  }
}

const BATCH = 1_000;

/** Without documents of mongoose: a service that is asked for a list has not just made ten thousand of them. */
async function fill({ connection }: Store, rows: number): Promise<void> {
  const all = Array.from({ length: rows }, (_, index) => {
    const code = String(index % COMMUNES);
    return modelRow(YEAR, index + 1, { code, norm: `xã Số ${code}`, path: `P/${code}/` });
  });
  const models = connection.collection<ModelRow>("models");
  for (let from = 0; from < all.length; from += BATCH)
    await models.insertMany(all.slice(from, from + BATCH), { ignoreUndefined: true });
}

interface Run {
  readonly seconds: number;
  /** Of this process, so without what the store and other processes took. */
  readonly cpuSeconds: number;
  readonly bytes: number;
}

/** With how long others waited at most, ms: the process did nothing else meanwhile. */
interface WatchedRun extends Run {
  readonly heldMs: number;
}

const WATCH_MS = 5;

async function watched(run: () => Promise<Run>): Promise<WatchedRun> {
  const delay = monitorEventLoopDelay({ resolution: WATCH_MS });
  delay.enable();
  // It counts from its first look to its last.
  await setTimeout(2 * WATCH_MS);
  const done = await run();
  await setTimeout(2 * WATCH_MS);
  delay.disable();
  return { ...done, heldMs: delay.max / 1e6 };
}

/** Starts a clock; @returns what makes the run of it. */
function start(): (file: Buffer) => Run {
  const [started, before] = [performance.now(), process.cpuUsage()];
  return (file) => {
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - started) / 1_000;
    return { seconds, cpuSeconds: (user + system) / 1e6, bytes: file.length };
  };
}

async function ours(store: Store): Promise<Run> {
  const done = start();
  const models = await allOf(store);
  const rows = models.map((model) => {
    const field = say(`field.${model.field}`);
    return { model, unit: model.unitName, countedUnit: model.unitName, field, countedField: field };
  });
  const file = await modelsWorkbook({
    ...{ say, rows, period: String(YEAR), scope: "", sumsInDays: false, withPhones: true },
    units: [...new Set(rows.map(({ unit }) => unit))],
    fields: periodFields(5).map((field) => say(`field.${field}`)),
    sums: [],
    late: { rows: [], deadlines: 0 },
  });
  return done(file);
}

/** The values of a record as they are stored, without a style: what the library needs for them at least. */
async function bare(store: Store): Promise<Run> {
  const rows = (await allOf(store)).map(({ facts, totals, form = {}, ...model }) =>
    [model, facts, totals, form].flatMap((part) =>
      Object.values(part).filter((value) => typeof value === "string" || typeof value === "number"),
    ),
  );
  const done = start();
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const file = await writeXlsxFile(rows).toBuffer();
  return done(file);
}

async function allOf({ figures }: Store): Promise<ListedModel[]> {
  const all: ListedModel[] = [];
  for await (const model of figures.each({ path: "P/", years: [YEAR] })) all.push(model);
  return all;
}

function line(name: string, runs: readonly WatchedRun[]): string {
  const seconds = runs.map((run) => run.seconds);
  const bytes = median(runs.map((run) => run.bytes));
  const cpu = figure(median(runs.map((run) => run.cpuSeconds)));
  const first = figure(seconds[0] ?? Number.NaN);
  const time = `${figure(median(seconds))} s (first ${first} s), ${cpu} s of CPU`;
  const held = figure(Math.max(...runs.map((run) => run.heldMs)));
  return `  ${name.padEnd(22)} ${time}, ${figure(bytes / 1e6)} MB; holds the process for ${held} ms at most`;
}
