import { Redis } from "ioredis";
import type { Logger } from "pino";

/** Where Redis is: a server's address, or the socket of the embedded one. */
export type RedisAddress = { readonly url: string } | { readonly socket: string };

const COMMAND_MS = 2_000;
const RETRY_MS = 200;
const LONGEST_RETRY_MS = 2_000;

/**
 * A connection that comes back by itself and fails fast while it is away: what Redis is told stands in MongoDB
 * too, so that nobody has to wait for it.
 */
export function connectRedis(address: RedisAddress, logger: Logger): Redis {
  const options = {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    // A server that hangs is as good as away.
    commandTimeout: COMMAND_MS,
    retryStrategy: (times: number) => Math.min(times * RETRY_MS, LONGEST_RETRY_MS),
  };
  const redis =
    "url" in address ? new Redis(address.url, options) : new Redis({ ...options, path: address.socket });
  let away = false;
  redis.on("error", (error: Error) => {
    // Said once per outage, not at every attempt.
    if (!away) logger.warn({ err: error }, "redis: away, sendings wait in MongoDB");
    away = true;
  });
  redis.on("ready", () => {
    if (away) logger.info("redis: back");
    away = false;
  });
  return redis;
}
