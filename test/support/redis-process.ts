import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redis } from "ioredis";
import { prepareRedisProgram } from "../../src/store/embedded/redis-program";
import { readSystemFacts } from "../../src/store/embedded/system-facts";
import { freePort } from "./free-port";
import { pause } from "./wait";

export const cacheDir = path.resolve(__dirname, "../../.cache");

/** A redis-server of production's kind: over TCP, with a password. Tests stop, kill and restart it. */
export interface RedisProcess {
  /** Address of a keyspace of its own for each name asked for. */
  url(): string;
  readonly pid: number;
  signal(signal: NodeJS.Signals): void;
  kill(): Promise<void>;
  start(): Promise<void>;
  flushAll(): Promise<void>;
  /** Kills it, takes its folder away, and starts another on nothing. */
  lose(): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = "mat-khau-thu-nghiem";

export async function startRedisProcess(): Promise<RedisProcess> {
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const prepared = await prepareRedisProgram({
    cacheDir,
    env: process.env,
    system: await readSystemFacts(),
    logger,
  });
  if (!prepared.ok) throw new Error(prepared.message);
  const { program, env } = prepared;
  const folder = await mkdtemp(path.join(tmpdir(), "dvk-redis-"));
  const port = await freePort();
  let child: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const args = [
      "--port",
      `${port}`,
      "--bind",
      "127.0.0.1",
      "--requirepass",
      PASSWORD,
      "--databases",
      "256",
    ];
    child = spawn(program, [...args, "--dir", folder, "--appendonly", "yes", "--save", ""], {
      stdio: "ignore",
      env,
    });
    await answering(port);
  }

  async function kill(): Promise<void> {
    if (child === undefined) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    child = undefined;
  }

  await start();
  return {
    url: () => {
      databases += 1;
      return `redis://:${PASSWORD}@127.0.0.1:${port}/${databases}`;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    signal: (signal) => child?.kill(signal),
    kill,
    start,
    flushAll: () => withRedis(port, async (redis) => void (await redis.flushall())),
    lose: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder);
      await start();
    },
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function withRedis(port: number, use: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis({ port, password: PASSWORD, lazyConnect: true, retryStrategy: () => null });
  redis.on("error", () => undefined);
  try {
    await redis.connect();
    await use(redis);
  } finally {
    redis.disconnect();
  }
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const up = await withRedis(port, async (redis) => void (await redis.ping())).then(
      () => true,
      () => false,
    );
    if (up) return;
    await pause(20);
  }
  throw new Error("redis-server does not answer");
}
