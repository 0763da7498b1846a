import { addDays, weekdayOf } from "../../src/domain/calendar/days";
import { totalsOf } from "../../src/domain/figures";
import { type DigestWish, digestTime } from "../../src/domain/person-settings";
import type { Sending } from "../../src/domain/planning/sending";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay, vietnamYear } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import { whenText } from "../../src/reports/when-text";
import { overdueUnits } from "../../src/store/overdue-units";
import { deadlineTitle } from "./deadline-item";
import { inspectionPlace } from "./inspection-item";
import type { Item } from "./item";
import type { Telling } from "./items-of";
import { namesText } from "./names-text";

const MOST_UNITS = 5;
const MOST_VISITS = 4;

/** A leader's digest: new registrations and progress against targets, late units, inspections of the week. */
export async function digestItem(sending: Sending, telling: Telling): Promise<Item> {
  const { context, parts, person } = telling;
  const every = readEvery(sending.thing);
  const path = context.tree.pathOf(person.unit);
  const unit = context.tree.get(person.unit)?.norm ?? person.unit;
  const date = formatDay(vietnamDay(sending.at));
  const area: Area = { path, from: previousDay(every, sending.at, telling), today: vietnamDay(context.now) };
  // Of a path that is none, everything would be told.
  const lines =
    path === ""
      ? []
      : await Promise.all([figures(area, telling), late(area, telling), visits(area, telling)]);
  const title = parts.say(`agenda.digest.title.${every}`, { date, unit });
  return { order: sending.at, text: [title, ...lines.flat()].join("\n"), later: false, digest: true };
}

interface Area {
  readonly path: string;
  /** First day that the digest before did not tell of. */
  readonly from: string;
  readonly today: string;
}

function readEvery(thing: string): DigestWish["every"] {
  return (["week", "month"] as const).find((every) => thing.endsWith(`:${every}`)) ?? "day";
}

/** The day of the digest before: what was registered after it was sent that day is new. */
function previousDay(every: DigestWish["every"], at: Date, { context, person }: Telling): string {
  const wish = context.settingsOf(person.id).digests.find((one) => one.every === every);
  const { calendar } = context.timingOf(person);
  if (wish === undefined) return vietnamDay(at);
  return vietnamDay(digestTime(wish, new Date(at.getTime() - 1), { which: "last", calendar }));
}

async function figures({ path, from, today }: Area, { parts }: Telling): Promise<string[]> {
  const { say } = parts;
  const year = vietnamYear(new Date(`${today}T05:00:00Z`));
  const of = async (filter: object) =>
    totalsOf(await parts.figures.count({ path, years: [year], ...filter }, []));
  const [all, fresh, reported, recognised, period] = await Promise.all([
    of({}),
    of({ from, to: today }),
    of({ milestone: "reportedOn" }),
    of({ milestone: "recognisedOn" }),
    parts.store.periods.get(year),
  ]);
  const units = parts.tree();
  const target = (period.targets ?? [])
    .filter(({ unit }) => isWithin(units.pathOf(unit), path))
    .reduce((sum, { count }) => sum + count, 0);
  const registered = { from: formatDay(from), count: fresh.all, year: String(year), total: all.all };
  const percent = target === 0 ? 0 : Math.floor((100 * all.all) / target);
  return [
    target === 0
      ? say("agenda.digest.registered", registered)
      : say("agenda.digest.registered.target", { ...registered, target, percent }),
    say("agenda.digest.progress", { reported: reported.all, recognised: recognised.all, total: all.all }),
  ];
}

async function late({ path }: Area, { context, parts, person }: Telling): Promise<string[]> {
  const { say, duties, store } = parts;
  const { calendar } = context.timingOf(person);
  const reckoned = { deadlines: store.deadlines, duties, calendarOf: () => calendar };
  const overdue = await overdueUnits(path, context.now, reckoned);
  if (overdue.length === 0) return [say("agenda.digest.late.none")];
  return overdue.map(({ deadline, day, units }) =>
    say("agenda.digest.late", {
      title: deadlineTitle(deadline, say),
      date: formatDay(day),
      count: units.length,
      units: namesText(units, MOST_UNITS, say),
    }),
  );
}

/** This week's, today's and later; of a digest at its end, those of the next one too. */
async function visits({ path, today }: Area, { parts }: Telling): Promise<string[]> {
  const { say, store } = parts;
  const to = addDays(today, 7 - weekdayOf(today) + (weekdayOf(today) >= 5 ? 7 : 0));
  const planned = await store.inspections.list({ path, states: ["planned"], from: today, to });
  const range = { from: formatDay(today), to: formatDay(to) };
  if (planned.length === 0) return [say("agenda.digest.visits.none", range)];
  const each = planned.map((one) =>
    say("agenda.digest.visit", { place: inspectionPlace(one, say), when: whenText(one, say) }),
  );
  return [
    say("agenda.digest.visits", {
      ...range,
      count: planned.length,
      visits: namesText(each, MOST_VISITS, say),
    }),
  ];
}
