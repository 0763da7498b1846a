import type { Say } from "../../locales/say";
import { instantOf } from "../../src/domain/calendar/days";
import { sendingTime } from "../../src/domain/calendar/sending-time";
import { DEFAULT_STEP_TIME, type Deadline } from "../../src/domain/deadline";
import { may } from "../../src/domain/permissions";
import { isMuted } from "../../src/domain/person-settings";
import { createDirectory } from "../../src/domain/planning/recipients";
import { thingOf } from "../../src/domain/planning/sending";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import type { UnitDuty } from "../../src/store/duties";
import { dutiesByPerson } from "../../src/store/duties-by-person";
import type { StoredPerson } from "../../src/store/people";
import { answer, type Request, type Response, type Services } from "../handler";
import { lineOf, openOf, roleText, unitsText } from "./nudge";
import { told } from "./set-deadline";

interface Pressed {
  readonly deadline: string;
  /** Code of the unit for which it was asked. */
  readonly unit: string;
}

/**
 * Reminds those in charge of what is open now, each once a day: by a reminder of the deadline that is due now, or at the
 * next time at which the person may be disturbed. It says how things stand when it comes, and nothing where all is done.
 */
export async function nudgeNow(
  { deadline: id, unit }: Pressed,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, deadlines, units } = services;
  const { person } = request;
  if (!may(person.role, "deadlines")) return answer(roleText(request, services));
  const [deadline] = await deadlines.findMany([id]);
  if (deadline === undefined || deadline.state !== "set")
    return answer(say("deadline.missing", { own: person.unitName }));
  const path = units().pathOf(unit);
  const open = (await openOf(deadline, request, services)).filter((duty) => isWithin(duty.path, path));
  if (open.length === 0) return answer(lineOf(deadline, open, services));
  const inCharge = await thoseInCharge(deadline, open, services);
  const ids = [...new Set([...inCharge.values()].flat())];
  const nudged = await Promise.all(ids.map((of) => remind(of, deadline, { request, services })));
  const reached = open.filter((duty) => inCharge.has(duty.unit));
  const without = open.filter((duty) => !inCharge.has(duty.unit));
  const lines = [
    ...resultLines(nudged, { deadline, units: unitsText(reached, services), services }),
    ...(without.length > 0 ? [say("nudge.nobody", { units: unitsText(without, services) })] : []),
  ];
  return { replies: [{ text: lines.join("\n"), buttons: [], private: true }] };
}

/** By unit, who answers for what it has not done. */
async function thoseInCharge(
  deadline: Deadline,
  open: readonly UnitDuty[],
  { units, duties, personnel }: Services,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const directory = createDirectory(await personnel.people.members());
  const around = { tree: units(), directory: async () => directory };
  const { charge } = await dutiesByPerson(deadline, around, { duties });
  const found = open.map(({ unit }) => {
    const people = [...charge].filter(([, owed]) => owed.some((duty) => duty.unit === unit));
    return [unit, people.map(([id]) => id)] as const;
  });
  return new Map(found.filter(([, people]) => people.length > 0));
}

/** `later`: at the next time at which the person may be disturbed; `again`: they were reminded today already. */
type Fate = "now" | "later" | "again" | "muted" | "unreached";

interface Nudged {
  readonly name: string;
  readonly fate: Fate;
}

interface Around {
  readonly request: Request;
  readonly services: Services;
}

async function remind(id: string, deadline: Deadline, { request, services }: Around): Promise<Nudged> {
  const { clock, personSettings, personnel, findPerson, reminders } = services;
  const [person, settings] = await Promise.all([findPerson(id), personSettings.get(id)]);
  const name = person?.name ?? id;
  if (isMuted(settings, clock.now())) return { name, fate: "muted" };
  if (person === null || (await personnel.reach(person)) === undefined) return { name, fate: "unreached" };
  // Once a day, whoever presses however often.
  const nudgeId = `nudge>${deadline.id}>${vietnamDay(request.sentAt)}>${id}`;
  if ((await reminders.findMany([nudgeId])).length > 0) return { name, fate: "again" };
  const at = await disturbing(person, settings.quiet, services);
  await reminders.add({
    ...{ id: nudgeId, person: id, at, createdAt: clock.now() },
    ...{ text: told(deadline, services).what, of: [thingOf("deadline", deadline.id)] },
  });
  return { name, fate: at > clock.now() ? "later" : "now" };
}

/** Now, or the next hour at which others are reminded: what is due to the person then comes in the same message. */
async function disturbing(
  { unit }: StoredPerson,
  quiet: Parameters<typeof sendingTime>[1]["quiet"],
  { calendars, units, clock }: Services,
): Promise<Date> {
  const calendar = (await calendars()).of(units().pathOf(unit));
  const timing = { calendar, ...(quiet !== undefined && { quiet }) };
  const at = sendingTime(clock.now(), timing);
  if (at <= clock.now() || vietnamTime(at) >= DEFAULT_STEP_TIME) return at;
  return sendingTime(instantOf(vietnamDay(at), DEFAULT_STEP_TIME), timing);
}

interface Result {
  readonly deadline: Deadline;
  readonly units: string;
  readonly services: Services;
}

function resultLines(nudged: readonly Nudged[], { deadline, units, services }: Result): readonly string[] {
  const { say } = services;
  const namesOf = (...fates: readonly Fate[]) =>
    nudged.filter(({ fate }) => fates.includes(fate)).map(({ name }) => name);
  const sent = namesOf("now", "later").length;
  const { what } = told(deadline, services);
  return [
    ...(sent > 0 ? [say("nudge.done", { what, count: sent, units })] : []),
    ...FATES.flatMap(([fate, text]) => {
      const names = namesOf(fate).join(", ");
      return names === "" ? [] : [text(names, say)];
    }),
  ];
}

const FATES: readonly (readonly [Fate, (names: string, say: Say) => string])[] = [
  ["later", (names, say) => say("nudge.later", { names })],
  ["again", (names, say) => say("nudge.again", { names })],
  ["muted", (names, say) => say("nudge.muted", { names })],
  ["unreached", (names, say) => say("notice.unreached", { names })],
];
