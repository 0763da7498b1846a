import { Redis } from "ioredis";
import { cleanUp, onCleanUp } from "./harness";
import { startPasswordRedis } from "./password-redis";

afterEach(cleanUp);

describe("a Redis server named by REDIS_URL", () => {
  it("takes who knows its password, over TCP on loopback", async () => {
    const { redisUrl } = await startPasswordRedis();
    const redis = new Redis(redisUrl);
    onCleanUp(() => redis.disconnect());
    expect(await redis.set("k", "v")).toBe("OK");
    expect(await redis.config("GET", "bind")).toEqual(["bind", "127.0.0.1"]);
  });

  it("refuses who does not", async () => {
    const { redisUrl } = await startPasswordRedis();
    const address = new URL(redisUrl);
    address.password = "";
    const redis = new Redis(address.href, { maxRetriesPerRequest: 0, retryStrategy: () => null });
    redis.on("error", () => {});
    onCleanUp(() => redis.disconnect());
    await expect(redis.get("k")).rejects.toThrow("NOAUTH");
  });
});
