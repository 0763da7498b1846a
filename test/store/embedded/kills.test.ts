import { chmod, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { findProgram } from "../../../src/store/embedded/find-program";
import { mongoAddress } from "../../../src/store/embedded/mongo-address";
import { startMongoServer } from "../../../src/store/embedded/mongo-server";
import { prepareNodeCommand } from "../../../src/store/embedded/node-command";
import { prepareRedisProgram } from "../../../src/store/embedded/redis-program";
import { readSystemFacts } from "../../../src/store/embedded/system-facts";
import {
  type App,
  cacheDir,
  cleanUp,
  connect,
  connectMongo,
  eventually,
  isAlive,
  recordingLogger,
  startApp,
  startStores,
  temporaryFolder,
} from "./harness";

/** The children close on their own when the process is gone: 0.1 to 0.6 s on a quiet machine, tests share theirs. */
const GONE_LIMIT_MS = 3000;

/** 7 s on a quiet machine. */
const TWENTY_ROUNDS_LIMIT_MS = 180_000;

afterEach(cleanUp);

describe("when the process that holds the stores ends", () => {
  it("by SIGKILL, a start right after it has all acknowledged writes", async () => {
    const dataDir = await temporaryFolder();
    const app = await startApp(dataDir);
    await write(app);
    app.process.kill("SIGKILL");
    await app.ended;
    const { notes, redis } = await connect(await startStores(dataDir));
    expect(await notes.countDocuments()).toBe(20);
    expect(await redis.get("job")).toBe("waiting");
  });

  it("by SIGKILL, nothing is left running", async () => {
    const app = await startApp(await temporaryFolder());
    app.process.kill("SIGKILL");
    await eventually(() => !childrenAlive(app), GONE_LIMIT_MS);
  });

  it("by SIGKILL on a system without a parent-death signal, nothing is left running", async () => {
    const app = await startApp(await temporaryFolder(), await folderWithOnlyRedis());
    app.process.kill("SIGKILL");
    await eventually(() => !childrenAlive(app), GONE_LIMIT_MS);
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "by %s, it stops in order with status 0 and nothing is left",
    async (signal) => {
      const dataDir = await temporaryFolder();
      const app = await startApp(dataDir);
      await write(app);
      app.process.kill(signal);
      expect(await app.ended).toEqual([0, null]);
      expect(childrenAlive(app)).toBe(false);
      const { notes } = await connect(await startStores(dataDir));
      expect(await notes.countDocuments()).toBe(20);
    },
  );

  it("by Ctrl-C in a terminal, which signals the whole process group, the children wait for their parent", async () => {
    const app = await startApp(await temporaryFolder());
    process.kill(-Number(app.process.pid), "SIGINT");
    expect(await app.ended).toEqual([0, null]);
    expect(childrenAlive(app)).toBe(false);
  });
});

describe("when a child is killed", () => {
  it.each(["mongo", "redis"] as const)(
    "%s is started again, and the same connections go on",
    async (store) => {
      const logger = recordingLogger();
      const ends: unknown[] = [];
      const stores = await startStores(await temporaryFolder(), {
        logger,
        onUnexpectedEnd: (name, end) => ends.push([name, end.signal]),
      });
      const { notes, redis } = await connect(stores);
      await notes.insertOne({ n: 1 });
      await redis.set("job", "waiting");
      const before = stores.pids();
      process.kill(Number(before[store]), "SIGKILL");
      await eventually(() => isAlive(stores.pids()[store]) && stores.pids()[store] !== before[store], 10_000);
      expect(await retried(() => notes.countDocuments())).toBe(1);
      expect(await redis.get("job")).toBe("waiting");
      expect(ends).toEqual([[store, "SIGKILL"]]);
      expect(logger.lines.filter(({ level }) => level === "error")).toHaveLength(1);
    },
  );

  it(
    "no acknowledged write is lost in 20 rounds of writing under SIGKILL of the engine",
    async () => {
      const folder = await temporaryFolder();
      const acknowledged: number[] = [];
      for (let round = 0; round < 20; round += 1) {
        acknowledged.push(...(await writeUntilKilled(folder, 20 + ((round * 7) % 30), round * 1_000_000)));
      }
      const { server, notes } = await startEngine(folder);
      const stored = new Set(await notes.distinct("n"));
      await server.stop();
      expect(acknowledged.length).toBeGreaterThan(400);
      expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
    },
    TWENTY_ROUNDS_LIMIT_MS,
  );
});

/** The engine's child without its supervisor: killed and started again as fast as it goes. */
async function startEngine(folder: string) {
  const node = await prepareNodeCommand({
    cacheDir,
    env: process.env,
    system: await readSystemFacts(),
    logger: recordingLogger(),
  });
  if (!node.ok) throw new Error(node.message);
  const socketPath = path.join(folder, "mongo.sock");
  const started = await startMongoServer({
    folder: path.join(folder, "mongo"),
    runFolder: folder,
    socketPath,
    nodeCommand: node.command,
    env: process.env,
  });
  if (!started.ok) throw new Error(started.message);
  const mongoUri = mongoAddress(socketPath, "kills");
  return { server: started.server, ...(await connectMongo(mongoUri, 500)) };
}

/** Eight writers at once; the engine is killed under them at that many acknowledged writes. @returns all acknowledged. */
async function writeUntilKilled(folder: string, killAt: number, firstNumber: number): Promise<number[]> {
  const { server, notes, close } = await startEngine(folder);
  const acknowledged: number[] = [];
  let next = firstNumber;
  const writers = Array.from({ length: 8 }, async () => {
    while (acknowledged.length < killAt) {
      const n = next++;
      await notes.insertOne({ n });
      acknowledged.push(n);
    }
    process.kill(server.pid, "SIGKILL");
  });
  await Promise.allSettled(writers);
  expect((await server.ended).signal).toBe("SIGKILL");
  await close();
  return acknowledged;
}

async function write(app: App): Promise<void> {
  const { notes, redis, close } = await connect(app);
  await Promise.all(Array.from({ length: 20 }, (_, n) => notes.insertOne({ n })));
  await redis.set("job", "waiting");
  // everysec: what Redis has acknowledged is on its way to the file, in the kernel's hands.
  await close();
}

function childrenAlive(app: App): boolean {
  return isAlive(app.pids.mongo) || isAlive(app.pids.redis);
}

/** As a caller of the store would: again after a network error. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A PATH on which neither setpriv nor flock can be found. */
async function folderWithOnlyRedis(): Promise<string> {
  const folder = await temporaryFolder();
  const system = await readSystemFacts();
  const found = await prepareRedisProgram({ cacheDir, env: process.env, system, logger: recordingLogger() });
  if (!found.ok) throw new Error(found.message);
  const script = `#!/bin/sh\nLD_LIBRARY_PATH='${found.env.LD_LIBRARY_PATH ?? ""}' exec '${found.program}' "$@"\n`;
  await writeFile(path.join(folder, "redis-server"), script);
  await chmod(path.join(folder, "redis-server"), 0o755);
  for (const name of ["sh", "env"])
    await symlink(String(await findProgram(name, process.env)), path.join(folder, name));
  return folder;
}
