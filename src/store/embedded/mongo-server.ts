import { mkdtemp, readdir, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { projectFile } from "../../project-file";
import { type ChildEnd, describeEnd, type ManagedChild, startChild, stopChild } from "./managed-child";
import { messages } from "./messages";
import { type Refusal, refusal } from "./refusal";
import type { Environment } from "./system-facts";

/** The reopening after a crash under load took 1.3 s, the one-time index check of an old folder 12 s per million documents. */
const START_LIMIT_MS = 120_000;
/** A close took at most 260 ms at a million documents. */
const STOP_LIMIT_MS = 10_000;
/** glibc's per-thread arenas nearly double the engine's memory (971 against 545 MB on a million documents), at the same speed. */
const MALLOC_ARENA_MAX = "2";
const TEMPORARY_PREFIX = "t-";

export interface MongoServerOptions {
  /** The folder of the data files, opened by the engine under its own lock. */
  readonly folder: string;
  /** Where sockets live: short enough that no path in it is cut (see run-folder.ts). */
  readonly runFolder: string;
  /** The stable name clients connect to, over restarts. */
  readonly socketPath: string;
  /** Program and leading arguments that run node: node itself, or a private libc's loader in front of it. */
  readonly nodeCommand: readonly [string, ...string[]];
  readonly env: Environment;
}

/** A running child and the way to end it. */
export interface RunningServer {
  readonly pid: number;
  readonly ended: Promise<ChildEnd>;
  stop(): Promise<void>;
}

export type ServerStart = { readonly ok: true; readonly server: RunningServer } | Refusal;

/** Starts the engine's child and points the stable socket name at it. */
export async function startMongoServer(options: MongoServerOptions): Promise<ServerStart> {
  const temporary = await mkdtemp(path.join(options.runFolder, TEMPORARY_PREFIX));
  const child = startEngine(options, temporary);
  const ended = child.ended.then(async (end) => {
    await rm(temporary, { recursive: true, force: true });
    return end;
  });
  const line = await firstLine(child);
  if (line?.socket !== undefined) {
    await pointSymlink(options.socketPath, line.socket);
    await removeLeftOvers(options.runFolder, temporary);
    return { ok: true, server: runningServer(child, ended) };
  }
  await stopChild(child, () => child.process.stdin.end(), line === undefined ? 0 : STOP_LIMIT_MS);
  return explain(line?.error, await child.ended, options.folder);
}

function startEngine({ nodeCommand, folder, env }: MongoServerOptions, temporary: string): ManagedChild {
  const [command, ...args] = nodeCommand;
  return startChild({
    command,
    args: [...args, projectFile("src/store/embedded/mongo-child.cjs"), folder],
    env: { PATH: env.PATH, HOME: env.HOME, LANG: "C.UTF-8", TMPDIR: temporary, MALLOC_ARENA_MAX },
  });
}

/** Each SIGKILL leaves the engine's socket folder behind. Only to be called by who holds the engine's lock. */
async function removeLeftOvers(runFolder: string, ours: string): Promise<void> {
  const names = await readdir(runFolder);
  const old = names.filter((name) => name.startsWith(TEMPORARY_PREFIX) && name !== path.basename(ours));
  await Promise.all(old.map((name) => rm(path.join(runFolder, name), { recursive: true, force: true })));
}

function runningServer(child: ManagedChild, ended: Promise<ChildEnd>): RunningServer {
  const stop = async () => {
    await stopChild(child, () => child.process.stdin.end(), STOP_LIMIT_MS);
    await ended;
  };
  return { pid: child.pid, ended, stop };
}

interface ChildLine {
  readonly socket?: string;
  readonly error?: string;
}

/** What the child says of its start; undefined when the time is up, an error when it ended without a word. */
function firstLine(child: ManagedChild): Promise<ChildLine | undefined> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(undefined), START_LIMIT_MS);
    const settle = (line: ChildLine) => {
      clearTimeout(limit);
      resolve(line);
    };
    createInterface({ input: child.process.stdout }).once("line", (text) => settle(parseLine(text)));
    child.ended.then((end) => settle({ error: describeEnd(end) }));
  });
}

function parseLine(text: string): ChildLine {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null) {
      if ("socket" in parsed && typeof parsed.socket === "string") return { socket: parsed.socket };
      if ("error" in parsed && typeof parsed.error === "string") return { error: parsed.error };
    }
  } catch {
    // Not our line: reported as it is.
  }
  return { error: text };
}

/** Replaces the link in one step: a client never finds it missing. */
async function pointSymlink(link: string, target: string): Promise<void> {
  const fresh = `${link}.new`;
  await rm(fresh, { force: true });
  await symlink(target, fresh);
  await rename(fresh, link);
}

/** The engine reports an unwritable folder under the name of its lock too, so its text decides. */
function explain(error: string | undefined, end: ChildEnd, folder: string): Refusal {
  if (error === undefined)
    return refusal("startTimeout", messages.startTimeout("mongo", START_LIMIT_MS / 1000));
  if (/Permission denied|Read-only file system|Not a directory|No space left/.test(error)) {
    return refusal("folderUnusable", messages.folderUnusable(folder, error));
  }
  if (error.includes("DBPathInUse")) return refusal("inUse", messages.inUse(folder, undefined));
  if (/Cannot find module|Cannot find native binding|Unsupported OS|GLIBC_/.test(`${error} ${end.detail}`)) {
    return refusal("engineMissing", messages.engineMissing(`${process.platform} ${process.arch}: ${error}`));
  }
  return refusal("startFailed", messages.startFailed("mongo", error));
}
