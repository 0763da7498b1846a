import { addDays, daysFrom } from "../domain/calendar/days";
import { createUnitCalendars } from "../domain/calendar/unit-calendars";
import { vietnamYear } from "../domain/vietnam-time";
import { calendarArea } from "./calendar-area";
import { DONE, failed, misused, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `calendar list`: the days of a year that are not what their weekday says. */
export const calendarList: Subcommand = {
  name: "calendar list",
  usage: "[NĂM] [--unit ĐƠN-VỊ]",
  summary: "In ngày nghỉ lễ, tết, ngày nghỉ riêng và ngày làm bù của một năm, như trợ lý đang dùng.",
  example: "calendar list 2026",
  options: { unit: "value" },
  arity: [0, 1],
  async run({ rest: [yearText], values }, { store, clock, print }) {
    const year = Number(yearText ?? vietnamYear(clock.now()));
    if (!Number.isInteger(year) || year < 2000 || year > 2100) return misused("NĂM phải từ 2000 đến 2100.");
    const area = await calendarArea(values.get("unit"), store);
    if (!area.ok) return failed(area.message);
    const calendar = createUnitCalendars(await store.calendarDays.all()).of(area.path);
    for (const day of daysFrom(`${year}-01-01`, addDays(`${year + 1}-01-01`, -1))) {
      const name = calendar.nameOf(day);
      if (name !== undefined) await print(tableRow([day, calendar.isWorkingDay(day) ? "làm" : "nghỉ", name]));
    }
    return DONE;
  },
};
