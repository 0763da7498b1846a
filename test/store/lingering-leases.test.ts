import { systemClock } from "../../src/clock";
import { createLeases, type LeaseRow } from "../../src/store/leases";
import { createLingeringLeases, type LingeringLeases } from "../../src/store/lingering-leases";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

const LINGER_MS = 100;

let mongo: TestMongo;
let leasesOf: (owner: string) => LingeringLeases;
let stored: () => Promise<number>;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  const { connection } = await mongo.open();
  const collection = connection.collection<LeaseRow>("leases");
  stored = () => collection.countDocuments();
  leasesOf = (owner) => {
    const leases = createLeases(collection, { owner, machineClock: systemClock, durationMs: 10_000 });
    return createLingeringLeases(leases, { machineClock: systemClock, lingerMs: LINGER_MS });
  };
});

const until = async (done: () => Promise<boolean>) => {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe("lingering leases", () => {
  it("are taken again by the same process, but not twice at a time", async () => {
    const leases = leasesOf("a");
    expect(await leases.acquire("chat")).toBe(true);
    await leases.release("chat");
    expect(await Promise.all([leases.acquire("chat"), leases.acquire("chat")])).toEqual([true, false]);
    await leases.close();
  });

  it("are given back by themselves, and then go to another process", async () => {
    const [a, b] = [leasesOf("a"), leasesOf("b")];
    await a.acquire("chat");
    await a.release("chat");
    expect(await b.acquire("chat")).toBe(false);
    await until(async () => (await stored()) === 0);
    expect(await b.acquire("chat")).toBe(true);
    await b.release("chat");
    await b.close();
  });

  it("are all given back at the end, and what is released later at once", async () => {
    const leases = leasesOf("a");
    await leases.acquire("one");
    await leases.acquire("two");
    await leases.release("one");
    await leases.close();
    expect(await stored()).toBe(1);
    await leases.release("two");
    expect(await stored()).toBe(0);
  });
});
