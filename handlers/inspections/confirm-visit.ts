import { withAct } from "../../src/dialogue/acts";
import type { Notice } from "../../src/dialogue/reply";
import type { Stop, Visit } from "../../src/dialogue/visit";
import {
  changeInspection,
  type Inspection,
  type InspectionCommand,
  type InspectionOutcome,
  type InspectionRefusal,
  planInspection,
} from "../../src/domain/inspection";
import { may } from "../../src/domain/permissions";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { whenText } from "../../src/reports/when-text";
import type { InspectionChangeResult } from "../../src/store/inspections";
import { answer, type Request, type Response, type Services } from "../handler";
import { inspectorRoleText } from "../models/refusal-text";
import { undoButton } from "../models/undo-button";
import { type Told, withTold } from "../tell";
import { checklistOf } from "./checklist";
import { type FollowUps, planFollowUps } from "./plan-follow-up";
import { recordResults } from "./record-results";
import { inspectorRole } from "./schedule-inspection";
import { visitNotices } from "./visit-notices";
import { namesText, placeText, visitEventText } from "./visit-text";

export function dropVisit({ state }: Request, { say }: Services): Response {
  return { ...answer(say("visit.dropped")), state: { ...state, visit: undefined } };
}

/** Stores what was agreed to (đồng ý): each inspection is decided on as it stands now. */
export async function confirmVisit(request: Request, services: Services): Promise<Response> {
  const { visit } = request.state;
  if (visit === undefined || visit.asking !== undefined)
    return { ...answer(services.say("visit.stale")), orphan: true };
  if (!may(request.person.role, "inspect")) return inspectorRole(request, services);
  const done: Inspection[] = [];
  const lines: string[] = [];
  const told: Told[] = [];
  for (const [index, stop] of visit.stops.entries()) {
    const result = await store(visit, stop, index, request, services);
    if (result.status !== "changed") {
      lines.push(await refusedText(result, request, services));
      continue;
    }
    const { inspection } = result;
    done.push(inspection);
    lines.push(await doneText(visit.act, inspection, request, services));
    if (visit.act === "record") {
      const recorded = await recordResults(inspection, request, services);
      lines.push(...recorded.lines);
      told.push(recorded.told);
    }
  }
  told.push(await visitNotices(visit.act, done, request, services));
  const followUps = await planFollowUps(visit, done, request, services);
  told.push(await visitNotices("schedule", followUps.planned, request, services));
  const response = storedResponse(visit, { done, lines, followUps }, request, services);
  return withTold(response, joined(told), services);
}

interface Done {
  readonly done: readonly Inspection[];
  readonly lines: readonly string[];
  readonly followUps: FollowUps;
}

function storedResponse(
  { act, source, followUp, stops }: Visit,
  { done, lines, followUps }: Done,
  { state, key }: Request,
  { say }: Services,
): Response {
  const items = [...done, ...followUps.planned].map(({ id }) => ({ source, code: id }));
  const next = { ...withAct(state, { key, step: "inspect", items }), visit: undefined };
  const [only] = done.length === 1 ? (done[0]?.codes ?? []) : [];
  const day = followUp?.split("-").reverse().join("/") ?? "";
  const again =
    act === "record" && followUp !== undefined && done.length > 0 && followUps.lines.length === 0
      ? [say("visited.followUp", { date: day, unit: stops[0]?.unitName ?? "", day })]
      : [];
  return {
    replies: [
      {
        text: [...lines, ...followUps.lines, ...again].join("\n"),
        buttons: done.length === 0 ? [] : [[undoButton({ say })]],
        private: true,
      },
    ],
    state: { ...next, ...(only !== undefined && { about: only }) },
  };
}

/** What one act has to tell a person is one notice. */
function joined(told: readonly Told[]): Told {
  const notices = new Map<string, Notice>();
  for (const notice of told.flatMap((one) => one.notices)) {
    const key = JSON.stringify(notice.to);
    const before = notices.get(key);
    const text = before === undefined ? notice.text : `${before.text}\n${notice.text}`;
    notices.set(key, { ...notice, text });
  }
  return {
    notices: [...notices.values()],
    unreached: [...new Set(told.flatMap(({ unreached }) => unreached))],
  };
}

/** Done again for the same message, it finds what it has stored. */
async function store(
  visit: Visit,
  stop: Stop,
  index: number,
  request: Request,
  services: Services,
): Promise<InspectionChangeResult<InspectionRefusal>> {
  const { person, key } = request;
  const { inspections } = services;
  const command = await commandOf(visit, stop, request, services);
  if (stop.inspection !== undefined && command !== undefined) {
    const target = { id: stop.inspection, scope: person.scope, message: key };
    return inspections.change<InspectionRefusal>(target, (inspection) =>
      changeInspection(inspection, command),
    );
  }
  const planned = newInspection(visit, stop, index, request, services);
  const held =
    command === undefined ? { ok: true as const, inspection: planned } : changeInspection(planned, command);
  if (!held.ok) return { status: "refused", refusal: held.refusal, inspection: planned };
  const [inspection] = await inspections.add([held.inspection]);
  return inspection === undefined ? { status: "missing" } : { status: "changed", inspection };
}

function newInspection(
  visit: Visit,
  { unit, unitName, codes, on, time, part }: Stop,
  index: number,
  { key, sentAt, person }: Request,
  { units, clock }: Services,
): Inspection {
  const when = { on: on ?? vietnamDay(sentAt), time, part };
  const place = { unit, unitName, path: units().pathOf(unit), codes };
  return planInspection(
    { id: `${key}#${index}`, tour: key, ...place, ...when, inspectors: visit.inspectors },
    { by: person, at: clock.now(), message: key },
  );
}

/** @returns undefined for a new plan, which is entered as it is. */
async function commandOf(
  visit: Visit,
  stop: Stop,
  request: Request,
  services: Services,
): Promise<InspectionCommand | undefined> {
  const { act, note, inspectors } = visit;
  const { person, key, sentAt } = request;
  const base = { by: person, at: services.clock.now(), message: key, ...(note !== undefined && { note }) };
  const on = stop.on ?? vietnamDay(sentAt);
  switch (act) {
    case "schedule":
      return undefined;
    case "cancel":
      return { ...base, act };
    case "inspectors":
      return { ...base, act, inspectors };
    case "move":
      return { ...base, act, to: { on, time: stop.time, part: stop.part } };
    case "record":
      return { ...base, act, on, outcome: await outcomeOf(visit, stop, request, services) };
  }
}

async function outcomeOf(
  { results, conclusion, findings, marks, followUp }: Visit,
  { codes }: Stop,
  { sentAt }: Request,
  services: Services,
): Promise<InspectionOutcome> {
  const list = await checklistOf(sentAt, services);
  return {
    results: results.filter(({ code }) => codes.includes(code)),
    ...(codes.length === 0 && conclusion !== undefined && { conclusion }),
    findings,
    marks: marks.map((mark) => {
      const criterion = list[mark.number - 1];
      return {
        ...mark,
        text: criterion?.text ?? "",
        ...(criterion?.points !== undefined && { most: criterion.points }),
      };
    }),
    ...(followUp !== undefined && { followUp }),
  };
}

async function doneText(
  act: Visit["act"],
  inspection: Inspection,
  request: Request,
  services: Services,
): Promise<string> {
  const { say } = services;
  const place = await placeText(inspection, request, services);
  const when = whenText(inspection, say);
  if (act === "record") return say("visited.record", { place, date: whenText({ on: inspection.on }, say) });
  if (act !== "inspectors") return say(`visited.${act}`, { place, when });
  return say("visited.inspectors", { place, when, names: await namesText(inspection.inspectors, services) });
}

/** Why not, and who was there first. */
async function refusedText(
  result: Exclude<InspectionChangeResult<InspectionRefusal>, { status: "changed" }>,
  request: Request,
  services: Services,
): Promise<string> {
  const { say } = services;
  const { person } = request;
  if (result.status === "missing" || result.refusal.reason === "scope")
    return say("visited.missing", { own: person.unitName });
  const { refusal, inspection } = result;
  const place = await placeText(inspection, request, services);
  if (refusal.reason === "unchanged")
    return say("visited.refused.unchanged", { place, when: whenText(inspection, say) });
  if (refusal.reason === "role") return inspectorRoleText(request.person.role, services);
  const event = refusal.reason === "state" ? refusal.last : undefined;
  const last = event === undefined ? "" : await visitEventText(event, person.id, services);
  return say("visited.refused", { place, last });
}
