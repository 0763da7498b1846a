import { addDays, daysFrom } from "../domain/calendar/days";
import { createUnitCalendars } from "../domain/calendar/unit-calendars";
import { vietnamYear } from "../domain/vietnam-time";
import { calendarArea } from "./calendar-area";
import { DONE, failed, misused, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** `calendar list`: the days of a year that are not what their weekday says. */
export const calendarList: Subcommand = {
  name: "calendar list",
  usage: (say) => say("admin.calendar.list.usage"),
  summary: (say) => say("admin.calendar.list.summary"),
  example: "calendar list 2026",
  options: { unit: "value" },
  arity: [0, 1],
  async run({ rest: [yearText], values }, { store, clock, say, print }) {
    const year = Number(yearText ?? vietnamYear(clock.now()));
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
      return misused(say("admin.year.wrong", { first: FIRST_YEAR, last: LAST_YEAR }));
    const area = await calendarArea(values.get("unit"), { store, clock, say });
    if (!area.ok) return failed(area.message);
    const calendar = createUnitCalendars(await store.calendarDays.all()).of(area.path);
    for (const day of daysFrom(`${year}-01-01`, addDays(`${year + 1}-01-01`, -1))) {
      const name = calendar.nameOf(day);
      const kind = calendar.isWorkingDay(day) ? "working" : "off";
      if (name !== undefined) await print(tableRow([day, say(`admin.calendar.list.${kind}`), name]));
    }
    return DONE;
  },
};
