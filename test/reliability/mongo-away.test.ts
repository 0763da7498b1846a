import { type House, openHouse } from "../support/house";
import { officer } from "../support/organisation";
import { expectedOutcome, outcomeOf, settled, writeScript } from "../support/traffic";
import { pause } from "../support/wait";

const CHATS = Array.from({ length: 20 }, (_, n) => `p${n}`);
/** The page waits this long for an answer and then says that there was none. */
const PAGE_PATIENCE_MS = 15_000;

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.stop());

const open = () => house.open(CHATS.map((who, n) => officer(who, `x${(n % 3) + 1}`)));

describe("MongoDB away while messages arrive", () => {
  it("(killed, three times) accepts only what it kept; each message is answered once, each record made once", async () => {
    const { store, start } = await open();
    const app = await start();
    const writing = CHATS.map((who) => writeScript(who, () => app));
    for (let kill = 0; kill < 3; kill += 1) {
      await pause(250);
      await house.mongo.kill();
    }
    await Promise.all(writing);
    await settled(store, 60_000);
    expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
    expect(app.log.filter((line) => /unhandled/i.test(line))).toEqual([]);
  });

  it("(frozen) says that it kept nothing instead of keeping people waiting, and goes on afterwards", async () => {
    const { store, start } = await open();
    const app = await start();
    await writeScript("p0", () => app);
    await settled(store, 60_000);
    house.mongo.signal("SIGSTOP");
    try {
      const asked = performance.now();
      const { status } = await app.say(
        "p1",
        "đăng ký mô hình Tuyến đường hoa của p1, lĩnh vực NTM",
        "p1-message-0",
      );
      expect(status).toBeGreaterThanOrEqual(500);
      expect(performance.now() - asked).toBeLessThan(PAGE_PATIENCE_MS);
      expect((await app.call("GET", "/health/ready")).status).toBe(503);
      expect((await app.call("GET", "/health/live")).status).toBe(200);
    } finally {
      house.mongo.signal("SIGCONT");
    }
    await Promise.all(CHATS.slice(1).map((who) => writeScript(who, () => app)));
    await settled(store, 60_000);
    expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
    app.signal("SIGTERM");
    expect(await app.ended).toEqual({ code: 0, signal: null });
  });

  it("(frozen) does not keep a process from ending within 10 s", async () => {
    const { start } = await open();
    const app = await start();
    await writeScript("p0", () => app);
    house.mongo.signal("SIGSTOP");
    const unanswered = app.say("p1", "xin chào", "p1-message-0").catch(() => undefined);
    await pause(500);
    const asked = performance.now();
    app.signal("SIGTERM");
    await app.ended;
    expect(performance.now() - asked).toBeLessThan(10_000);
    await unanswered;
    house.mongo.signal("SIGCONT");
  });
});
