import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { runAdmin } from "../../src/admin/run-admin";
import { ManualClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { readSettings, type Settings } from "../../src/settings";
import { mongoAddress } from "../../src/store/embedded/mongo-address";
import { startEmbeddedStores } from "../../src/store/embedded/start-embedded-stores";
import { openStore, type Store } from "../../src/store/store";
import { cacheDir, cleanUp, onCleanUp, optionsFor, temporaryFolder } from "../store/embedded/harness";

export const clock = new ManualClock(new Date("2026-03-02T08:00:00+07:00"));

export interface AdminRun {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export type Admin = (...args: string[]) => Promise<AdminRun>;

function sink(): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
}

export function adminSettings(environment: Record<string, string>): Settings {
  const read = readSettings({ PATH: process.env.PATH, CACHE_DIR: cacheDir, ...environment });
  if (!read.ok) throw new Error(read.problems.join("; "));
  return { ...read.settings, environment: process.env };
}

/** The command as a function, on the stores that the environment names, with what is typed to it. */
export function adminOn(environment: Record<string, string>, typed = ""): Admin {
  const settings = adminSettings(environment);
  return async (...args) => {
    const [out, err] = [sink(), sink()];
    const parts = { args, settings, logger: createLogger("silent"), clock };
    const stdin = Readable.from([Buffer.from(typed)]);
    const status = await runAdmin({ ...parts, stdin, stdout: out.stream, stderr: err.stream });
    return { status, out: out.text(), err: err.text() };
  };
}

export async function openTestStore(uri: string): Promise<Store> {
  const store = await openStore({ uri, clock, machineClock: clock, owner: "test", leaseMs: 1_000 });
  onCleanUp(() => store.close());
  return store;
}

export interface Office {
  readonly admin: Admin;
  readonly store: Store;
  readonly folder: string;
  /** Of its own database. */
  readonly uri: string;
}

/**
 * One engine for all tests of a file; each call of the result makes an office on a database of its own, which
 * the command reaches as it reaches a server.
 */
export function useOffices(): () => Promise<Office> {
  let socket = "";
  let stop = async () => {};
  let databases = 0;
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "dvk-admin-"));
    const started = await startEmbeddedStores(optionsFor(folder, { need: { mongo: true, redis: false } }));
    if (!started.ok) throw new Error(started.message);
    socket = path.join(folder, "run", "mongo.sock");
    stop = async () => {
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    };
  });
  afterEach(cleanUp);
  afterAll(() => stop());
  return async () => {
    databases += 1;
    const uri = mongoAddress(socket, `office${databases}`);
    const folder = await temporaryFolder();
    return {
      admin: adminOn({ MONGODB_URI: uri, DATA_DIR: folder }),
      store: await openTestStore(uri),
      ...{ folder, uri },
    };
  };
}
