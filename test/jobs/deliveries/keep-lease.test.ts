import { keepLease } from "../../../jobs/deliveries/keep-lease";
import { ManualClock } from "../../../src/clock";
import { createLeases, type LeaseRow } from "../../../src/store/leases";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";
import { eventually } from "../../support/wait";

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());

describe("a lease during long work", () => {
  it("is renewed for as long as the work takes, and what the work comes to is the caller's", async () => {
    const rows = (await mongo.open()).connection.collection<LeaseRow>("leases");
    const clock = new ManualClock(new Date("2026-03-02T01:00:00Z"));
    const leases = createLeases(rows, { owner: "one", machineClock: clock, durationMs: 300 });
    const until = async () => (await rows.findOne({ _id: "c" }))?.until.getTime() ?? 0;
    const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
    expect(await leases.acquire("c")).toBe(true);
    await keepLease(leases, "c", async () => {
      for (let n = 0; n < 5; n += 1) {
        later(200);
        await eventually("renewed", async () => (await until()) === clock.now().getTime() + 300);
      }
    });
    await expect(keepLease(leases, "c", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
