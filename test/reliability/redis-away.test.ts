import type { AppProcess } from "../support/app-process";
import { type House, openHouse } from "../support/house";
import { officer } from "../support/organisation";
import { expectedOutcome, outcomeOf, settled, writeScript } from "../support/traffic";
import { eventually, pause } from "../support/wait";

/**
 * Five minutes in the criterion (`OUTAGE_SECONDS=300` plays them); nothing in the service counts longer than 2 s while
 * Redis is away.
 */
const OUTAGE_MS = Number(process.env.OUTAGE_SECONDS ?? 8) * 1_000;
const CHATS = Array.from({ length: 20 }, (_, n) => `p${n}`);
const LIMIT_KB = 50 * 1024;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

const open = () => house.open(CHATS.map((who, n) => officer(who, `x${(n % 3) + 1}`)));

async function health(app: AppProcess) {
  const [live, ready] = [await app.call("GET", "/health/live"), await app.call("GET", "/health/ready")];
  return { live: live.status, ready: ready.status };
}

const OUTAGES = [
  ["killed", () => house.redis.kill(), () => house.redis.start()],
  ["frozen", async () => house.redis.signal("SIGSTOP"), async () => house.redis.signal("SIGCONT")],
] as const;

// Whatever a failed test left of it.
afterEach(async () => {
  await house.redis.kill();
  await house.redis.start();
});

describe("Redis away while messages arrive", () => {
  it.each(OUTAGES)(
    "(%s) loses and doubles nothing, is told to the orchestrator, and costs no memory",
    async (_how, down, up) => {
      const { store, start } = await open();
      const app = await start();
      await writeScript("p0", () => app);
      await settled(store);
      const before = await app.residentKb();
      await down();
      const since = performance.now();
      await Promise.all(CHATS.slice(1).map((who) => writeScript(who, () => app)));
      await eventually("every message handled", async () => (await store.inbox.countPending()) === 0);
      await eventually("readiness red", async () => (await health(app)).ready === 503);
      expect((await health(app)).live).toBe(200);
      await pause(OUTAGE_MS - (performance.now() - since));
      expect((await app.residentKb()) - before).toBeLessThan(LIMIT_KB);
      await up();
      await settled(store);
      await eventually("readiness green", async () => (await health(app)).ready === 200);
      expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
      expect(app.log.filter((line) => /unhandled/i.test(line))).toEqual([]);
      app.signal("SIGTERM");
      expect(await app.ended).toEqual({ code: 0, signal: null });
    },
    OUTAGE_MS + 120_000,
  );

  it.each(OUTAGES)("(%s) does not keep a process from ending within 10 s", async (_how, down, up) => {
    const { start } = await open();
    const app = await start();
    await writeScript("p0", () => app);
    await down();
    await pause(500);
    const asked = performance.now();
    app.signal("SIGTERM");
    await app.ended;
    expect(performance.now() - asked).toBeLessThan(10_000);
    await up();
  });

  it("at the start: the service starts, takes messages, and delivers once Redis is there", async () => {
    const { store, start } = await open();
    await house.redis.kill();
    const app = await start();
    await Promise.all(CHATS.map((who) => writeScript(who, () => app)));
    expect(await health(app)).toEqual({ live: 200, ready: 503 });
    await house.redis.start();
    await settled(store);
    expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
    await app.kill();
  });
});

describe("Redis emptied (FLUSHALL)", () => {
  it("several times during traffic loses nothing: all is delivered within 60 s", async () => {
    const { store, start } = await open();
    const app = await start();
    let writing = true;
    const flushing = (async () => {
      while (writing) {
        await house.redis.flushAll();
        await pause(100);
      }
    })();
    await Promise.all(CHATS.map((who) => writeScript(who, () => app)));
    await eventually("every message handled", async () => (await store.inbox.countPending()) === 0);
    writing = false;
    await flushing;
    await house.redis.flushAll();
    expect(await settled(store, 60_000)).toBeLessThan(60_000);
    expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
    await app.kill();
  });
});
