import { createUnitCalendars } from "../../src/domain/calendar/unit-calendars";
import { toUnits } from "../../src/store/organisation";
import { useOffices } from "./admin-harness";

const startOffice = useOffices();

describe("calendar", () => {
  it("sets days off and days worked, for all or one unit, and takes them back", async () => {
    const { admin, store } = await startOffice();
    expect((await admin("calendar", "set", "2026-05-02", "làm", "Làm bù ngày 30/04")).out).toContain(
      "ngày làm việc",
    );
    expect((await admin("calendar", "set", "2026-03-26", "nghỉ", "Ngày truyền thống")).status).toBe(0);
    const calendar = createUnitCalendars(await store.calendarDays.all()).of("");
    expect([calendar.isWorkingDay("2026-05-02"), calendar.isWorkingDay("2026-03-26")]).toEqual([true, false]);
    const list = await admin("calendar", "list", "2026");
    expect(list.out).toContain("2026-05-02\tlàm\tLàm bù ngày 30/04\n");
    expect(list.out).toContain("2026-02-17\tnghỉ\tTết Nguyên đán\n");
    expect((await admin("calendar", "clear", "2026-05-02")).out).toContain("Đã bỏ");
    expect((await admin("calendar", "clear", "2026-05-02")).out).toContain("chưa được đặt");
  });

  it("sets office hours by season", async () => {
    const { admin, store } = await startOffice();
    const summer = "04-16..10-15 07:00-11:30 13:30-17:00";
    expect((await admin("calendar", "hours", summer)).status).toBe(0);
    const calendar = createUnitCalendars(await store.calendarDays.all()).of("");
    expect(calendar.hoursOn("2026-06-01")[0]).toEqual({ from: "07:00", to: "11:30" });
    expect(calendar.hoursOn("2026-12-01")[0]).toEqual({ from: "07:30", to: "11:30" });
    expect((await admin("calendar", "hours", "--default")).status).toBe(0);
  });

  it("sets the day off of a unit that is to end where the unit still is", async () => {
    const { admin, store } = await startOffice();
    await store.units.import(
      toUnits([
        { code: "h", name: "Kim Sơn", type: "huyện" },
        { code: "n", name: "Thạch Hà", type: "huyện" },
        { code: "x2", name: "Thạch Trị", type: "xã", parent: "n" },
        {
          ...{ code: "x1", name: "Thạch Lạc", type: "xã", parent: "h" },
          ...{ valid_to: "2026-03-31", successors: ["x2"] },
        },
      ]),
    );
    expect((await admin("calendar", "set", "2026-03-05", "nghỉ", "Lễ hội", "--unit", "x1")).status).toBe(0);
    const calendars = createUnitCalendars(await store.calendarDays.all());
    const works = ["h/x1/", "n/x1/", "n/x2/"].map((path) => calendars.of(path).isWorkingDay("2026-03-05"));
    expect(works).toEqual([false, true, true]);
  });

  it.each([
    ["calendar", "set", "2026-02-30", "nghỉ"],
    ["calendar", "set", "2026-03-02", "chơi"],
    ["calendar", "hours", "04-16..10-15 11:30-07:00"],
    ["calendar", "hours", "04-31..10-15 07:00-11:30"],
    ["calendar", "hours"],
    ["calendar", "list", "1"],
  ])("refuses %s %s %s %s and sets nothing", async (...args) => {
    const { admin, store } = await startOffice();
    expect((await admin(...args.filter((arg) => arg !== undefined))).status).toBe(2);
    expect(await store.calendarDays.all()).toEqual([]);
  });
});
