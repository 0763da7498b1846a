import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { Inspection } from "../../src/domain/inspection";
import { formatDay } from "../../src/reports/format";
import { whenText } from "../../src/reports/when-text";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { outsideText, placeText } from "../inspections/visit-text";
import { codesOf } from "../models/find-models";
import { unitContext } from "../registration/register";
import { evidenceText } from "./attach-files";
import { lastVisits } from "./files-of-visits";

/** "Xem ảnh kiểm tra xã Thạch Lạc": of an inspection, not of a model. */
export function asksVisitFiles(text: string): boolean {
  return / (?:kiem tra|khao sat|tham dinh|phuc tra)(?: |$)/.test(` ${fold(text)}`);
}

const MOST_SHOWN = 10;

/** Sends the photos and files of the newest inspection of a unit or model that has some; never into a group. */
export async function showVisitFiles(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { slots, extras } = request.read(request.text, "ask_list");
  const unit = resolveUnit(slots, extras, unitContext(request, services));
  if (unit.status === "outside") return answer(outsideText(unit, request, services));
  const found = await visitsOf(unit.status === "found" ? unit.code : undefined, request, services);
  const [newest] = found;
  if (newest === undefined) return answer(say("visit.files.which"));
  const inspection = found.find(({ evidence = [] }) => evidence.length > 0);
  if (inspection === undefined)
    return answer(say("visit.files.none", { place: await placeText(newest, request, services) }));
  return filesOf(inspection, request, services);
}

/** The newest first: of the model or unit that is named, else those recorded last. */
export async function visitsOf(
  unit: string | undefined,
  request: Request,
  { inspections, figures, units }: Services,
): Promise<readonly Inspection[]> {
  const { scope } = request.person;
  const [code] = codesOf(request);
  if (code !== undefined) {
    const model = await figures.findByCode(code, scope);
    return model === undefined ? [] : inspections.about(model, scope);
  }
  if (unit !== undefined) return inspections.list({ path: units().pathOf(unit), newestFirst: true });
  const last = await lastVisits(request, { inspections });
  const visits = await Promise.all((last?.ids ?? []).map((id) => inspections.find(id, scope)));
  return visits.filter((visit) => visit !== undefined);
}

async function filesOf(inspection: Inspection, request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { evidence = [], id } = inspection;
  const shown = evidence.slice(-MOST_SHOWN);
  const lines = shown.map(({ kind, name, on }, index) => {
    const file = kind === "photo" ? say("evidence.kind.photo") : say("evidence.kind.file", { name });
    return say("evidence.line", { number: index + 1, file, date: formatDay(on) });
  });
  const left = evidence.length - shown.length;
  const place = await placeText(inspection, request, services);
  const about = { place, when: whenText({ on: inspection.on }, say), all: evidenceText(inspection, say) };
  const more = left > 0 ? [say("evidence.more", { count: left })] : [];
  const text = [say("visit.files.list", about), ...lines, ...more].join("\n");
  const files = shown.map(({ file, name, mime }) => ({ ref: file, name, mime, code: id }));
  return { replies: [{ text, buttons: [], private: true, files }] };
}
