import path from "node:path";
import { Redis } from "ioredis";
import type { Settings } from "../settings";
import { makeRunFolder } from "../store/embedded/run-folder";
import type { StorePlace } from "./open-admin-store";

const LIMIT_MS = 2_000;

/** Whether the queue's store answers, in words. A service that is off has no embedded one, and needs none. */
export async function redisState(settings: Settings, place: StorePlace): Promise<string> {
  const { redisUrl, dataDir } = settings;
  if (redisUrl !== undefined) return `máy chủ REDIS_URL, ${await answer(new Redis(redisUrl, OPTIONS))}`;
  if (place === "own") return "nhúng, dịch vụ đang tắt";
  const socket = path.join(await makeRunFolder(path.resolve(dataDir)), "redis.sock");
  return `nhúng, ${await answer(new Redis({ ...OPTIONS, path: socket }))}`;
}

const OPTIONS = { lazyConnect: true, connectTimeout: LIMIT_MS, retryStrategy: () => null } as const;

async function answer(redis: Redis): Promise<string> {
  // Without a listener ioredis prints each failure itself.
  redis.on("error", () => {});
  try {
    await redis.connect();
    const info = await redis.info("server");
    return `phiên bản ${/redis_version:(\S+)/.exec(info)?.[1] ?? "?"}, đang trả lời`;
  } catch {
    return "không trả lời";
  } finally {
    redis.disconnect();
  }
}
