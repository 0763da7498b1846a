import { addDays } from "../../src/domain/calendar/days";
import type { Deadline } from "../../src/domain/deadline";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isOver } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import { whenText } from "../../src/reports/when-text";
import { privately, type Request, type Response, type Services } from "../handler";
import { placeText } from "../inspections/visit-text";
import { deadlineWhat, instantText } from "./deadline-text";
import { hasNothing } from "./has-nothing";

/** How far ahead people plan, and how long what was missed is still owed. */
const COMING_DAYS = 30;
const PAST_DAYS = 60;
const MOST_LINES = 15;
const MOST_MODELS = 5;

interface Line {
  readonly at: Date;
  readonly text: string;
  /** One that is to be reported. */
  readonly model?: string;
}

/** "Tôi có việc gì đến hạn": what the person owes, where they inspect, and what they asked to be reminded of. */
export async function dueWork(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const today = vietnamDay(request.sentAt);
  const found = await Promise.all([
    deadlineLines(today, request, services),
    visitLines(today, request, services),
    reminderLines(today, request, services),
  ]);
  const lines = [...found.flat()].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, MOST_LINES);
  const undecided = undecidedText(today, request, services);
  if (lines.length === 0)
    return privately([say("work.none", { days: COMING_DAYS }), ...undecided].join("\n"));
  const all = lines.map(({ text }) => say("work.line", { line: text }));
  const example = lines.find(({ model }) => model !== undefined)?.model;
  const next = example === undefined ? [] : [say("work.next", { example })];
  return privately([say("work.title", { days: COMING_DAYS }), ...all, ...next, ...undecided].join("\n"));
}

/** Of a unit that was divided, nothing is the person's own until they are given another one. */
function undecidedText(day: string, { person }: Request, { say, units }: Services): readonly string[] {
  const tree = units();
  const into = isOver(tree.get(person.unit), day) ? tree.successorsOf(person.unit) : [];
  if (into.length < 2) return [];
  return [
    say("merged.own.divided", { former: person.unitName, units: into.map(({ norm }) => norm).join(", ") }),
  ];
}

async function deadlineLines(today: string, request: Request, services: Services): Promise<readonly Line[]> {
  const { deadlines } = services;
  const window = { from: addDays(today, -PAST_DAYS), to: addDays(today, COMING_DAYS) };
  const known = await deadlines.concerning(request.person.scope, window);
  const lines = await Promise.all(known.map((deadline) => deadlineLine(deadline, request, services)));
  return lines.filter((line) => line !== undefined);
}

/** An officer owes what their unit owes; the others see how many units do. */
async function deadlineLine(
  deadline: Deadline,
  { person }: Request,
  services: Services,
): Promise<Line | undefined> {
  const { say, duties, calendars, units, clock } = services;
  const owed = (await duties.of(deadline)).filter(({ path }) => isWithin(path, person.scope));
  const open = owed.filter(({ done }) => !done);
  if (open.length === 0) return undefined;
  const due = dueOf(deadline, (await calendars()).of(units().pathOf(deadline.unit)));
  const late = due.at < clock.now();
  const when = late ? say("work.late", { date: formatDay(due.day) }) : instantText(due.at, say);
  const what = deadlineWhat(deadline, say);
  if (owed.length > 1) {
    const all = owed.filter((duty) => !hasNothing(duty, deadline)).length;
    return { at: due.at, text: say("work.deadline.units", { when, what, left: open.length, all }) };
  }
  const models = open.flatMap((duty) => duty.open);
  if (models.length === 0) return { at: due.at, text: say("work.deadline", { when, what }) };
  const codes = models.slice(0, MOST_MODELS).map(({ code }) => code);
  const listed = models.length > MOST_MODELS ? [...codes, "…"] : codes;
  const text = say("work.deadline.models", { when, what, count: models.length, models: listed.join(", ") });
  return { at: due.at, text, ...(person.role === "officer" && { model: codes[0] }) };
}

async function visitLines(today: string, request: Request, services: Services): Promise<readonly Line[]> {
  const { say, inspections } = services;
  const { person } = request;
  const to = addDays(today, COMING_DAYS);
  const planned = await inspections.list({ path: person.scope, states: ["planned"], from: today, to });
  const own = planned.filter(
    ({ inspectors, path }) =>
      inspectors.includes(person.id) || (person.role === "officer" && path === person.scope),
  );
  return Promise.all(
    own.map(async (inspection) => {
      const place = await placeText(inspection, request, services);
      const text = say("work.inspection", { when: whenText(inspection, say), place });
      return { at: new Date(`${inspection.on}T00:00:00+07:00`), text };
    }),
  );
}

async function reminderLines(
  today: string,
  { person }: Request,
  services: Services,
): Promise<readonly Line[]> {
  const { say, reminders } = services;
  const last = addDays(today, COMING_DAYS);
  const open = await reminders.openOf(person.id);
  return open.flatMap(({ nextAt, text, of }) =>
    nextAt === undefined || of !== undefined || vietnamDay(nextAt) > last
      ? []
      : [{ at: nextAt, text: say("work.reminder", { when: instantText(nextAt, say), text }) }],
  );
}
