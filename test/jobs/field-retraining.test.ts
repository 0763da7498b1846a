import { Redis } from "ioredis";
import { startFieldRetraining } from "../../jobs/field-retraining";
import { cleanUp, eventually, onCleanUp, startStores, temporaryFolder } from "../store/embedded/harness";

afterEach(cleanUp);

async function startedRedis(): Promise<Redis> {
  const stores = await startStores(await temporaryFolder(), { need: { mongo: false, redis: true } });
  const redis = new Redis(String(stores.redisSocketPath), { maxRetriesPerRequest: null });
  redis.on("error", () => undefined);
  onCleanUp(() => redis.disconnect());
  return redis;
}

describe("scheduled retraining", () => {
  it("comes again and again, also after a failure, and is not doubled by a second process", async () => {
    const redis = await startedRedis();
    const warnings: unknown[] = [];
    const logger = { warn: (...said: unknown[]) => void warnings.push(said) };
    let [runs, atOnce, most] = [0, 0, 0];
    const retrain = async () => {
      runs += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce -= 1;
      if (runs === 1) throw new Error("the store is away");
    };
    const both = [1, 2].map(() => startFieldRetraining(redis, { logger, retrain, repeat: { every: 200 } }));
    await eventually(() => runs >= 3, 10_000);
    expect(most).toBe(1);
    expect(warnings).toHaveLength(1);
    for (const one of both) await one.close();
    const before = runs;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(runs).toBe(before);
  });

  it("waits for the night when nothing else is said", async () => {
    const redis = await startedRedis();
    const one = startFieldRetraining(redis, {
      logger: { warn: () => undefined },
      retrain: async () => undefined,
    });
    const next = async () => (await redis.zrange("bull:field-retraining:repeat", "0", "-1", "WITHSCORES"))[1];
    await eventually(async () => (await next()) !== undefined, 5_000);
    const time = new Date(Number(await next())).toLocaleTimeString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
    expect(time).toBe("02:30:00");
    await one.close();
  });
});
