import { performance } from "node:perf_hooks";
import { loadGazetteer } from "../../src/commands/load-gazetteer";

/** Loads units in a process of its own: "district FILE" or "nation FOLDER"; prints milliseconds and megabytes. */
async function main(): Promise<void> {
  const [task, place = ""] = process.argv.slice(2);
  const source =
    task === "district" ? { file: place, vnAdminDir: "" } : { file: undefined, vnAdminDir: place };
  const before = usedMb();
  const started = performance.now();
  const gazetteer = await loadGazetteer({ ...source, stderr: process.stderr });
  const ms = performance.now() - started;
  process.stdout.write(`${JSON.stringify({ ms, mb: usedMb() - before, units: gazetteer.size })}\n`);
}

/** What is kept: the heap after everything that nobody needs is swept away. */
function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
