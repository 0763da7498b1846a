import { appendFileSync } from "node:fs";
import { createFilePlatform } from "./file-platform";
import type { KillOrder, KillReport } from "./kill-protocol";
import { createPipeline } from "./pipeline";

/** Short: whoever goes on after the kill waits for it. */
const LEASE_MS = 150;

/** Commands that change nothing: dying before one of them is dying before the next step that does. */
const READS = ["hello", "find", "aggregate", "getMore", "count", "distinct"];

/**
 * A process that handles and delivers all there is, and kills itself before the step it is told. A step is a
 * command that changes something in MongoDB, seen by the driver's own monitoring, or a send: nothing else leaves it.
 */
async function run({ uri, before, sendsFile }: KillOrder): Promise<KillReport> {
  const steps: string[] = [];
  const step = (name: string) => {
    steps.push(name);
    // Written down at once: a killed process reports nothing.
    appendFileSync(`${sendsFile}.steps`, `${name}\n`);
    if (steps.length === before) process.kill(process.pid, "SIGKILL");
  };
  const channel = createFilePlatform(sendsFile, () => step("send"));
  const pipeline = await createPipeline({ uri: `${uri}&monitorCommands=true`, leaseMs: LEASE_MS, channel });
  pipeline.store.connection.getClient().on("commandStarted", ({ commandName, command }) => {
    if (!READS.includes(commandName)) step(`${commandName} ${command[commandName]}`);
  });
  await pipeline.finishAll();
  return { steps };
}

process.once("message", (order: KillOrder) => {
  run(order).then(
    (report) => process.send?.(report, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.send?.("loaded");
