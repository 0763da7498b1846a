import { type Inspection, restorable } from "./inspection";
import { may } from "./permissions";
import type { Role } from "./person";
import { type Area, isInArea } from "./unit-path";

/** Whose planned visits (lịch kiểm tra) are to be taken over, by whom, and because of which message. */
export interface VisitHandOver {
  /** Id of the inspector who leaves. */
  readonly from: string;
  /** Who comes after them; nobody when absent. */
  readonly to?: { readonly id: string; readonly role: Role } & Area;
  readonly by: { readonly id: string } & Area;
  readonly at: Date;
  readonly message: string;
  readonly note?: string;
}

/**
 * A planned visit with the successor in the place of who leaves, where the successor may inspect there; else without them.
 * @returns undefined when there is nothing to hand over. Pure.
 */
export function handOverVisit(inspection: Inspection, request: VisitHandOver): Inspection | undefined {
  const { from, to, by, at, message, note } = request;
  const { inspectors, path, state, version, history } = inspection;
  if (state !== "planned" || !inspectors.includes(from) || !isInArea(path, by)) return undefined;
  const next = to !== undefined && may(to.role, "inspect") && isInArea(path, to) ? [to.id] : [];
  const event = { action: "inspectors" as const, at, by: by.id, message, ...(note && { note }) };
  return {
    ...inspection,
    inspectors: [...new Set(inspectors.flatMap((id) => (id === from ? next : [id])))],
    version: version + 1,
    history: [...history, { ...event, before: restorable(inspection) }],
  };
}
