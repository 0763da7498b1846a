import path from "node:path";
import { Redis } from "ioredis";
import type { Say } from "../../locales/say";
import type { Settings } from "../settings";
import { makeRunFolder } from "../store/embedded/run-folder";
import type { StorePlace } from "./open-admin-store";

const LIMIT_MS = 2_000;

/** Whether the queue's store answers, in words. A service that is off has no embedded one, and needs none. */
export async function redisState(settings: Settings, place: StorePlace, say: Say): Promise<string> {
  const { redisUrl, dataDir } = settings;
  if (redisUrl !== undefined)
    return say("admin.status.redis.server", { answer: await answer(new Redis(redisUrl, OPTIONS), say) });
  if (place === "own") return say("admin.status.redis.off");
  const socket = path.join(await makeRunFolder(path.resolve(dataDir)), "redis.sock");
  return say("admin.status.redis.embedded", {
    answer: await answer(new Redis({ ...OPTIONS, path: socket }), say),
  });
}

const OPTIONS = { lazyConnect: true, connectTimeout: LIMIT_MS, retryStrategy: () => null } as const;

async function answer(redis: Redis, say: Say): Promise<string> {
  // Without a listener ioredis prints each failure itself.
  redis.on("error", () => {});
  try {
    await redis.connect();
    const info = await redis.info("server");
    const version = /redis_version:(\S+)/.exec(info)?.[1] ?? "?";
    return say("admin.status.redis.answers", { version });
  } catch {
    return say("admin.status.redis.silent");
  } finally {
    redis.disconnect();
  }
}
