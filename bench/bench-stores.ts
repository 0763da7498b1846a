import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redis } from "ioredis";
import { createLogger } from "../src/logger";
import { startEmbeddedStores } from "../src/store/embedded/start-embedded-stores";

/** The embedded stores in a folder of their own, shared by both sides of a benchmark. */
export interface BenchStores {
  /** The same engine, another database. */
  uriOf(database: string): string;
  readonly redisAddress: string;
  pids(): { readonly engine?: number; readonly redis?: number };
  /** Empties Redis, so that no round works off what another left. */
  flushRedis(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws when the embedded stores do not run on this machine. */
export async function startBenchStores(): Promise<BenchStores> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "dvk-bench-"));
  const stores = await startEmbeddedStores({
    dataDir,
    cacheDir: path.resolve(".cache"),
    need: { mongo: true, redis: true },
    logger: createLogger("warn"),
    env: process.env,
  });
  if (!stores.ok) throw new Error(stores.message);
  const { mongoUri = "", redisSocketPath = "" } = stores;
  return {
    uriOf: (database) => mongoUri.replace(/\/[^/?]*\?/, `/${database}?`),
    redisAddress: redisSocketPath,
    pids: () => ({ engine: stores.pids().mongo, redis: stores.pids().redis }),
    async flushRedis() {
      const redis = new Redis(redisSocketPath);
      await redis.flushall();
      redis.disconnect();
    },
    async stop() {
      await stores.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
