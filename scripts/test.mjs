// Runs the tests as a bare machine needs it: prepares what they use (embedded stores, Chromium), then lint and
// types when asked for, then jest, and leaves nothing running.
// Usage: node scripts/test.mjs [--lint] [--types] [jest's arguments]
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const OWN_FLAGS = ["--lint", "--types"];
const asked = process.argv.slice(2);

let running;
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    stopped = true;
    signalGroup(running?.pid, signal);
  });
}

process.exitCode = await main();

/** @returns the exit status: that of the first step that failed. */
async function main() {
  const prepared = await step(["--import", "tsx", "scripts/prepare-test-machine.ts"], {}, "pipe");
  if (prepared.status !== 0) return prepared.status;
  const steps = [];
  if (asked.includes("--lint")) steps.push(["node_modules/@biomejs/biome/bin/biome", "check", "."]);
  if (asked.includes("--types")) steps.push(["node_modules/typescript/bin/tsc", "-p", "."]);
  steps.push(["node_modules/jest/bin/jest.js", ...asked.filter((argument) => !OWN_FLAGS.includes(argument))]);
  for (const args of steps) {
    const { status } = await step(args, JSON.parse(prepared.output), "inherit");
    if (status !== 0) return status;
  }
  return 0;
}

/** Runs node in a process group of its own, so that whatever it leaves behind there can be ended with it. */
async function step(args, env, stdout) {
  if (stopped) return { status: 130, output: "" };
  running = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", stdout, "inherit"],
    detached: true,
  });
  let output = "";
  running.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  const [code] = await once(running, stdout === "pipe" ? "close" : "exit");
  signalGroup(running.pid, "SIGKILL");
  return { status: stopped ? 130 : (code ?? 1), output };
}

function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nothing is left of the group: as it should be.
  }
}
