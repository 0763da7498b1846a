import { mkdir } from "node:fs/promises";
import { type ChildCommand, describeEnd, type ManagedChild, startChild, stopChild } from "./managed-child";
import { messages } from "./messages";
import type { RunningServer, ServerStart } from "./mongo-server";
import { guardChild, type ParentGuard } from "./parent-guard";
import { redisAnswers } from "./redis-answers";
import { refusal } from "./refusal";
import type { Environment } from "./system-facts";

/** Loading the append-only file: far below a second for the queue's few thousand jobs. */
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const PING_PAUSE_MS = 10;
const LOCKED_EXIT_CODE = 75;

export interface RedisServerOptions {
  readonly folder: string;
  readonly socketPath: string;
  /** The redis-server program. */
  readonly program: string;
  /** Its environment: the private libraries, where it was taken from packages. */
  readonly env: Environment;
  readonly guard: ParentGuard;
}

/** Starts redis-server on its unix socket, without a port, and waits until it answers. */
export async function startRedisServer(options: RedisServerOptions): Promise<ServerStart> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const child = startChild(guardedCommand(options));
  const release = guardChild(child, options.guard);
  child.ended.then(release);
  if (await answers(child, options.socketPath)) return { ok: true, server: runningServer(child) };
  await stopChild(child, () => child.process.kill("SIGTERM"), STOP_LIMIT_MS);
  const end = await child.ended;
  if (end.code === LOCKED_EXIT_CODE) return refusal("inUse", messages.inUse(options.folder, undefined));
  if (/Permission denied|Read-only file system|No space left/.test(end.detail)) {
    return refusal("folderUnusable", messages.folderUnusable(options.folder, describeEnd(end)));
  }
  return refusal(
    "startFailed",
    messages.startFailed("redis", end.detail === "" ? describeEnd(end) : end.detail),
  );
}

function runningServer(child: ManagedChild): RunningServer {
  return {
    pid: child.pid,
    ended: child.ended,
    stop: () => stopChild(child, () => child.process.kill("SIGTERM"), STOP_LIMIT_MS),
  };
}

/** Every program in the chain replaces itself by the next: the child's id is redis-server's, and the lock ends with it. */
function guardedCommand(options: RedisServerOptions): ChildCommand {
  const { guard, folder, env } = options;
  const redis = [options.program, ...redisArguments(options)];
  const lock = guard.flock ? [guard.flock, "-F", "-n", "-E", `${LOCKED_EXIT_CODE}`, `${folder}.lock`] : [];
  const [command = options.program, ...args] = [...guard.prefix, ...lock, ...redis];
  return { command, args, env, cwd: folder };
}

function redisArguments({ folder, socketPath }: RedisServerOptions): string[] {
  const settings: Record<string, string> = {
    port: "0",
    unixsocket: socketPath,
    unixsocketperm: "700",
    dir: folder,
    appendonly: "yes",
    appendfsync: "everysec",
    save: "",
    // BullMQ's keys must never be evicted.
    "maxmemory-policy": "noeviction",
    daemonize: "no",
    logfile: "",
    loglevel: "warning",
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

async function answers(child: ManagedChild, socketPath: string): Promise<boolean> {
  let ended = false;
  child.ended.then(() => {
    ended = true;
  });
  for (let waited = 0; !ended && waited < START_LIMIT_MS; waited += PING_PAUSE_MS) {
    if (await redisAnswers(socketPath, child.pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, PING_PAUSE_MS));
  }
  return false;
}
