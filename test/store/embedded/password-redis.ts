import { once } from "node:events";
import { createServer } from "node:net";
import { Redis } from "ioredis";
import { startChild, stopChild } from "../../../src/store/embedded/managed-child";
import { prepareRedisProgram } from "../../../src/store/embedded/redis-program";
import { readSystemFacts } from "../../../src/store/embedded/system-facts";
import { cacheDir, onCleanUp, recordingLogger, temporaryFolder } from "./harness";

/**
 * Debian's redis-server as a server for REDIS_URL: on a loopback port, with a password. Ends at `cleanUp`.
 * @returns the address, password included.
 */
export async function startPasswordRedis(): Promise<{ redisUrl: string; pid: number }> {
  const system = await readSystemFacts();
  const redis = await prepareRedisProgram({ cacheDir, env: process.env, system, logger: recordingLogger() });
  if (!redis.ok) throw new Error(redis.message);
  const port = `${await freePort()}`;
  const password = "a long: p@ssword/";
  const settings = [
    "--bind",
    "127.0.0.1",
    "--port",
    port,
    "--requirepass",
    password,
    "--dir",
    await temporaryFolder(),
  ];
  const durable = ["--appendonly", "yes", "--maxmemory-policy", "noeviction"];
  const child = startChild({ command: redis.program, args: [...settings, ...durable], env: redis.env });
  onCleanUp(() => stopChild(child, () => child.process.kill("SIGTERM"), 5000));
  const redisUrl = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}/0`;
  await untilReady(redisUrl);
  return { redisUrl, pid: child.pid };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}

async function untilReady(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  redis.on("error", () => {});
  await redis.ping();
  redis.disconnect();
}
