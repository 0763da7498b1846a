import { type NewEvidence, newEvidence } from "./evidence";
import type { Inspection, InspectionChange, InspectionEvent, Inspector } from "./inspection";
import { may } from "./permissions";
import { isInArea } from "./unit-path";

export interface AttachToInspection {
  readonly by: Inspector;
  readonly at: Date;
  /** Day it is done, YYYY-MM-DD in Vietnam. */
  readonly on: string;
  readonly message: string;
  readonly note: string;
  readonly evidence: readonly NewEvidence[];
}

/**
 * Adds photos and files (minh chứng) to an inspection that is planned or was held, if role and scope allow it; those that
 * are there already are left out. Pure.
 */
export function attachToInspection(inspection: Inspection, command: AttachToInspection): InspectionChange {
  const { by, at, on, message, note } = command;
  if (!isInArea(inspection.path, by)) return { ok: false, refusal: { reason: "scope" } };
  if (!may(by.role, "inspect")) return { ok: false, refusal: { reason: "role" } };
  if (inspection.state === "cancelled")
    return { ok: false, refusal: { reason: "state", last: inspection.history.at(-1) } };
  const { evidence: there = [], history, version } = inspection;
  const added = newEvidence(there, command.evidence);
  if (added.length === 0) return { ok: false, refusal: { reason: "unchanged" } };
  const event: InspectionEvent = { action: "attach", at, by: by.id, message, note };
  const evidence = [...there, ...added.map((file) => ({ ...file, message, by: by.id, on }))];
  return {
    ok: true,
    inspection: { ...inspection, evidence, version: version + 1, history: [...history, event] },
  };
}

/** The inspection without the files that one entry added. */
export function withoutFilesOf(inspection: Inspection, { message }: InspectionEvent): Inspection {
  const { evidence } = inspection;
  if (evidence === undefined) return inspection;
  return { ...inspection, evidence: evidence.filter((file) => file.message !== message) };
}
