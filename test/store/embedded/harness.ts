import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { Redis } from "ioredis";
import { createConnection } from "mongoose";
import type { EmbeddedLogger } from "../../../src/store/embedded/embedded-logger";
import {
  type EmbeddedStores,
  type EmbeddedStoresOptions,
  startEmbeddedStores,
} from "../../../src/store/embedded/start-embedded-stores";

export const projectRoot = path.resolve(__dirname, "../../..");
/** Shared with `npm start`, so that the packages are taken once. */
export const cacheDir = path.join(projectRoot, ".cache");

const cleanups: Array<() => Promise<unknown> | unknown> = [];

/** Undoes what the test started, last first; for afterEach. */
export async function cleanUp(): Promise<void> {
  for (const undo of cleanups.splice(0).reverse()) await undo();
}

export function onCleanUp(undo: () => Promise<unknown> | unknown): void {
  cleanups.push(undo);
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "dvk-test-"));
  onCleanUp(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface LogLine {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

export function recordingLogger(): EmbeddedLogger & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: at("info"), warn: at("warn"), error: at("error") };
}

export function optionsFor(
  dataDir: string,
  more: Partial<EmbeddedStoresOptions> = {},
): EmbeddedStoresOptions {
  const need = { mongo: true, redis: true };
  return { dataDir, cacheDir, need, env: process.env, logger: recordingLogger(), ...more };
}

/** Starts stores that must start, and stops them after the test. */
export async function startStores(
  dataDir: string,
  more: Partial<EmbeddedStoresOptions> = {},
): Promise<EmbeddedStores> {
  const stores = await startEmbeddedStores(optionsFor(dataDir, more));
  if (!stores.ok) throw new Error(stores.message);
  onCleanUp(async () => {
    await stores.stop();
    await removeOutsideFolder(dataDir, stores.redisSocketPath ?? "");
  });
  return stores;
}

/** Deep data folders have their sockets elsewhere; that folder is kept for the next start, which tests do not have. */
async function removeOutsideFolder(dataDir: string, socketPath: string): Promise<void> {
  const folder = path.dirname(socketPath);
  if (path.isAbsolute(folder) && !folder.startsWith(dataDir))
    await rm(folder, { recursive: true, force: true });
}

/** The connection the service itself uses. */
export async function connectMongo(mongoUri: string, serverSelectionTimeoutMS = 10_000) {
  const mongo = await createConnection(mongoUri, { serverSelectionTimeoutMS }).asPromise();
  const close = () => mongo.close();
  onCleanUp(close);
  return { notes: mongo.collection<{ n: number }>("notes"), close };
}

/** The connections the service itself uses: mongoose and ioredis. */
export async function connect(stores: { mongoUri?: string; redisSocketPath?: string }) {
  const mongo = await connectMongo(String(stores.mongoUri));
  const redis = new Redis(String(stores.redisSocketPath), { maxRetriesPerRequest: null });
  redis.on("error", () => {});
  const close = async () => {
    redis.disconnect();
    await mongo.close();
  };
  onCleanUp(close);
  return { notes: mongo.notes, redis, close };
}

export interface App {
  readonly process: ChildProcess;
  readonly mongoUri: string;
  readonly redisSocketPath: string;
  readonly pids: { readonly mongo: number; readonly redis: number };
  /** Exit code and signal. */
  readonly ended: Promise<unknown[]>;
}

/** Runs embedded-app.ts in a process (and process group) of its own until it is ready. */
export async function startApp(dataDir: string, searchPath = process.env.PATH ?? ""): Promise<App> {
  const script = path.join(__dirname, "embedded-app.ts");
  const app = spawn(process.execPath, ["--import", "tsx", script, dataDir, cacheDir, searchPath], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(app, "exit");
  onCleanUp(async () => {
    app.kill("SIGKILL");
    await ended;
  });
  const [line] = await once(createInterface({ input: app.stdout }), "line");
  const ready = JSON.parse(line);
  if (!ready.ok) throw new Error(ready.message);
  return { process: app, ended, ...ready };
}

export function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until it holds, and says how long that took in ms; fails after the limit. */
export async function eventually(holds: () => boolean | Promise<boolean>, limitMs: number): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > limitMs) throw new Error(`still not so after ${limitMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - start;
}
