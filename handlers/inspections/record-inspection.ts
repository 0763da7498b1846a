import { listOf } from "../../src/dialogue/first";
import { takeFollowUp } from "../../src/dialogue/read-inspection";
import { readMarks, withoutMarks } from "../../src/dialogue/read-marks";
import { type ReadVerdicts, readVerdicts, type Subject } from "../../src/dialogue/read-verdicts";
import type { Stop, Visit } from "../../src/dialogue/visit";
import type { Inspection } from "../../src/domain/inspection";
import { allowsStep } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { may } from "../../src/domain/permissions";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Request, Response, Services } from "../handler";
import { refusalText } from "../models/refusal-text";
import { checklistOf } from "./checklist";
import { appraisable, openCodes, presentVisit } from "./present-visit";
import { begun, inspectorRole, problemsOnly } from "./schedule-inspection";
import { inspectorsAmong, namedInspectors } from "./visit-people";
import { visitTargets } from "./visit-targets";

/** Recording (ghi kết quả) an inspection that was held: findings and conclusions, for a card. */
export async function recordInspection(request: Request, services: Services): Promise<Response> {
  if (!may(request.person.role, "inspect")) return inspectorRole(request, services);
  const said = await readFindings(request, services);
  const targets = await visitTargets(said.request, services);
  const given = await withImplied(targets.stops, said.request, services);
  if (given.length === 0 && targets.problems.length > 0) return problemsOnly(targets);
  const { stops, refused } = await inspected(given, request, services);
  if (stops.length === 0 && refused.length > 0)
    return { replies: [{ text: refused.join("\n"), buttons: [], private: true }] };
  const people = await namedInspectors(said.request, services);
  // Whoever is inspected is named in findings too.
  const others = await inspectorsAmong(people.ids, services);
  const planned = await inspectorsOfPlan(stops, request, services);
  const visit = {
    ...begun("record", request),
    stops,
    inspectors: [...new Set([...(planned.length > 0 ? planned : [request.person.id]), ...others])],
  };
  const filled = concluded(visit, await verdictsFor(visit, targets.models, said, services), said);
  return presentVisit(filled, [...targets.problems, ...refused, ...said.notes], request, services);
}

/** What a message says besides its verdicts. */
export interface Findings {
  /** The message without marks and the next visit, which have days and verdicts of their own. */
  readonly request: Request;
  readonly marks: Visit["marks"];
  readonly followUp?: string;
  readonly notes: readonly string[];
}

export async function readFindings(request: Request, services: Services): Promise<Findings> {
  const { clause, rest } = takeFollowUp(request.text);
  const list = await checklistOf(request.sentAt, services);
  const read = readMarks(rest, list.length);
  const marks = read.filter(
    ({ number, points }) => points === undefined || points <= (list[number - 1]?.points ?? points),
  );
  const notes = read
    .filter((mark) => !marks.includes(mark))
    .map(({ number }) => services.say("visit.points.high", { number, most: list[number - 1]?.points ?? 0 }));
  const text = read.length === 0 ? rest : withoutMarks(rest);
  const own = clause === undefined && read.length === 0;
  const inner = own ? request : { ...request, text, understanding: request.read(text, "record_inspection") };
  const followUp =
    clause === undefined
      ? undefined
      : listOf(request.read(`lịch ${clause}`, "schedule_inspection").slots.date)[0];
  return { request: inner, marks: [...marks], notes, ...(followUp !== undefined && { followUp }) };
}

/** Where no place is said: what this person was to inspect today, else the model shown last. */
async function withImplied(
  stops: readonly Stop[],
  request: Request,
  services: Services,
): Promise<readonly Stop[]> {
  if (stops.length > 0) return stops;
  const { person, state, sentAt } = request;
  const today = vietnamDay(sentAt);
  const planned = await services.inspections.list({
    path: person.scope,
    states: ["planned"],
    from: today,
    to: today,
  });
  const own = planned.filter(({ inspectors }) => inspectors.includes(person.id));
  const [only, other] = own;
  const model =
    state.about === undefined ? undefined : await services.figures.findByCode(state.about, person.scope);
  if (only !== undefined && other === undefined) {
    // Of a whole unit, the model that was just looked up there.
    const seen = only.codes.length === 0 && model?.unit === only.unit && allowsStep(model.state, "appraise");
    return [{ unit: only.unit, unitName: only.unitName, codes: seen ? [model.code] : [...only.codes] }];
  }
  return model === undefined ? [] : [{ unit: model.unit, unitName: model.unitName, codes: [model.code] }];
}

/** The day it was held, the plan it carries out, and the models that can be appraised now. */
export async function inspected(
  given: readonly Stop[],
  request: Request,
  services: Services,
): Promise<{ readonly stops: Stop[]; readonly refused: readonly string[] }> {
  const today = vietnamDay(request.sentAt);
  const stops: Stop[] = [];
  const refused: string[] = [];
  for (const stop of given) {
    const plan = await planOf(stop, request, services);
    const wanted = stop.codes.length > 0 ? stop.codes : (plan?.codes ?? []);
    const codes = await livingCodes(wanted, refused, request, services);
    if (wanted.length > 0 && codes.length === 0) continue;
    const on = stop.on !== undefined && stop.on <= today ? stop.on : today;
    const early = plan !== undefined && plan.on > on;
    const carried = plan && { inspection: plan.id, ...(early && { before: plan.on }) };
    stops.push({ ...stop, on, codes, ...carried });
  }
  return { stops, refused };
}

/** A visit held sooner than planned is the one of the next weeks; one that lies farther ahead is another. */
const DAYS_AHEAD = 31;

/** The plan that was carried out: the newest of that place that was due, else the next one that was coming up. */
async function planOf(stop: Stop, request: Request, services: Services): Promise<Inspection | undefined> {
  const { person, sentAt } = request;
  const today = vietnamDay(sentAt);
  const horizon = vietnamDay(new Date(sentAt.getTime() + DAYS_AHEAD * DAY_MS));
  const planned = { path: person.scope, states: ["planned" as const] };
  const isHere = ({ unit, codes }: Inspection) =>
    unit === stop.unit &&
    (codes.length === 0 || stop.codes.length === 0 || stop.codes.some((code) => codes.includes(code)));
  const due = await services.inspections.list({ ...planned, to: today, newestFirst: true });
  const overdue = due.find(isHere);
  if (overdue !== undefined) return overdue;
  const coming = await services.inspections.list({ ...planned, from: today, to: horizon });
  return coming.find(isHere);
}

const DAY_MS = 24 * 60 * 60 * 1000;

async function livingCodes(
  codes: readonly string[],
  refused: string[],
  request: Request,
  services: Services,
): Promise<string[]> {
  const living: string[] = [];
  for (const code of codes) {
    const model = await services.figures.findByCode(code, request.person.scope);
    if (model !== undefined && allowsStep(model.state, "appraise")) living.push(code);
    else if (model !== undefined) {
      const refusal = { reason: "state" as const, possible: [], last: model.history.at(-1) };
      const result = { status: "refused" as const, refusal, model };
      refused.push(await refusalText({ code, step: "appraise", result }, request, services));
    }
  }
  return living;
}

async function inspectorsOfPlan(
  stops: readonly Stop[],
  { person }: Request,
  { inspections }: Services,
): Promise<readonly string[]> {
  const plans = await Promise.all(
    stops.map(({ inspection }) =>
      inspection === undefined ? undefined : inspections.find(inspection, person.scope),
    ),
  );
  return plans.flatMap((plan) => plan?.inspectors ?? []);
}

/** Reads conclusions on the models and units of the visit. */
export async function verdictsFor(
  visit: Pick<Visit, "stops">,
  named: readonly Model[],
  { request }: Findings,
  services: Services,
): Promise<ReadVerdicts> {
  const offered = await Promise.all(visit.stops.map((stop) => appraisable(stop, services)));
  const codes = visit.stops.flatMap((stop) => stop.codes);
  const known = await Promise.all(
    codes.map((code) => services.figures.findByCode(code, request.person.scope)),
  );
  const models = [...named, ...known.filter((model) => model !== undefined), ...offered.flat()];
  const subjects: Subject[] = [...new Map(models.map((model) => [model.code, subjectOf(model)])).values()];
  const units = visit.stops.map(({ unit, unitName }) => ({ id: unit, names: [unitName] }));
  return readVerdicts(request.text, [...subjects, ...units]);
}

function subjectOf({ code, name, number }: Model): Subject {
  return { id: code, names: [code, name, `mã ${number}`, `mã số ${number}`] };
}

/** The visit with what a message adds to it; what was said before stands, unless it says otherwise. */
export function concluded(
  visit: Omit<Visit, "id" | "at">,
  { of, whole, findings }: ReadVerdicts,
  { marks, followUp }: Findings,
): Omit<Visit, "id" | "at"> {
  const { stops } = visit;
  const open = openCodes({ stops, results: visit.results });
  const results = stops.flatMap(({ unit, codes }) =>
    codes.flatMap((code) => {
      // A verdict on nothing in particular is on those that have none; on all, once all have one.
      const general =
        codes.length > 0 && (open.length === 0 || open.includes(code)) ? (of.get(unit) ?? whole) : undefined;
      const verdict = of.get(code) ?? general;
      const before = visit.results.find((result) => result.code === code);
      return verdict === undefined ? (before === undefined ? [] : [before]) : [{ code, ...verdict }];
    }),
  );
  const ofUnits = stops.filter(({ codes }) => codes.length === 0).map(({ unit }) => of.get(unit) ?? whole);
  const ofUnit = ofUnits.find((verdict) => verdict !== undefined);
  const conclusion = ofUnit?.conclusion ?? visit.conclusion;
  // A unit's conclusion has no reason of its own beside it: it stands with what was seen.
  const seen = ofUnit?.reason === undefined ? findings : [...findings, ofUnit.reason];
  const reasons = new Set(results.flatMap(({ reason }) => (reason === undefined ? [] : [reason])));
  const numbers = new Set(marks.map(({ number }) => number));
  return {
    ...visit,
    results,
    findings: [...new Set([...visit.findings, ...seen.filter((finding) => !reasons.has(finding))])].slice(
      0,
      MOST_FINDINGS,
    ),
    marks: [...visit.marks.filter(({ number }) => !numbers.has(number)), ...marks].sort(
      (a, b) => a.number - b.number,
    ),
    ...(conclusion !== undefined && { conclusion }),
    ...(followUp !== undefined && { followUp }),
  };
}

const MOST_FINDINGS = 30;
