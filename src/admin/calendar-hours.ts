import type { Hours, OfficeHours } from "../domain/calendar/work-calendar";
import { calendarArea } from "./calendar-area";
import { DONE, failed, misused, type Subcommand } from "./subcommand";

const SEASON = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})\s+(.+)$/;
const SPAN = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/;

/** `calendar hours`: office hours, by season where they change with it. */
export const calendarHours: Subcommand = {
  name: "calendar hours",
  usage: (say) => say("admin.calendar.hours.usage"),
  summary: (say) => say("admin.calendar.hours.summary"),
  example: "calendar hours '04-16..10-15 07:00-11:30 13:30-17:00'",
  options: { unit: "value", default: "flag" },
  arity: [0, 4],
  async run({ rest, values, flags }, { store, clock, say, print }) {
    if (flags.has("default") === rest.length > 0) return misused(say("admin.calendar.hours.either"));
    const seasons = rest.map(readSeason);
    const wrong = seasons.indexOf(undefined);
    if (wrong >= 0) return misused(say("admin.calendar.hours.wrong", { text: rest[wrong] ?? "" }));
    const area = await calendarArea(values.get("unit"), { store, clock, say });
    if (!area.ok) return failed(area.message);
    await store.calendarDays.setHours(
      area.path,
      seasons.filter((season) => season !== undefined),
    );
    await print(say("admin.calendar.hours.done", { area: area.name }));
    return DONE;
  },
};

function readSeason(text: string): OfficeHours | undefined {
  const [, from = "", to = "", spans = ""] = SEASON.exec(text.trim()) ?? [];
  const hours = spans.split(/\s+/).map(readSpan);
  const known = hours.filter((span) => span !== undefined);
  const inOrder = known.every(
    ({ from: start }, index) => index === 0 || start >= (known[index - 1]?.to ?? ""),
  );
  return known.length === hours.length && inOrder && isMonthDay(from) && isMonthDay(to)
    ? { from, to, hours: known }
    : undefined;
}

function readSpan(text: string): Hours | undefined {
  const [, from = "", to = ""] = SPAN.exec(text) ?? [];
  return isTime(from) && isTime(to) && from < to ? { from, to } : undefined;
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function isMonthDay(text: string): boolean {
  const at = new Date(`2028-${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === text;
}
