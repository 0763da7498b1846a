import { readDayPart } from "../../src/dialogue/read-inspection";
import { readReason } from "../../src/dialogue/read-reason";
import type { Stop, Visit } from "../../src/dialogue/visit";
import type { Inspection } from "../../src/domain/inspection";
import { may } from "../../src/domain/permissions";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { answer, type Request, type Response, type Services } from "../handler";
import { inspectorRoleText } from "../models/refusal-text";
import { inPlannedWeek } from "./planned-week";
import { presentVisit } from "./present-visit";
import { inspectorsOf, namedInspectors } from "./visit-people";
import { type Targets, visitTargets } from "./visit-targets";
import { stopOf } from "./visit-text";

/** Who neither plans nor records inspections is told whose work it is. */
export function inspectorRole({ person }: Pick<Request, "person">, services: Services): Response {
  return answer(inspectorRoleText(person.role, services));
}

/** Planning (lên lịch) an inspection of a unit or of models, or a tour of several. */
export async function scheduleInspection(request: Request, services: Services): Promise<Response> {
  if (!may(request.person.role, "inspect")) return inspectorRole(request, services);
  const targets = await visitTargets(request, services);
  if (targets.stops.length === 0 && targets.problems.length > 0) return problemsOnly(targets);
  const people = await namedInspectors(request, services);
  // One day for the whole tour, where only one is said.
  const day = dayOfAll(targets.stops) ?? spoken(request);
  const visit = {
    ...begun("schedule", request),
    stops: targets.stops.map((stop) => (isApart(stop, targets.stops) ? stop : { ...day, ...stop })),
    inspectors: [...inspectorsOf(people, request)],
    ...(day.on !== undefined && { day: day.on }),
  };
  return presentVisit(visit, [...targets.problems, ...people.notes], request, services);
}

/** Of a tour whose stops have days of their own, "chiều" is said of one of them only. */
function isApart({ on }: Stop, stops: readonly Stop[]): boolean {
  return on !== undefined && stops.some((other) => other.on !== undefined && other.on !== on);
}

/** Without a target the day is kept for when it is named. */
export function spoken({ understanding: { slots }, text }: Request): Pick<Stop, "on" | "time" | "part"> {
  const on = typeof slots.date === "string" ? slots.date : undefined;
  const part = slots.time === undefined ? readDayPart(text) : undefined;
  return {
    ...(on !== undefined && { on }),
    ...(slots.time !== undefined && { time: slots.time }),
    ...(part !== undefined && { part }),
  };
}

function dayOfAll(stops: readonly Stop[]): Pick<Stop, "on" | "time" | "part"> | undefined {
  const dated = stops.filter(({ on }) => on !== undefined);
  const [only] = dated;
  if (only === undefined || dated.length !== 1) return undefined;
  const { on, time, part } = only;
  return { on, ...(time !== undefined && { time }), ...(part !== undefined && { part }) };
}

export function begun<A extends Visit["act"]>(act: A, { messageId }: Request) {
  return {
    ...{ act, source: messageId, stops: [], inspectors: [], results: [], findings: [], marks: [] },
  };
}

export function problemsOnly({ problems, buttons }: Targets): Response {
  return { replies: [{ text: problems.join("\n"), buttons, private: true }] };
}

/** Moving (dời), cancelling (huỷ) or adding people to what was planned. */
export async function changePlanned(
  act: "move" | "cancel" | "inspectors",
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { person, text } = request;
  if (!may(person.role, "inspect")) return inspectorRole(request, services);
  const targets = await visitTargets(request, services);
  if (targets.stops.length === 0 && targets.problems.length > 0) return problemsOnly(targets);
  const time = spoken(request);
  const day = time.on;
  const today = vietnamDay(request.sentAt);
  const planned = await plannedFor(targets.stops, act === "move" ? undefined : day, request, services);
  if (planned.length === 0) return answer(say("visit.none", { own: person.unitName }));
  const people = await namedInspectors(request, services);
  const note = act === "inspectors" ? undefined : readReason(text);
  const [said] = targets.stops;
  const visit = {
    ...begun(act, request),
    stops: planned.map((inspection) => ({
      ...stopOf(inspection),
      ...(act === "move" && newTime(said, time, { planned: inspection.on, today, text })),
    })),
    inspectors: act === "inspectors" ? members(planned, people.ids) : [],
    // A day without a place means everything of that day.
    ...(act === "cancel" && said === undefined && day !== undefined && { whole: true }),
    ...(note !== undefined && { note }),
  };
  return presentVisit(visit, [...targets.problems, ...people.notes], request, services);
}

function newTime(
  stop: Stop | undefined,
  said: ReturnType<typeof spoken>,
  week: Parameters<typeof inPlannedWeek>[1],
): Pick<Stop, "on" | "time" | "part"> {
  const { on, time, part } = stop?.on === undefined ? said : stop;
  return { on: on === undefined ? on : inPlannedWeek(on, week), time, part };
}

function members(planned: readonly Inspection[], added: readonly string[]): string[] {
  return added.length === 0
    ? []
    : [...new Set([...planned.flatMap(({ inspectors }) => inspectors), ...added])];
}

/** What is planned from today on at these places, or on this day. */
async function plannedFor(
  stops: readonly Stop[],
  day: string | undefined,
  { person, sentAt }: Request,
  { inspections }: Services,
): Promise<readonly Inspection[]> {
  const planned = await inspections.list({
    path: person.scope,
    states: ["planned"],
    from: vietnamDay(sentAt),
  });
  const there = planned.filter(
    (inspection) => stops.length === 0 || stops.some((stop) => isAt(inspection, stop)),
  );
  const thatDay = there.filter(({ on }) => on === day);
  return thatDay.length > 0 ? thatDay : day === undefined || stops.length > 0 ? there : [];
}

/** The unit as a whole, or one of the models named. */
function isAt({ unit, codes }: Inspection, stop: Stop): boolean {
  if (stop.codes.length === 0 || codes.length === 0) return unit === stop.unit;
  return stop.codes.some((code) => codes.includes(code));
}
