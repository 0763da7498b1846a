import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { projectFile } from "../../src/project-file";
import type { KillOrder, KillReport } from "./kill-protocol";

/** How a process that was told to die ended. */
export interface KillEnd {
  readonly killed: boolean;
  readonly steps: readonly string[];
}

/** Starts processes ahead of their use, since loading them costs more than their work. */
export function createKillables(ahead: number, script = "kill-process.ts") {
  const waiting: ChildProcess[] = [];
  const launch = () => {
    const args = [projectFile("scripts/run.cjs"), `test/support/${script}`];
    return spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  };
  const fill = () => {
    while (waiting.length < ahead) waiting.push(launch());
  };
  fill();
  return {
    async run(order: KillOrder): Promise<KillEnd> {
      const child = waiting.shift() ?? launch();
      fill();
      return runOne(child, order);
    },
    stop(): void {
      for (const child of waiting.splice(0)) child.kill("SIGKILL");
    },
  };
}

async function runOne(child: ChildProcess, order: KillOrder): Promise<KillEnd> {
  let report: KillReport | undefined;
  child.on("message", (message) => {
    // A test's own process: what it sends is known.
    if (message !== "loaded") report = message as KillReport;
  });
  child.send(order);
  const [code, signal] = await once(child, "exit");
  if (signal === "SIGKILL") return { killed: true, steps: [] };
  if (code !== 0 || report === undefined) throw new Error(`the process ended with ${code}`);
  return { killed: false, steps: report.steps };
}
