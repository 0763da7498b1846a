import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedStores } from "../../../src/store/embedded/start-embedded-stores";
import {
  cleanUp,
  connect,
  isAlive,
  optionsFor,
  recordingLogger,
  startStores,
  temporaryFolder,
} from "./harness";

afterEach(cleanUp);

describe("embedded stores on a fresh folder", () => {
  it("start, take data through mongoose and ioredis, and have it again after a stop", async () => {
    const dataDir = path.join(await temporaryFolder(), "data");
    const first = await startStores(dataDir);
    const { notes, redis, close } = await connect(first);
    await notes.insertOne({ n: 7 });
    await redis.set("job", "waiting");
    const { mongo, redis: redisPid } = first.pids();
    expect([isAlive(mongo), isAlive(redisPid)]).toEqual([true, true]);
    await close();
    await first.stop();
    expect([isAlive(mongo), isAlive(redisPid)]).toEqual([false, false]);

    const again = await connect(await startStores(dataDir));
    expect(await again.notes.countDocuments({ n: 7 })).toBe(1);
    expect(await again.redis.get("job")).toBe("waiting");
  });

  it("are up well within the 5 s a start may take, once the packages are in the cache (0.25 s on a quiet machine)", async () => {
    await (await startStores(await temporaryFolder())).stop();
    const start = performance.now();
    await startStores(await temporaryFolder());
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it("keep Redis off the network, with an append-only file and without eviction", async () => {
    const { redis } = await connect(await startStores(await temporaryFolder()));
    expect(await redis.config("GET", "port", "appendonly", "maxmemory-policy")).toEqual(
      expect.arrayContaining(["port", "0", "appendonly", "yes", "maxmemory-policy", "noeviction"]),
    );
  });

  it("ask for journaled writes in the address", async () => {
    const { mongoUri } = await startStores(await temporaryFolder(), { need: { mongo: true, redis: false } });
    expect(new URL(String(mongoUri)).search).toBe("?directConnection=true&w=1&journal=true");
  });

  it("start only what is asked for", async () => {
    const stores = await startStores(await temporaryFolder(), { need: { mongo: false, redis: true } });
    expect(stores.mongoUri).toBeUndefined();
    expect(stores.pids().mongo).toBeUndefined();
    expect(isAlive(stores.pids().redis)).toBe(true);
  });

  it("leave no folder of sockets behind", async () => {
    const dataDir = await temporaryFolder();
    await (await startStores(dataDir)).stop();
    expect((await readdir(path.join(dataDir, "run"))).filter((name) => name.startsWith("t-"))).toEqual([]);
  });
});

describe("a folder that another start holds", () => {
  it.each([
    ["both stores", { mongo: true, redis: true }],
    ["the queue alone", { mongo: false, redis: true }],
  ])("is refused (%s), and the holder is not disturbed", async (_what, need) => {
    const dataDir = await temporaryFolder();
    const holder = await startStores(dataDir, { need: { mongo: true, redis: true } });
    const second = await startEmbeddedStores(optionsFor(dataDir, { need }));
    expect(second).toMatchObject({ ok: false, reason: "inUse" });
    expect(second.ok ? "" : second.message).toContain(`${process.pid}`);
    const { notes, redis } = await connect(holder);
    await notes.insertOne({ n: 1 });
    expect(await redis.ping()).toBe("PONG");
  });
});

describe("the data folder's path", () => {
  it.each([
    ["much longer than a socket address", "thư-mục-rất-sâu/".repeat(12)],
    ["with spaces, quotes and accents", `dữ liệu "của" xã's`],
  ])("may be %s", async (_what, below) => {
    const dataDir = path.join(await temporaryFolder(), below);
    const stores = await startStores(dataDir);
    expect(Buffer.byteLength(String(stores.redisSocketPath))).toBeLessThanOrEqual(107);
    const { notes, redis } = await connect(stores);
    await notes.insertOne({ n: 1 });
    expect(await redis.ping()).toBe("PONG");
    expect(await readdir(dataDir)).toEqual(expect.arrayContaining(["mongo", "redis"]));
  });

  it("may be two deep ones that differ only at the end, without meeting", async () => {
    const deep = path.join(await temporaryFolder(), "deep/".repeat(30));
    const one = await connect(await startStores(path.join(deep, "one")));
    const two = await connect(await startStores(path.join(deep, "two")));
    await one.notes.insertOne({ n: 1 });
    await one.redis.set("k", "one");
    expect(await two.notes.countDocuments()).toBe(0);
    expect(await two.redis.get("k")).toBeNull();
  });

  it("is refused with its name when nothing can be written there", async () => {
    const file = path.join(await temporaryFolder(), "file");
    await writeFile(file, "");
    for (const dataDir of [path.join(file, "data"), file]) {
      const refused = await startEmbeddedStores(optionsFor(dataDir));
      expect(refused).toMatchObject({ ok: false, reason: "folderUnusable" });
      expect(refused.ok ? "" : refused.message).toContain(dataDir);
    }
  });
});

describe("a damaged queue file", () => {
  it("is put aside, and the queue starts empty", async () => {
    const dataDir = await temporaryFolder();
    const first = await startStores(dataDir);
    const { redis, close } = await connect(first);
    await redis.set("job", "waiting");
    await close();
    await first.stop();
    const folder = path.join(dataDir, "redis", "appendonlydir");
    await mkdir(folder, { recursive: true });
    const name = (await readdir(folder)).find((entry) => entry.endsWith(".incr.aof"));
    const file = path.join(folder, String(name));
    await writeFile(file, `*3\r\nnonsense\r\n${await readFile(file, "utf8")}`);

    const logger = recordingLogger();
    const again = await connect(await startStores(dataDir, { logger }));
    expect(await again.redis.get("job")).toBeNull();
    expect(await readdir(dataDir)).toContain("redis-damaged");
    expect(logger.lines.map(({ level }) => level)).toContain("warn");
  });
});
