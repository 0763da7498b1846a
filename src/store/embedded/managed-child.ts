import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { keepEnd } from "./run-program";
import type { Environment } from "./system-facts";

/** How a child ended; `detail` is a start error or the end of what it printed. */
export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly detail: string;
}

export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
  readonly cwd?: string;
}

/** A child process whose end is a promise. Its stdin stays open as long as this process lives. */
export interface ManagedChild {
  readonly pid: number;
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly ended: Promise<ChildEnd>;
  /** The last of what it printed on both outputs. */
  output(): string;
}

/** Starts the child in a session of its own, so that Ctrl-C in the terminal reaches only the parent. */
export function startChild(spec: ChildCommand): ManagedChild {
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: { ...spec.env },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const keep = (chunk: unknown) => {
    output = keepEnd(output, chunk);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  // A write into the pipe of a child that has just died is reported by `ended`, not here.
  child.stdin.on("error", () => {});
  const ended = new Promise<ChildEnd>((resolve) => {
    child.on("error", (error) => resolve({ code: null, signal: null, detail: error.message }));
    child.on("close", (code, signal) => resolve({ code, signal, detail: output.trim() }));
  });
  return { pid: child.pid ?? -1, process: child, ended, output: () => output };
}

/** Ends the child by `ask`, and by SIGKILL when it has not ended `limitMs` later. */
export async function stopChild(child: ManagedChild, ask: () => void, limitMs: number): Promise<void> {
  const forced = setTimeout(() => child.process.kill("SIGKILL"), limitMs);
  ask();
  await child.ended;
  clearTimeout(forced);
}

/** One line of text for messages: how the child ended. */
export function describeEnd(end: ChildEnd): string {
  const how = end.signal === null ? `exit code ${end.code}` : `signal ${end.signal}`;
  const lastLine = end.detail.split("\n").at(-1) ?? "";
  return lastLine === "" ? how : `${how}, ${lastLine}`;
}
