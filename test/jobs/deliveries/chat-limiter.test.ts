import fc from "fast-check";
import { pino } from "pino";
import { createChatLimiter, type Target } from "../../../jobs/deliveries/chat-limiter";
import type { ChannelLimits } from "../../../src/channels/channel";
import { ManualClock } from "../../../src/clock";
import { connectRedis } from "../../../src/store/redis";
import { type RedisProcess, startRedisProcess } from "../../support/redis-process";
import { eventually } from "../../support/wait";

const START = Date.parse("2026-03-02T01:00:00Z");
const LIMITS: ChannelLimits = {
  perBot: { messages: 25, ms: 1_000 },
  perChat: [{ messages: 1, ms: 1_000 }],
  perGroup: [
    { messages: 1, ms: 1_000 },
    { messages: 20, ms: 60_000 },
  ],
};

let server: RedisProcess;
let redis: ReturnType<typeof connectRedis>;
let runs = 0;

beforeAll(async () => {
  server = await startRedisProcess();
  redis = connectRedis({ url: server.url() }, pino({ level: "silent" }));
  await eventually("Redis reached", () => redis.status === "ready");
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

/** A limiter on a clock of its own, for a bot nobody has used. */
function limiterAt(start = START) {
  runs += 1;
  const bot = `b${runs}`;
  const clock = new ManualClock(new Date(start));
  const target = (chat: string, chatKind: Target["chatKind"] = "private"): Target => ({
    ...{ channel: "telegram", bot, chat, chatKey: `telegram:${bot}:${chat}`, chatKind },
  });
  return { clock, target, limiter: createChatLimiter(redis, { machineClock: clock }) };
}

describe("the limits of a platform", () => {
  it("let a bot's messages out at its rate, never more of them in any stretch of a second", async () => {
    const { clock, target, limiter } = limiterAt();
    const times: number[] = [];
    for (let n = 0; n < 200; n += 1) {
      for (;;) {
        const wait = await limiter.take(target(`c${n}`), LIMITS);
        if (wait === 0) break;
        clock.set(new Date(clock.now().getTime() + wait));
      }
      times.push(clock.now().getTime() - START);
    }
    expect(times.at(-1)).toBe(7_000);
    times.forEach((time, n) => {
      expect(time - (times[n - 25] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(1_000);
    });
  });

  it("hold for each chat apart: one a second, and in a group twenty a minute", async () => {
    const { clock, target, limiter } = limiterAt();
    const group = target("g", "group");
    for (let second = 0; second < 20; second += 1) {
      expect(await limiter.take(group, LIMITS)).toBe(0);
      expect(await limiter.take(target("p"), LIMITS)).toBe(0);
      expect(await limiter.take(target("p"), LIMITS)).toBe(1_000);
      clock.set(new Date(START + (second + 1) * 1_000));
    }
    expect(await limiter.take(target("p"), LIMITS)).toBe(0);
    expect(await limiter.waitOf(group, LIMITS)).toBe(40_000);
    clock.set(new Date(START + 60_000));
    expect(await limiter.take(group, LIMITS)).toBe(0);
    expect(await limiter.take(group, LIMITS)).toBe(1_000);
  });

  it("are kept by all processes together, whatever the order of asking", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ chat: fc.nat(3), process: fc.nat(1), pause: fc.nat(300) }), { maxLength: 60 }),
        async (asked) => {
          const { clock, target, limiter } = limiterAt();
          const both = [limiter, createChatLimiter(redis, { machineClock: clock })];
          const perBot = { messages: 3, ms: 1_000 };
          const taken: { at: number; chat: number }[] = [];
          for (const { chat, process, pause } of asked) {
            clock.set(new Date(clock.now().getTime() + pause));
            const wait = await both[process]?.take(target(`c${chat}`), { ...LIMITS, perBot });
            if (wait === 0) taken.push({ at: clock.now().getTime(), chat });
          }
          for (const { at, chat } of taken) {
            const within = taken.filter((other) => other.at > at - 1_000 && other.at <= at);
            expect(within.length).toBeLessThanOrEqual(3);
            expect(within.filter((other) => other.chat === chat)).toHaveLength(1);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("forget what a clock that was set back by an hour would make wait for an hour", async () => {
    const { target, limiter } = limiterAt(START + 3_600_000);
    expect(await limiter.take(target("p"), LIMITS)).toBe(0);
    const back = createChatLimiter(redis, { machineClock: new ManualClock(new Date(START)) });
    expect(await back.take(target("p"), LIMITS)).toBe(0);
  });

  it("go on after Redis lost everything", async () => {
    const { target, limiter } = limiterAt();
    expect(await limiter.take(target("p"), LIMITS)).toBe(0);
    await server.flushAll();
    expect(await limiter.take(target("p"), LIMITS)).toBe(0);
    expect(await limiter.take(target("p"), LIMITS)).toBe(1_000);
  });
});
