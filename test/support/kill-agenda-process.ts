import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { ManualClock, systemClock } from "../../src/clock";
import { openStore } from "../../src/store/store";
import { createPass } from "./agenda";
import { AGENDA_TIMES } from "./agenda-times";
import type { KillOrder, KillReport } from "./kill-protocol";

/** A process that sends what is due at each of the times, and kills itself before the step it is told. */
async function run({ uri, before, sendsFile }: KillOrder): Promise<KillReport> {
  const clock = new ManualClock(AGENDA_TIMES[0] ?? new Date(0));
  const store = await openStore({
    ...{ uri: `${uri}&monitorCommands=true`, owner: randomUUID(), leaseMs: 10_000, clock },
    machineClock: systemClock,
  });
  const pass = await createPass(store, clock);
  const steps: string[] = [];
  store.connection.getClient().on("commandStarted", ({ commandName, command }) => {
    if (commandName === "hello") return;
    const step = `${commandName} ${command[commandName]}`;
    steps.push(step);
    // Written down at once: a killed process reports nothing.
    appendFileSync(`${sendsFile}.steps`, `${step}\n`);
    if (steps.length === before) process.kill(process.pid, "SIGKILL");
  });
  for (const time of AGENDA_TIMES) {
    clock.set(time);
    await pass();
  }
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
