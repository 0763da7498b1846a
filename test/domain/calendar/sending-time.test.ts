import fc from "fast-check";
import { instantOf } from "../../../src/domain/calendar/days";
import { sendingHours, sendingTime } from "../../../src/domain/calendar/sending-time";
import { createWorkCalendar, DEFAULT_HOURS } from "../../../src/domain/calendar/work-calendar";
import { vietnamDay, vietnamTime } from "../../../src/domain/vietnam-time";
import { isOfficeHour } from "../support/office-hour";

const calendar = createWorkCalendar();
const summer = createWorkCalendar({
  hours: [
    {
      ...{ from: "04-16", to: "10-15" },
      hours: [
        { from: "07:00", to: "11:30" },
        { from: "14:00", to: "17:30" },
      ],
    },
  ],
});
const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11));
const written = (instant: Date) => `${vietnamDay(instant)} ${vietnamTime(instant)}`;

describe("when somebody may be disturbed", () => {
  it("is 07:45-11:00 and 14:00-16:30 where offices keep the usual hours", () => {
    expect(sendingHours(DEFAULT_HOURS[0]?.hours ?? [])).toEqual([
      { from: "07:45", to: "11:00" },
      { from: "14:00", to: "16:30" },
    ]);
  });

  it.each([
    ["2026-03-02 08:00", "2026-03-02 08:00", "in the morning"],
    ["2026-03-02 07:00", "2026-03-02 07:45", "too early"],
    ["2026-03-02 11:00", "2026-03-02 14:00", "before lunch"],
    ["2026-03-02 12:30", "2026-03-02 14:00", "lunch"],
    ["2026-03-02 16:29", "2026-03-02 16:29", "last minute"],
    ["2026-03-02 16:30", "2026-03-03 07:45", "after it"],
    ["2026-03-02 23:59", "2026-03-03 07:45", "night"],
    ["2026-03-06 20:00", "2026-03-09 07:45", "Friday night"],
    ["2026-03-07 10:00", "2026-03-09 07:45", "Saturday"],
    ["2026-03-08 10:00", "2026-03-09 07:45", "Sunday"],
    ["2026-01-10 10:00", "2026-01-10 10:00", "Saturday worked for another day"],
    ["2026-02-13 17:00", "2026-02-23 07:45", "evening before Tết"],
    ["2026-02-17 08:00", "2026-02-23 07:45", "Tết"],
    ["2026-04-25 08:00", "2026-04-28 07:45", "Giỗ Tổ with its Monday"],
    ["2026-04-30 08:00", "2026-05-04 07:45", "30/4 and 1/5"],
    ["2026-08-29 08:00", "2026-09-03 07:45", "Quốc khánh with its swapped day"],
    ["2026-12-31 18:00", "2027-01-04 07:45", "turn of the year"],
  ])("%s -> %s (%s)", (from, expected) => {
    expect(written(sendingTime(at(from), { calendar }))).toBe(expected);
  });

  it.each([
    ["2026-03-02 08:00", "07:00", "09:00", "2026-03-02 09:00", "within quiet hours"],
    ["2026-03-02 10:30", "10:00", "14:30", "2026-03-02 14:30", "over lunch"],
    ["2026-03-02 15:00", "14:00", "18:00", "2026-03-03 07:45", "the afternoon"],
    ["2026-03-02 08:00", "20:00", "08:30", "2026-03-02 08:30", "over midnight"],
    ["2026-03-02 15:00", "15:00", "07:00", "2026-03-03 07:45", "from the afternoon over midnight"],
    ["2026-03-02 08:00", "00:00", "23:59", "2026-03-02 08:00", "all day leaves nothing: office hours hold"],
    ["2026-03-06 16:00", "15:30", "17:00", "2026-03-09 07:45", "Friday afternoon"],
  ])("%s with quiet hours %s-%s -> %s (%s)", (from, start, end, expected) => {
    const quiet = { from: start, to: end };
    expect(written(sendingTime(at(from), { calendar, quiet }))).toBe(expected);
  });

  it.each([
    ["2026-04-15 07:00", "2026-04-15 07:45"],
    ["2026-04-16 07:00", "2026-04-16 07:15"],
    ["2026-04-16 14:00", "2026-04-16 14:30"],
    ["2026-10-15 16:45", "2026-10-15 16:45"],
    ["2026-10-16 16:45", "2026-10-19 07:45"],
  ])("in a place with summer hours %s -> %s", (from, expected) => {
    expect(written(sendingTime(at(from), { calendar: summer }))).toBe(expected);
  });

  it("is never before it was wanted, always in office hours, and stays where it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 * 24 * 3600 }), (second) => {
        const from = new Date(at("2026-01-01 00:00").getTime() + second * 1_000);
        const sent = sendingTime(from, { calendar });
        expect(sent >= from).toBe(true);
        expect(isOfficeHour(sent, calendar)).toBe(true);
        expect(sendingTime(sent, { calendar })).toEqual(sent);
      }),
    );
  });
});
