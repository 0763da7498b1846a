import type { AppProcess } from "../support/app-process";
import { type House, openHouse } from "../support/house";
import { officer } from "../support/organisation";
import { expectedOutcome, outcomeOf, settled, writeScript } from "../support/traffic";
import { pause } from "../support/wait";

const CHATS = Array.from({ length: 50 }, (_, n) => `p${n}`);
const officers = () => CHATS.map((who, n) => officer(who, `x${(n % 3) + 1}`));

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

describe("several processes on the same stores", () => {
  it("handle 50 chats in order, each message once, whichever of them took it", async () => {
    const { store, start } = await house.open(officers());
    const [one, two] = await Promise.all([start(), start()]);
    await Promise.all(
      CHATS.map((who, n) => writeScript(who, (index) => ((index + n) % 2 === 0 ? one : two))),
    );
    await settled(store);
    expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
    await Promise.all([one.kill(), two.kill()]);
  });

  it("lose and double nothing when one of them is killed in the middle", async () => {
    const { store, start } = await house.open(officers());
    const [stays, dies] = await Promise.all([start(), start()]);
    let left: AppProcess = dies;
    const writing = CHATS.map((who, n) =>
      writeScript(who, (index) => ((index + n) % 2 === 0 ? stays : left)),
    );
    await pause(300);
    left = stays;
    await dies.kill();
    await Promise.all(writing);
    await settled(store);
    expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
    await stays.kill();
  });
});

describe("a deploy during traffic", () => {
  it("ends the old process within 10 s of SIGTERM; the new one finishes, nothing lost, nothing doubled", async () => {
    const { store, start } = await house.open(officers());
    const [old, next] = await Promise.all([start(), start({ PARTS: "web" })]);
    let takes: AppProcess = old;
    const writing = CHATS.map((who) => writeScript(who, () => takes));
    await pause(300);
    const pending = await store.inbox.countPending();
    const asked = performance.now();
    old.signal("SIGTERM");
    takes = next;
    expect(await old.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - asked).toBeLessThan(10_000);
    await Promise.all(writing);
    // Until now nobody handled what the new one accepted: it is all there, in order.
    expect(pending + (await store.inbox.countPending())).toBeGreaterThan(0);
    const last = await start();
    await settled(store);
    expect(await outcomeOf(store, CHATS)).toEqual(expectedOutcome(CHATS));
    await Promise.all([next.kill(), last.kill()]);
  });
});
