import { randomUUID } from "node:crypto";
import { systemClock } from "../../src/clock";
import { openStore } from "../../src/store/store";
import { startAgendaWorker } from "./agenda-worker";
import type { KillOrder } from "./kill-protocol";

/** A worker that kills itself in the middle of its first sending: taken, and not in the outbox yet. */
async function run({ uri, redisUrl = "" }: KillOrder): Promise<void> {
  const clocks = { clock: systemClock, machineClock: systemClock };
  const store = await openStore({
    ...{ uri: `${uri}&monitorCommands=true`, owner: randomUUID(), leaseMs: 10_000, ...clocks },
  });
  store.connection.getClient().on("commandStarted", ({ command }) => {
    if (command.insert === "deliveries") process.kill(process.pid, "SIGKILL");
  });
  await startAgendaWorker(store, { url: redisUrl });
}

process.once("message", (order: KillOrder) => {
  run(order).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
process.send?.("loaded");
