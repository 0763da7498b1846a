import { readInspection } from "../../src/dialogue/read-inspection";
import type { Request, Response, Services } from "../handler";
import { showCriteria } from "./checklist";
import { answersVisit, continueVisit } from "./continue-visit";
import { listInspections } from "./list-inspections";
import { modelMarks } from "./model-marks";
import { moveLast } from "./move-last";
import { recordInspection } from "./record-inspection";
import { changePlanned, scheduleInspection } from "./schedule-inspection";

/**
 * What a message wants of inspections: the next word on one being put together, or a new matter.
 * @returns undefined when it is about something else.
 */
export async function inspectionMatter(request: Request, services: Services): Promise<Response | undefined> {
  const going = await continueVisit(request, services);
  if (going !== undefined) return going;
  const moved = await moveLast(request, services);
  if (moved !== undefined) return moved;
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
      return withLeft(
        await scheduleInspection(asOne("schedule_inspection", request), services),
        request,
        services,
      );
    case "record":
      return withLeft(
        await recordInspection(asOne("record_inspection", request), services),
        request,
        services,
      );
    default:
      return changePlanned(matter, asOne("schedule_inspection", request), services);
  }
}

/** What was being recorded and nobody agreed to is not in the register: another visit in its place says so. */
function withLeft(response: Response, { state, sentAt }: Request, { say }: Services): Response {
  const { visit } = state;
  const [reply, ...others] = response.replies;
  const isLeft =
    visit?.act === "record" && answersVisit(state, sentAt) && response.state?.visit !== undefined;
  if (!isLeft || reply === undefined) return response;
  const places = [...new Set(visit.stops.map(({ unitName }) => unitName))].join(", ");
  return {
    ...response,
    replies: [{ ...reply, text: `${say("visit.left", { places })}\n${reply.text}` }, ...others],
  };
}

/** Understood as that intent: only then are days, places and people of the message read for it. */
function asOne(intent: "schedule_inspection" | "record_inspection", request: Request): Request {
  const { understanding, text } = request;
  return understanding.intent === intent
    ? request
    : { ...request, understanding: request.read(text, intent) };
}
