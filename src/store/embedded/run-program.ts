import { spawn } from "node:child_process";
import type { Environment } from "./system-facts";

/** Output kept of a program, in characters: the end of it says what went wrong. */
const KEPT_OUTPUT = 16_384;

export interface ProgramResult {
  /** Exit status; null when it could not be started or was killed (by a signal or by the time limit). */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly env: Environment;
  readonly timeoutMs: number;
  readonly cwd?: string;
}

/** Runs a program to its end without a shell and without input; never throws. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: options.timeoutMs,
      killSignal: "SIGKILL",
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout = keepEnd(stdout, chunk);
    });
    child.stderr.on("data", (chunk) => {
      stderr = keepEnd(stderr, chunk);
    });
    child.on("error", (error) => resolve({ code: null, stdout, stderr: error.message }));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** The last `KEPT_OUTPUT` characters of what has come so far. */
export function keepEnd(soFar: string, chunk: unknown): string {
  return (soFar + String(chunk)).slice(-KEPT_OUTPUT);
}
