import { performance } from "node:perf_hooks";
import { createSay } from "../../locales/say";
import { ManualClock, systemClock } from "../../src/clock";
import { formerPaths } from "../../src/domain/former-paths";
import { openStore, type Store } from "../../src/store/store";
import { withFormerUnits } from "../../src/store/with-former-units";
import { startBenchStores } from "../bench-stores";
import { figure, median, percentile } from "../statistics";
import { ASKED_ON, communesOf, fillWithModels } from "./fill";
import { askedAreas, type Measured, measureArea } from "./measure-area";
import { nationTree } from "./nation-tree";

export interface CountsOptions {
  /** How many models the store is filled with. */
  readonly models: number;
  /** A store that is named; what it is filled with stays there for the next run. The embedded one when absent. */
  readonly uri?: string;
}

/** Sizes that are measured on the way. */
const STEPS = [10_000, 100_000] as const;
/** The size that the aims are for. */
const AIMED_AT = 1_000_000;

/**
 * How long a count takes that a chat asks for, the sentence included, beside the driver's bare aggregate of the same
 * figures on the same index, one after the other in turn.
 */
export async function benchCounts(
  { models, uri }: CountsOptions,
  print: (line: string) => void,
): Promise<void> {
  const stores = uri === undefined ? await startBenchStores() : undefined;
  const clocks = { clock: systemClock, machineClock: systemClock };
  const address = uri ?? stores?.uriOf("counts") ?? "";
  const store = await openStore({ uri: address, owner: "bench", leaseMs: 10_000, ...clocks });
  try {
    print(`counts: up to ${figure(models)} models, ${uri === undefined ? "embedded store" : "MONGODB_URI"}`);
    await refuseOthers(store);
    report(await measureSizes(store, models, print), print);
  } finally {
    await store.close();
    await stores?.stop();
  }
}

/** Figures of each size, the smallest first. */
type Sizes = ReadonlyMap<number, readonly Measured[]>;

async function measureSizes(store: Store, models: number, print: (line: string) => void): Promise<Sizes> {
  const tree = await nationTree();
  const clock = new ManualClock(new Date(`${ASKED_ON}T02:00:00Z`));
  const { figures } = withFormerUnits(store, (path) => formerPaths(tree, path, clock), tree.isAll);
  const services = { figures, periods: store.periods, units: () => tree };
  const communes = communesOf(tree);
  const sizes = new Map<number, readonly Measured[]>();
  for (const size of [...STEPS.filter((step) => step < models), models]) {
    const started = performance.now();
    const there = await fillWithModels(store.connection, { communes, count: size });
    // Left by an earlier run: smaller sizes cannot be measured any more.
    if (there > size) continue;
    const seconds = (performance.now() - started) / 1_000;
    print(`  ${figure(size)} models in ${figure(communes.length)} communes, filled in ${figure(seconds)} s`);
    const parts = { services, say: createSay("vi"), collection: store.connection.collection("models") };
    const measured: Measured[] = [];
    for (const asked of askedAreas(communes)) measured.push(await measureArea(asked, parts));
    sizes.set(size, measured);
  }
  return sizes;
}

function report(sizes: Sizes, print: (line: string) => void): void {
  for (const [size, measured] of sizes) {
    print(`  with ${figure(size)} models, all of one year, in ms:`);
    for (const one of measured) print(`    ${lineOf(one, size)}`);
  }
  const last = [...sizes.values()].at(-1) ?? [];
  for (const { asked } of last) {
    const growth = [...sizes].map(([size, all]) => {
      const found = all.find((one) => one.asked.name === asked.name);
      return `${figure(median(found?.ours ?? []))} (${figure(size)})`;
    });
    print(`  ${asked.name}, growth of the median: ${growth.join(" -> ")}`);
  }
}

function lineOf({ asked, ours, driver, counted }: Measured, size: number): string {
  const ratio = median(ours) / median(driver);
  const aim = (text: string) => (size < AIMED_AT ? "" : ` (aim: ${text})`);
  return [
    `${asked.name.padEnd(12)} ${counted.toLocaleString("en-US").padStart(7)} counted last`,
    `answer ${spread(ours)}${aim(`p95 <= ${asked.aimMs}`)}`,
    `driver's aggregate ${spread(driver)}`,
    `ratio ${figure(ratio)}${aim("<= 1.5")}`,
    `${ours.length} runs`,
  ].join("; ");
}

function spread(values: readonly number[]): string {
  return `p50 ${figure(median(values))}, p95 ${figure(percentile(values, 0.95))}`;
}

/** @throws where the store holds models that no benchmark has made. */
async function refuseOthers({ connection }: Store): Promise<void> {
  const other = { $or: [{ origin: { $lt: "bench:" } }, { origin: { $gte: "bench;" } }] };
  if ((await connection.collection("models").findOne(other)) !== null)
    throw new Error("MONGODB_URI names a database with models of its own: name an empty one");
}
