import {
  type Inspection,
  type InspectionEvent,
  type InspectionUndoRefusal,
  undoInspection,
} from "../../src/domain/inspection";
import { undoLastStep } from "../../src/domain/model-change";
import { type StandingPlace, standingPlace } from "../../src/domain/standing-unit";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Request, Services } from "../handler";
import { addVisit } from "../inspections/visit-notices";
import { placeText, visitEventText } from "../inspections/visit-text";
import { type Messages, tell } from "../tell";
import { addUndone } from "./model-notices";
import { inspectorRoleText } from "./refusal-text";
import { createStepAudience } from "./step-audience";
import type { Undone } from "./undo-act";

/** Takes back (hoàn tác) what one act did to inspections, and the conclusions it gave to models. */
export async function undoInspections(
  ids: readonly string[],
  request: Request,
  services: Services,
): Promise<Undone> {
  const lines: string[] = [];
  const done: string[] = [];
  const messages: Messages = new Map();
  for (const id of ids) {
    const { text, undone } = await undoOne(id, messages, request, services);
    lines.push(text);
    if (undone) done.push(id);
  }
  return { text: lines.join("\n"), done, told: await tell(messages, request, services) };
}

type OneUndone = { readonly text: string; readonly undone: boolean };

/** The models first: done again after a crash, the inspection still says which they were. */
async function undoOne(
  id: string,
  messages: Messages,
  request: Request,
  services: Services,
): Promise<OneUndone> {
  const { say, inspections, clock } = services;
  const { person, key } = request;
  const missing = { text: say("visited.missing", { own: person.unitName }), undone: false };
  const before = await inspections.find(id, person.scope);
  if (before === undefined) return missing;
  const command = { by: person, at: clock.now(), message: key };
  const again = before.history.some(({ message }) => message === key);
  const tried = again ? undefined : undoInspection(before, command, today(services));
  if (tried?.ok === false) return refused(tried.refusal, before, request, services);
  const place = await placeText(before, request, services);
  const event = before.history.findLast(({ message }) => message !== key);
  const built = event === undefined ? undefined : await builtOn(before, event, request, services);
  if (built !== undefined) return { text: say("visited.undo.built", { place, code: built }), undone: false };
  if (event !== undefined) await undoResults(before, event, messages, request, services);
  const target = { id, scope: person.scope, message: key };
  const result = await inspections.change<InspectionUndoRefusal>(target, (inspection) =>
    undoInspection(inspection, command, today(services)),
  );
  if (result.status === "missing") return missing;
  if (result.status === "refused") return refused(result.refusal, result.inspection, request, services);
  await addPlan(messages, event, result.inspection, request, services);
  const act = say(`visit.act.${event?.action ?? "undo"}`);
  const lines = [say("visited.undone", { act, place })];
  const { unit, unitName } = result.inspection;
  if (unit !== before.unit) lines.push(say("merged.visit", { former: before.unitName, unit: unitName }));
  return { text: lines.join(" "), undone: true };
}

/** Of a commune that was merged meanwhile, the visit is one to the commune it went into, as the other plans are. */
function today({ units, clock }: Services): (unit: string) => StandingPlace | undefined {
  return (unit) => standingPlace(unit, { tree: units(), day: vietnamDay(clock.now()) });
}

async function refused(
  { reason }: InspectionUndoRefusal,
  inspection: Inspection,
  request: Request,
  services: Services,
): Promise<OneUndone> {
  const { say } = services;
  const last = inspection.history.at(-1);
  if (reason === "role") return { text: inspectorRoleText(request.person.role, services), undone: false };
  if (reason !== "notOwn" || last === undefined) return { text: say("undo.nothing"), undone: false };
  const place = await placeText(inspection, request, services);
  const text = say("visited.undo.notOwn", {
    place,
    last: await visitEventText(last, request.person.id, services),
  });
  return { text, undone: false };
}

/** Who was told of the calendar as it was is told how it stands now. */
async function addPlan(
  messages: Messages,
  event: InspectionEvent | undefined,
  inspection: Inspection,
  request: Request,
  services: Services,
): Promise<void> {
  if (event === undefined || isQuiet(event.action)) return;
  const act = event.action === "schedule" ? "cancel" : event.action === "move" ? "move" : "schedule";
  await addVisit(messages, act, inspection, request, services);
}

/** Nothing of the calendar changes by these. */
function isQuiet(action: InspectionEvent["action"]): boolean {
  return action === "record" || action === "inspectors" || action === "attach";
}

/** A model that has gone on since the inspection was recorded; then nothing is taken back. */
async function builtOn(
  { results, path }: Inspection,
  event: InspectionEvent,
  { key }: Request,
  { figures }: Services,
): Promise<string | undefined> {
  if (event.action !== "record") return undefined;
  for (const { code } of results) {
    const model = await figures.findByCode(code, path);
    const appraised = model?.history.some(({ message }) => message === event.message) === true;
    const last = model?.history.findLast(({ message }) => message !== key);
    if (appraised && last?.message !== event.message) return code;
  }
  return undefined;
}

async function undoResults(
  { results }: Inspection,
  event: InspectionEvent,
  messages: Messages,
  request: Request,
  services: Services,
): Promise<void> {
  if (event.action !== "record") return;
  const { person, key } = request;
  const { change, clock } = services;
  const audience = createStepAudience(services);
  for (const { code } of results) {
    const result = await change<string>({ code, scope: person.scope, message: key }, (model) =>
      model.history.at(-1)?.message === event.message
        ? undoneStep(undoLastStep(model, { by: person, at: clock.now(), message: key }))
        : { ok: false, refusal: "other" },
    );
    if (result.status === "changed") await addUndone(messages, result.model, { key, audience }, services);
  }
}

function undoneStep(result: ReturnType<typeof undoLastStep>) {
  return result.ok ? result : { ok: false as const, refusal: String(result.refusal) };
}
