// Runs the tests as a bare machine needs it: prepares what they use (embedded stores, Chromium), then lint and
// types when asked for, then jest, and leaves nothing running.
// Usage: node scripts/test.mjs [--lint] [--types] [jest's arguments]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const OWN_FLAGS = ["--lint", "--types"];
const asked = process.argv.slice(2);

/** The stores of the tests live in memory where there is room: their writes are as many, and waiting for a disk shows nothing. */
const MEMORY_DIR = "/dev/shm";
const ROOM_BYTES = 3 * 1024 ** 3;

let running;
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    stopped = true;
    signalGroup(running?.pid, signal);
  });
}

const TMPDIR = mkdtempSync(path.join(hasRoom(MEMORY_DIR) ? MEMORY_DIR : tmpdir(), "dvk-tests-"));
try {
  process.exitCode = await main();
} finally {
  rmSync(TMPDIR, { recursive: true, force: true });
}

/** @returns the exit status: that of the first step that failed. */
async function main() {
  const prepared = await step(["--import", "tsx", "scripts/prepare-test-machine.ts"], {}, "pipe");
  if (prepared.status !== 0) return prepared.status;
  const env = { ...JSON.parse(prepared.output), TMPDIR };
  const steps = [];
  if (asked.includes("--lint")) steps.push(["node_modules/@biomejs/biome/bin/biome", "check", "."]);
  if (asked.includes("--types")) steps.push(["node_modules/typescript/bin/tsc", "-p", "."]);
  steps.push(["node_modules/jest/bin/jest.js", ...asked.filter((argument) => !OWN_FLAGS.includes(argument))]);
  for (const args of steps) {
    const { status } = await step(args, env, "inherit");
    if (status !== 0) return status;
  }
  return 0;
}

function hasRoom(dir) {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return Math.min(bavail * bsize, freemem()) >= ROOM_BYTES;
  } catch {
    return false;
  }
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
