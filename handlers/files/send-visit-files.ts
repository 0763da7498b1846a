import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { Inspection } from "../../src/domain/inspection";
import { may } from "../../src/domain/permissions";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { whenText } from "../../src/reports/when-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { outsideText, placeText } from "../inspections/visit-text";
import { inspectorRoleText } from "../models/refusal-text";
import { unitContext } from "../registration/register";
import { visitsOf } from "./show-visit-files";

/** "Ảnh kiểm tra xã Thạch Lạc hôm qua": the files that come with it, or next, belong to that inspection. */
export async function sendVisitFiles(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { person, state, sentAt } = request;
  if (!may(person.role, "inspect")) return answer(inspectorRoleText(person.role, services));
  const { slots, extras } = request.read(request.text, "record_inspection");
  const unit = resolveUnit(slots, extras, unitContext(request, services));
  if (unit.status === "outside") return answer(outsideText(unit, request, services));
  const found = await visitsOf(unit.status === "found" ? unit.code : undefined, request, services);
  const day = typeof slots.date === "string" ? slots.date : undefined;
  const inspection = meant(found, day, vietnamDay(sentAt));
  if (inspection === undefined) return answer(say("visit.files.noVisit", { own: person.unitName }));
  const place = await placeText(inspection, request, services);
  const text = say("visit.files.send", { place, when: whenText({ on: inspection.on }, say) });
  return { ...answer(text), state: { ...state, filesFor: { visits: [inspection.id], at: sentAt } } };
}

/** That of the day, else the newest that has taken place, else the next. */
function meant(found: readonly Inspection[], day: string | undefined, today: string): Inspection | undefined {
  const standing = found.filter(({ state }) => state !== "cancelled");
  if (day !== undefined) return standing.find(({ on }) => on === day);
  return standing.find(({ on }) => on <= today) ?? standing.at(-1);
}
