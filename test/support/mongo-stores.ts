import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { systemClock } from "../../src/clock";
import { mongoAddress } from "../../src/store/embedded/mongo-address";
import { startEmbeddedStores } from "../../src/store/embedded/start-embedded-stores";
import { openStore, type Store, type StoreOptions } from "../../src/store/store";
import { cacheDir } from "./redis-process";
import { eventually } from "./wait";

/** A real MongoDB for one test file; each test has a database of its own. */
export interface TestMongo {
  /** Address of a database that nobody else uses. */
  uri(): string;
  /** Opens the service's store on an address, or on a new database; closed by `stop`. */
  open(uri?: string, options?: Partial<StoreOptions>): Promise<Store>;
  /** To the engine's process; only of `startOwnMongo`. */
  signal(signal: NodeJS.Signals): void;
  /** SIGKILL, and until the supervisor has started another. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The server named by MONGODB_URI, else the embedded engine. */
export async function startTestMongo(): Promise<TestMongo> {
  const named = process.env.MONGODB_URI;
  return named === undefined ? startOwnMongo() : testMongo((name) => withDatabase(named, name));
}

/** The embedded engine, whatever MONGODB_URI says: for tests that kill it. */
export async function startOwnMongo(): Promise<TestMongo> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "dvk-"));
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const need = { mongo: true, redis: false };
  const stores = await startEmbeddedStores({ dataDir, cacheDir, need, logger, env: process.env });
  if (!stores.ok) throw new Error(stores.message);
  const socket = path.join(dataDir, "run", "mongo.sock");
  const signal = (name: NodeJS.Signals) => {
    const pid = stores.pids().mongo;
    // Never 0: that would be this process and all its relatives.
    if (pid === undefined) throw new Error("the engine is not running");
    process.kill(pid, name);
  };
  return testMongo((name) => mongoAddress(socket, name), {
    signal,
    kill: async () => {
      const before = stores.pids().mongo;
      signal("SIGKILL");
      await eventually("another engine", () => ![before, undefined].includes(stores.pids().mongo));
    },
    stop: async () => {
      await stores.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  });
}

const notOurs = () => {
  throw new Error("this server is not this test's own");
};
const NOT_OURS = { signal: notOurs, kill: notOurs, stop: async () => undefined };

function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.toString();
}

function testMongo(
  address: (name: string) => string,
  engine: Pick<TestMongo, "signal" | "kill" | "stop"> = NOT_OURS,
): TestMongo {
  const opened: Store[] = [];
  const uri = () => address(`t${randomUUID().replaceAll("-", "").slice(0, 16)}`);
  return {
    uri,
    async open(at = uri(), options = {}) {
      const clocks = { clock: systemClock, machineClock: systemClock };
      const store = await openStore({ uri: at, owner: randomUUID(), leaseMs: 10_000, ...clocks, ...options });
      opened.push(store);
      return store;
    },
    signal: engine.signal,
    kill: engine.kill,
    async stop() {
      await Promise.all(opened.map((store) => store.close()));
      await engine.stop();
    },
  };
}
