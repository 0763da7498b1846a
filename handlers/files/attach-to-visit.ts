import { withAct } from "../../src/dialogue/acts";
import type { KeptFile } from "../../src/dialogue/state";
import type { Inspection, InspectionRefusal } from "../../src/domain/inspection";
import { attachToInspection } from "../../src/domain/inspection-files";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { whenText } from "../../src/reports/when-text";
import type { Response, Services } from "../handler";
import { placeText } from "../inspections/visit-text";
import { inspectorRoleText } from "../models/refusal-text";
import { evidenceText, type FilesRequest, filesText } from "./attach-files";

/** Adds files to inspections (minh chứng kiểm tra), each by one change with a key of its own, as attachFiles does. */
export async function attachToVisits(
  files: readonly KeptFile[],
  ids: readonly string[],
  request: FilesRequest,
  services: Services,
): Promise<Response> {
  const { person, sentAt, state, messageId } = request;
  const key = `${request.key}~files`;
  const lines: string[] = [];
  const done: string[] = [];
  for (const id of ids) {
    const result = await services.inspections.change<InspectionRefusal>(
      { id, scope: person.scope, message: key },
      (inspection) =>
        attachToInspection(inspection, {
          ...{ by: person, at: services.clock.now(), on: vietnamDay(sentAt), message: key },
          ...{ note: filesText(files, services.say), evidence: files },
        }),
    );
    if (result.status === "changed") done.push(id);
    lines.push(await resultText(result, key, request, services));
  }
  const items = done.map((code) => ({ source: messageId, code }));
  const settled = { ...state, heldFiles: undefined };
  const { say } = services;
  const undo = { label: say("button.undo"), action: `say:${say("say.undo")}` };
  return {
    replies: [{ text: lines.join("\n"), buttons: done.length > 0 ? [[undo]] : [], private: true }],
    state: {
      ...withAct(settled, { key, step: "inspect", items }),
      ...(done.length > 0 && { filesFor: { visits: done, at: sentAt } }),
    },
  };
}

type Result = Awaited<ReturnType<Services["inspections"]["change"]>>;

async function resultText(
  result: Result,
  key: string,
  request: FilesRequest,
  services: Services,
): Promise<string> {
  const { say } = services;
  if (result.status === "missing") return say("visited.missing", { own: request.person.unitName });
  const { inspection } = result;
  const place = await placeText(inspection, request, services);
  const about = { place, when: whenText({ on: inspection.on }, say), all: evidenceText(inspection, say) };
  if (result.status === "changed")
    return say("visit.files.added", { ...about, files: filesText(addedBy(inspection, key), say) });
  const { person } = request;
  const reason = reasonOf(result.refusal);
  if (reason === "role") return inspectorRoleText(person.role, services);
  return reason === "unchanged" ? say("visit.files.same", about) : say("visit.files.cancelled", about);
}

function reasonOf(refusal: unknown): unknown {
  return typeof refusal === "object" && refusal !== null && "reason" in refusal ? refusal.reason : undefined;
}

function addedBy({ evidence = [] }: Inspection, key: string) {
  return evidence.filter(({ message }) => message === key);
}
