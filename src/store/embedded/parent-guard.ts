import { spawn } from "node:child_process";
import { findProgram } from "./find-program";
import type { ManagedChild } from "./managed-child";
import type { Environment, SystemFacts } from "./system-facts";

/**
 * How a program that is not ours is made to end with this process, even on SIGKILL, and kept from starting
 * while its predecessor still holds the folder.
 */
export interface ParentGuard {
  /** Arguments in front of the program; empty where the system has no parent-death signal. */
  readonly prefix: readonly string[];
  /** util-linux's flock, where there is one. */
  readonly flock: string | undefined;
}

/** If this process dies before setpriv has asked for the signal, the shell finds another parent and starts nothing. */
const STILL_OURS = '[ "$PPID" = "$0" ] && exec "$@"';

/** Looks for util-linux's tools; those of musl systems (busybox) lack the options. */
export async function findParentGuard(env: Environment, system: SystemFacts): Promise<ParentGuard> {
  if (system.glibc === undefined) return { prefix: [], flock: undefined };
  const [setpriv, shell, flock] = await Promise.all(
    ["setpriv", "sh", "flock"].map((name) => findProgram(name, env)),
  );
  if (setpriv === undefined || shell === undefined) return { prefix: [], flock };
  return { prefix: [setpriv, "--pdeathsig", "TERM", shell, "-c", STILL_OURS, `${process.pid}`], flock };
}

/**
 * Where there is no parent-death signal: a shell that waits for the end of its input, which comes when this
 * process is gone, and then ends the child.
 * @returns a function that takes the guard away, to be called when the child has ended.
 */
export function guardChild(child: ManagedChild, guard: ParentGuard): () => void {
  if (guard.prefix.length > 0) return () => {};
  const watcher = spawn("/bin/sh", ["-c", 'read -r _; kill -TERM "$1"', "sh", `${child.pid}`], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.on("error", () => {});
  watcher.unref();
  return () => watcher.kill("SIGKILL");
}
