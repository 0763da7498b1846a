import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { StoredPerson } from "../../src/store/people";
import type { Store } from "../../src/store/store";
import { type AppProcess, startAppProcess } from "./app-process";
import { startOwnMongo, type TestMongo } from "./mongo-stores";
import { fillStore } from "./organisation";
import { type RedisProcess, startRedisProcess } from "./redis-process";

/** Stores of a test file's own, and processes of the service on them. */
export interface House {
  readonly mongo: TestMongo;
  readonly redis: RedisProcess;
  /** A database and a keyspace with these people; `start` starts one more process on them. */
  open(people: readonly StoredPerson[]): Promise<{
    readonly store: Store;
    start(env?: Record<string, string>): Promise<AppProcess>;
  }>;
  stop(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const [mongo, redis, dataDir] = await Promise.all([
    startOwnMongo(),
    startRedisProcess(),
    mkdtemp(path.join(tmpdir(), "dvk-data-")),
  ]);
  const started: AppProcess[] = [];
  return {
    ...{ mongo, redis },
    async open(people) {
      const addresses = { MONGODB_URI: mongo.uri(), REDIS_URL: redis.url() };
      const store = await mongo.open(addresses.MONGODB_URI);
      await fillStore(store, people);
      const start = async (env = {}) => {
        const app = await startAppProcess({ dataDir, env: { ...addresses, ...env } });
        started.push(app);
        return app;
      };
      return { store, start };
    },
    async stop() {
      await Promise.all(started.map((app) => app.kill()));
      await Promise.all([mongo.stop(), redis.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
