import { listOf } from "../../src/dialogue/first";
import { readDayPart, readInspection, takeFollowUp } from "../../src/dialogue/read-inspection";
import type { Visit } from "../../src/dialogue/visit";
import { CONCLUSIONS } from "../../src/domain/model";
import type { Intent } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { confirmVisit, dropVisit } from "./confirm-visit";
import { appraisable, openCodes, presentVisit } from "./present-visit";
import { concluded, inspected, readFindings, verdictsFor } from "./record-inspection";
import { namedInspectors } from "./visit-people";
import { visitTargets } from "./visit-targets";

/** How long an inspection that is being put together takes bare words as its own. */
const OPEN_MS = 3 * 60 * 60 * 1000;

/** Of everything that waits for an answer, was the inspection shown last? */
export function answersVisit({ visit, pending, draft }: Request["state"], sentAt: Date): boolean {
  if (visit === undefined || sentAt.getTime() - visit.at.getTime() > OPEN_MS) return false;
  return (
    (pending === undefined || pending.at < visit.at) && (draft === undefined || draft.updatedAt < visit.at)
  );
}

/** What completes an inspection though it sounds like an act of its own: "đồng chí Mai đi cùng", "phúc tra 30/10". */
const COMPLETING: readonly Intent[] = [
  ...(["unknown", "assign", "set_deadline", "record_inspection", "schedule_inspection", "correct"] as const),
];

/**
 * The next message about an inspection that is being put together: yes, no, what was asked for, or more findings.
 * @returns undefined when the message is about something else.
 */
export async function continueVisit(request: Request, services: Services): Promise<Response | undefined> {
  const { visit } = request.state;
  if (visit === undefined || !answersVisit(request.state, request.sentAt)) return undefined;
  const { intent } = request.understanding;
  if (intent === "confirm_yes")
    return visit.asking === undefined
      ? confirmVisit(request, services)
      : presentVisit(visit, [], request, services);
  if (intent === "confirm_no" || intent === "cancel") return dropVisit(request, services);
  const matter = readInspection(request.text, request.understanding);
  // "Hẹn 30/4 quay lại coi mã 3" belongs to what is being recorded.
  const isNextVisit = visit.act === "record" && takeFollowUp(request.text).clause !== undefined;
  if (!isNextVisit && matter !== undefined && (matter !== "record" || visit.act !== "record"))
    return undefined;
  if (!COMPLETING.includes(intent)) return undefined;
  if (visit.act === "record") return moreFindings(visit, request, services);
  return morePlan(visit, request, services);
}

/** More of what was seen. Another place begins another record. */
async function moreFindings(
  visit: Visit,
  request: Request,
  services: Services,
): Promise<Response | undefined> {
  const said = await readFindings(request, services);
  const targets = await visitTargets(said.request, services);
  const units = visit.stops.map(({ unit }) => unit);
  const elsewhere = targets.stops.some(({ unit }) => !units.includes(unit));
  if (elsewhere && visit.stops.length > 0) return undefined;
  const added = await inspected(targets.stops, request, services);
  const stops =
    visit.stops.length === 0 ? added.stops : visit.stops.map((stop) => withCodes(stop, added.stops));
  const next = { ...visit, stops };
  const verdicts = await verdictsFor(next, targets.models, said, services);
  const everything =
    visit.asking === "models" &&
    /^(?:tất cả|cả|toàn bộ|tat ca|ca|toan bo)(?![\p{L}])/iu.test(request.text.trim());
  const filled = concluded(everything ? await allModels(next, services) : next, verdicts, said);
  if (JSON.stringify(filled) === JSON.stringify(visit)) return undefined;
  return presentVisit(filled, [...targets.problems, ...added.refused, ...said.notes], request, services);
}

function withCodes(stop: Visit["stops"][number], added: Visit["stops"]): Visit["stops"][number] {
  const more = added.filter(({ unit }) => unit === stop.unit).flatMap(({ codes }) => codes);
  return { ...stop, codes: [...new Set([...stop.codes, ...more])] };
}

/** Every model of the places that can be appraised. */
async function allModels<V extends Pick<Visit, "stops">>(visit: V, services: Services): Promise<V> {
  const stops = await Promise.all(
    visit.stops.map(async (stop) =>
      stop.codes.length > 0
        ? stop
        : { ...stop, codes: (await appraisable(stop, services)).map(({ code }) => code) },
    ),
  );
  return { ...visit, stops };
}

/** Another day, place or inspector of what is being planned. */
async function morePlan(visit: Visit, request: Request, services: Services): Promise<Response | undefined> {
  const reading = request.read(`lịch kiểm tra ${request.text}`, "schedule_inspection");
  const inner = { ...request, understanding: reading };
  const targets = visit.act === "schedule" ? await visitTargets(inner, services) : undefined;
  const [on] = listOf(reading.slots.date);
  const { time } = reading.slots;
  const part = time === undefined ? readDayPart(request.text) : undefined;
  const people = await namedInspectors(inner, services);
  const places = visit.asking === "target" && targets !== undefined ? targets.stops : [];
  const told = [
    ...people.notes,
    ...(places.length === 0 && visit.asking === "target" ? (targets?.problems ?? []) : []),
  ];
  const nothing = on === undefined && time === undefined && part === undefined && people.ids.length === 0;
  if (nothing && places.length === 0 && told.length === 0) return undefined;
  const fresh = {
    ...(on !== undefined && { on }),
    ...((time !== undefined || part !== undefined) && { time, part }),
  };
  const day = visit.day === undefined ? {} : { on: visit.day };
  const stops = visit.stops.length > 0 ? visit.stops : places.map((stop) => ({ ...day, ...stop }));
  const next = {
    ...visit,
    stops:
      visit.act === "cancel" || visit.act === "inspectors"
        ? stops
        : stops.map((stop) => ({ ...stop, ...fresh })),
    inspectors: [...new Set([...visit.inspectors, ...people.ids])],
  };
  return presentVisit(next, told, request, services);
}

/** A pressed button of an inspection being put together; one of an older card does nothing. */
export async function pressVisit(
  { id, choice }: { readonly id: string; readonly choice: string },
  request: Request,
  services: Services,
): Promise<Response> {
  const { visit } = request.state;
  if (visit?.id !== id) return { ...answer(services.say("visit.stale")), orphan: true };
  if (choice === "yes") return confirmVisit(request, services);
  if (choice === "no") return dropVisit(request, services);
  const next = await chosen(visit, choice, services);
  return presentVisit(next, [], request, services);
}

async function chosen(visit: Visit, choice: string, services: Services): Promise<Visit> {
  if (choice === "all")
    return visit.act === "record" ? allModels(visit, services) : { ...visit, whole: true };
  if (choice === "unit") return { ...visit, whole: true };
  if (choice === "apart") return { ...visit, stops: visit.stops.map(keptPlan) };
  const stop = choice.startsWith("stop-") ? visit.stops[Number(choice.slice(5))] : undefined;
  if (stop !== undefined) return { ...visit, stops: [stop] };
  const conclusion = CONCLUSIONS.find((known) => known === choice);
  if (conclusion === undefined) return withModel(visit, choice);
  const results = openCodes(visit).map((code) => ({ code, conclusion }));
  const bare = visit.stops.some(({ codes }) => codes.length === 0);
  return { ...visit, results: [...visit.results, ...results], ...(bare && { conclusion }) };
}

/** The plan that lies ahead stays: what is recorded was another visit. */
function keptPlan({ inspection, before, ...stop }: Visit["stops"][number]): Visit["stops"][number] {
  return before === undefined && inspection !== undefined ? { ...stop, inspection } : stop;
}

function withModel(visit: Visit, code: string): Visit {
  const [first, ...others] = visit.stops.filter(({ codes }) => codes.length === 0);
  if (first === undefined) return visit;
  const stops = visit.stops.map((stop) => (stop === first ? { ...stop, codes: [code] } : stop));
  return { ...visit, stops, ...(others.length === 0 && { asking: undefined }) };
}
