import { ManualClock } from "../../src/clock";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());

const OFF = { day: "2026-09-02", kind: "off", name: "$Quốc khánh" } as const;
const HOURS = [{ from: "04-16", to: "10-15", hours: [{ from: "07:00", to: "11:30" }] }];

describe("the calendars that were set", () => {
  it("have a day once in an area, everywhere or of a unit, as it was said last", async () => {
    const { calendarDays } = await mongo.open();
    await calendarDays.setDay("", OFF);
    await calendarDays.setDay("h1/", { ...OFF, kind: "working" });
    await calendarDays.setDay("h1/", { ...OFF, name: "nghỉ bù" });
    await calendarDays.setHours("h1/", HOURS);
    expect(await calendarDays.all()).toEqual([
      { path: "", days: [OFF], hours: [] },
      { path: "h1/", days: [{ ...OFF, name: "nghỉ bù" }], hours: HOURS },
    ]);
    expect(await calendarDays.clearDay("h1/", OFF.day)).toBe(true);
    expect(await calendarDays.clearDay("h1/", OFF.day)).toBe(false);
    expect((await calendarDays.all())[1]).toEqual({ path: "h1/", days: [], hours: HOURS });
  });

  it("are known at once where they are set, and elsewhere within five seconds", async () => {
    const uri = mongo.uri();
    const machineClock = new ManualClock(new Date(0));
    const [here, there] = [await mongo.open(uri), await mongo.open(uri, { machineClock })];
    expect(await there.calendarDays.all()).toEqual([]);
    await here.calendarDays.setDay("", OFF);
    expect(await here.calendarDays.all()).toHaveLength(1);
    machineClock.set(new Date(5_000));
    expect(await there.calendarDays.all()).toHaveLength(1);
  });
});
