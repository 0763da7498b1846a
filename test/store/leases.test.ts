import { ManualClock } from "../../src/clock";
import { createLeases, type Leases } from "../../src/store/leases";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

const START = new Date("2026-03-02T01:00:00Z");
const DURATION_MS = 10_000;

let mongo: TestMongo;
let clock: ManualClock;
let leasesOf: (owner: string) => Leases;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  clock = new ManualClock(START);
  const { connection } = await mongo.open();
  leasesOf = (owner) =>
    createLeases(connection.collection("leases"), { owner, machineClock: clock, durationMs: DURATION_MS });
});

function pass(ms: number): void {
  clock.set(new Date(clock.now().getTime() + ms));
}

describe("leases", () => {
  it("give a name to exactly one of many who ask at once", async () => {
    const owners = Array.from({ length: 8 }, (_, n) => leasesOf(`w${n}`));
    const names = Array.from({ length: 25 }, (_, n) => `chat ${n}`);
    for (const name of names) {
      const got = await Promise.all(owners.map((leases) => leases.acquire(name)));
      expect(got.filter(Boolean)).toHaveLength(1);
    }
  });

  it("are not given twice to the same owner", async () => {
    const leases = leasesOf("a");
    expect(await Promise.all([leases.acquire("chat"), leases.acquire("chat")])).toEqual([true, false]);
  });

  it("go to the next one as soon as they are released", async () => {
    const [a, b] = [leasesOf("a"), leasesOf("b")];
    await a.acquire("chat");
    expect(await b.acquire("chat")).toBe(false);
    await a.release("chat");
    expect(await b.acquire("chat")).toBe(true);
  });

  it("of somebody else are not released by a late release", async () => {
    const [a, b] = [leasesOf("a"), leasesOf("b")];
    await a.acquire("chat");
    await b.release("chat");
    expect(await b.acquire("chat")).toBe(false);
  });

  it("of a worker that died are taken over by exactly one when their time is over, not before", async () => {
    await leasesOf("dead").acquire("chat");
    const others = Array.from({ length: 8 }, (_, n) => leasesOf(`w${n}`));
    pass(DURATION_MS);
    expect((await Promise.all(others.map((leases) => leases.acquire("chat")))).filter(Boolean)).toEqual([]);
    pass(1);
    expect((await Promise.all(others.map((leases) => leases.acquire("chat")))).filter(Boolean)).toEqual([
      true,
    ]);
  });

  it("last as long as they are renewed, and a renewal says when they are lost", async () => {
    const [a, b] = [leasesOf("a"), leasesOf("b")];
    await a.acquire("chat");
    pass(DURATION_MS - 1);
    expect(await a.renew("chat")).toBe(true);
    pass(DURATION_MS - 1);
    expect(await b.acquire("chat")).toBe(false);
    pass(2);
    expect(await b.acquire("chat")).toBe(true);
    expect(await a.renew("chat")).toBe(false);
  });

  it("are all forgotten when the one owner of the store starts anew", async () => {
    await leasesOf("dead").acquire("chat");
    const alone = leasesOf("alone");
    await alone.clear();
    expect(await alone.acquire("chat")).toBe(true);
  });
});
