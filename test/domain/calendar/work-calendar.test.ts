import { addDays, addMonths, daysFrom, weekdayOf } from "../../../src/domain/calendar/days";
import { publicHolidays } from "../../../src/domain/calendar/public-holidays";
import { createUnitCalendars } from "../../../src/domain/calendar/unit-calendars";
import { createWorkCalendar } from "../../../src/domain/calendar/work-calendar";
import { nextWorkingDay, previousWorkingDay } from "../../../src/domain/calendar/working-time";

const calendar = createWorkCalendar();

describe("working days", () => {
  it.each([
    ["2026-01-01", false, "Tết Dương lịch"],
    ["2026-01-02", false, "swapped"],
    ["2026-01-05", true, "Monday after it"],
    ["2026-01-10", true, "Saturday worked for 2/1"],
    ["2026-01-17", false, "any Saturday"],
    ["2026-02-13", true, "last day before Tết"],
    ["2026-02-16", false, "eve of Tết"],
    ["2026-02-17", false, "mùng 1"],
    ["2026-02-20", false, "mùng 4"],
    ["2026-02-23", true, "first day after Tết"],
    ["2026-04-27", false, "Giỗ Tổ on a Sunday, taken on Monday"],
    ["2026-04-28", true, "between two holidays"],
    ["2026-04-30", false, "30/4"],
    ["2026-05-01", false, "1/5"],
    ["2026-05-04", true, "Monday after"],
    ["2026-08-22", true, "Saturday worked for 31/8"],
    ["2026-08-31", false, "swapped"],
    ["2026-09-02", false, "Quốc khánh"],
    ["2026-09-03", true, "day after"],
    ["2026-11-24", false, "Ngày Văn hóa Việt Nam"],
    ["2027-02-05", false, "eve of Tết 2027"],
    ["2027-02-10", false, "last day of Tết 2027"],
    ["2027-02-11", true, "first day after"],
    ["2027-04-16", false, "Giỗ Tổ 2027"],
    ["2027-05-03", false, "1/5 on a Saturday, taken on Monday"],
    ["2027-09-03", false, "day beside 2/9"],
  ])("%s: %s (%s)", (day, works) => {
    expect(calendar.isWorkingDay(day)).toBe(works);
  });

  it.each([
    // Mùng 1 by the lunar calendar of Vietnam, as almanacs print it.
    [2028, "2028-01-26"],
    [2029, "2029-02-13"],
    [2030, "2030-02-02"],
    [2031, "2031-01-23"],
    [2032, "2032-02-11"],
    [2033, "2033-01-31"],
    [2034, "2034-02-19"],
    [2035, "2035-02-08"],
  ])("of %i has Tết around %s, with nothing lost to a weekend", (year, first) => {
    const tet = publicHolidays(year).filter(({ name }) => name.startsWith("Tết Nguyên đán"));
    expect(tet.map(({ day }) => day)).toEqual(
      expect.arrayContaining(daysFrom(addDays(first, -1), addDays(first, 3))),
    );
    expect(tet.filter(({ day }) => weekdayOf(day) < 6)).toHaveLength(5);
  });

  it("of a year without a published table are twelve and their compensation, none twice", () => {
    for (let year = 2028; year <= 2035; year += 1) {
      const days = publicHolidays(year).map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      expect(days.filter((day) => weekdayOf(day) < 6)).toHaveLength(12);
    }
  });

  it.each([
    ["2026-02-14", "2026-02-23", "2026-02-13"],
    ["2026-03-07", "2026-03-09", "2026-03-06"],
    ["2026-04-30", "2026-05-04", "2026-04-29"],
    ["2026-08-22", "2026-08-22", "2026-08-22"],
    ["2026-12-31", "2026-12-31", "2026-12-31"],
    ["2027-01-01", "2027-01-04", "2026-12-31"],
  ])("on or after %s comes %s, on or before it %s", (day, next, previous) => {
    expect(nextWorkingDay(day, calendar)).toBe(next);
    expect(previousWorkingDay(day, calendar)).toBe(previous);
  });
});

describe("entries of one's own", () => {
  const units = createUnitCalendars([
    { path: "", days: [{ day: "2026-11-24", kind: "working", name: "làm việc" }], hours: [] },
    { path: "H/", days: [{ day: "2026-03-05", kind: "off", name: "Đại hội" }], hours: [] },
    {
      path: "H/L/",
      days: [{ day: "2026-03-05", kind: "working", name: "trực" }],
      hours: [{ from: "04-16", to: "10-15", hours: [{ from: "07:00", to: "11:30" }] }],
    },
  ]);
  it("come before the public holidays, and the nearer ones before those above", () => {
    expect(units.of("X/").isWorkingDay("2026-11-24")).toBe(true);
    expect(units.of("H/K/").isWorkingDay("2026-03-05")).toBe(false);
    expect(units.of("H/L/").isWorkingDay("2026-03-05")).toBe(true);
    expect(units.of("H/K/").nameOf("2026-03-05")).toBe("Đại hội");
    expect(units.all()).toHaveLength(3);
  });

  it("give a season its own hours, also over the end of the year", () => {
    expect(units.of("H/L/").hoursOn("2026-04-16")).toEqual([{ from: "07:00", to: "11:30" }]);
    expect(units.of("H/L/").hoursOn("2026-10-16")).toHaveLength(2);
    const winter = createWorkCalendar({ hours: [{ from: "10-16", to: "04-15", hours: [] }] });
    expect(winter.hoursOn("2026-01-05")).toEqual([]);
    expect(winter.hoursOn("2026-05-05")).toHaveLength(2);
  });
});

describe("months", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});
