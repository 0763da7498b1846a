import { ManualClock } from "../../src/clock";
import { createPeriods } from "../../src/store/periods";
import { openTestStore } from "../admin/admin-harness";
import { cleanUp, startStores, temporaryFolder } from "./embedded/harness";

afterEach(cleanUp);

async function twoProcesses() {
  const stores = await startStores(await temporaryFolder(), { need: { mongo: true, redis: false } });
  const { connection, periods } = await openTestStore(String(stores.mongoUri));
  const clock = new ManualClock(new Date("2026-03-02T00:00:00Z"));
  return {
    here: createPeriods(connection.collection("periods"), clock),
    elsewhere: periods,
    clock,
    connection,
  };
}

describe("stored periods", () => {
  it("are five fields without a deadline until one is set, and then what was set", async () => {
    const { here } = await twoProcesses();
    expect(await here.get(2026)).toEqual({ year: 2026, fields: 5 });
    expect(await here.set({ year: 2026, fields: 4, registrationDeadline: "2026-03-15" })).toBe(true);
    expect(await here.get(2026)).toEqual({ year: 2026, fields: 4, registrationDeadline: "2026-03-15" });
    expect(await here.get(2027)).toEqual({ year: 2027, fields: 5 });
  });

  it("say when setting them again changed nothing", async () => {
    const { here } = await twoProcesses();
    await here.set({ year: 2026, fields: 4 });
    expect(await here.set({ year: 2026, fields: 4 })).toBe(false);
    expect(await here.set({ year: 2026, fields: 5 })).toBe(true);
  });

  it("lose a deadline that is set no more", async () => {
    const { here, elsewhere } = await twoProcesses();
    await here.set({ year: 2026, fields: 4, registrationDeadline: "2026-03-15" });
    await here.set({ year: 2026, fields: 4 });
    expect(await elsewhere.get(2026)).toEqual({ year: 2026, fields: 4 });
  });

  it("set by another process are heard of within five seconds, and not asked for at every count", async () => {
    const { here, elsewhere, clock } = await twoProcesses();
    await here.get(2026);
    await elsewhere.set({ year: 2026, fields: 4 });
    clock.set(new Date("2026-03-02T00:00:04Z"));
    expect((await here.get(2026)).fields).toBe(5);
    clock.set(new Date("2026-03-02T00:00:05Z"));
    expect((await here.get(2026)).fields).toBe(4);
  });

  it("are listed by year", async () => {
    const { here } = await twoProcesses();
    for (const year of [2027, 2025, 2026]) await here.set({ year, fields: 4 });
    expect((await here.all()).map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  });

  it("that are none are an error rather than a wrong count", async () => {
    const { here, connection } = await twoProcesses();
    await connection
      .collection<{ _id: number; fields: number }>("periods")
      .insertOne({ _id: 2026, fields: 7 });
    await expect(here.get(2026)).rejects.toThrow();
  });
});
