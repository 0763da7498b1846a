import { calendarArea } from "./calendar-area";
import { isDay } from "./is-day";
import { DONE, failed, misused, type Subcommand } from "./subcommand";

const KINDS = {
  nghỉ: "off",
  nghi: "off",
  off: "off",
  làm: "working",
  lam: "working",
  working: "working",
} as const;

/** `calendar set`: a day is off, or worked to make up for another. */
export const calendarSet: Subcommand = {
  name: "calendar set",
  usage: (say) => say("admin.calendar.set.usage"),
  summary: (say) => say("admin.calendar.set.summary"),
  example: 'calendar set 2026-05-02 làm "Làm bù ngày 30/04"',
  options: { unit: "value" },
  arity: [2, 3],
  async run({ rest: [day = "", kindText = "", name = ""], values }, { store, clock, say, print }) {
    if (!isDay(day)) return misused(say("admin.day.wrong", { day }));
    const kind = Object.entries(KINDS).find(
      ([word]) => word === kindText.normalize("NFC").toLowerCase(),
    )?.[1];
    if (kind === undefined) return misused(say("admin.calendar.set.kind"));
    const area = await calendarArea(values.get("unit"), { store, clock, say });
    if (!area.ok) return failed(area.message);
    await store.calendarDays.setDay(area.path, { day, kind, name });
    await print(say(`admin.calendar.set.${kind}`, { day, area: area.name }));
    return DONE;
  },
};

/** `calendar clear`: the day is again what the public calendar says. */
export const calendarClear: Subcommand = {
  name: "calendar clear",
  usage: (say) => say("admin.calendar.clear.usage"),
  summary: (say) => say("admin.calendar.clear.summary"),
  example: "calendar clear 2026-05-02",
  options: { unit: "value" },
  arity: [1, 1],
  async run({ rest: [day = ""], values }, { store, clock, say, print }) {
    if (!isDay(day)) return misused(say("admin.day.wrong", { day }));
    const area = await calendarArea(values.get("unit"), { store, clock, say });
    if (!area.ok) return failed(area.message);
    const cleared = await store.calendarDays.clearDay(area.path, day);
    await print(say(`admin.calendar.clear.${cleared ? "done" : "none"}`, { day, area: area.name }));
    return DONE;
  },
};
