import { readInspection } from "../../src/dialogue/read-inspection";
import type { Request, Response, Services } from "../handler";
import { showCriteria } from "./checklist";
import { continueVisit } from "./continue-visit";
import { listInspections } from "./list-inspections";
import { modelMarks } from "./model-marks";
import { recordInspection } from "./record-inspection";
import { changePlanned, scheduleInspection } from "./schedule-inspection";

/**
 * What a message wants of inspections: the next word on one being put together, or a new matter.
 * @returns undefined when it is about something else.
 */
export async function inspectionMatter(request: Request, services: Services): Promise<Response | undefined> {
  const going = await continueVisit(request, services);
  if (going !== undefined) return going;
  const marks = await modelMarks(request, services);
  if (marks !== undefined) return marks;
  const matter = readInspection(request.text, request.understanding);
  switch (matter) {
    case undefined:
      return undefined;
    case "criteria":
      return showCriteria(request, services);
    case "list":
      return listInspections(request, services);
    case "schedule":
      return scheduleInspection(asOne("schedule_inspection", request), services);
    case "record":
      return recordInspection(asOne("record_inspection", request), services);
    default:
      return changePlanned(matter, asOne("schedule_inspection", request), services);
  }
}

/** Understood as that intent: only then are days, places and people of the message read for it. */
function asOne(intent: "schedule_inspection" | "record_inspection", request: Request): Request {
  const { understanding, text } = request;
  return understanding.intent === intent
    ? request
    : { ...request, understanding: request.read(text, intent) };
}
