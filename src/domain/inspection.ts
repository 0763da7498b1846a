import type { Evidence } from "./evidence";
import { withoutFilesOf } from "./inspection-files";
import type { Conclusion } from "./model";
import { may } from "./permissions";
import type { Person } from "./person";
import type { StandingPlace } from "./standing-unit";
import { isInArea } from "./unit-path";

const INSPECTION_STATES = ["planned", "done", "cancelled"] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** Part of a day, where no clock time is given. */
export const DAY_PARTS = ["sang", "chieu", "toi"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** When an inspection takes place, in Vietnam: day YYYY-MM-DD, time HH:MM. */
export interface InspectionTime {
  readonly on: string;
  readonly time?: string;
  readonly part?: DayPart;
}

/** What was found of one model; the reason as it was written. */
export interface InspectionResult {
  readonly code: string;
  readonly conclusion: Conclusion;
  readonly reason?: string;
}

/** One criterion (tiêu chí) of the checklist: met or not, or points where the checklist has them. */
export interface CriterionMark {
  /** Number on the checklist, from 1. */
  readonly number: number;
  /** Its words at that time: a checklist may change later. */
  readonly text: string;
  readonly met?: boolean;
  readonly points?: number;
  readonly most?: number;
}

/** What an inspection led to. */
export interface InspectionOutcome {
  readonly results: readonly InspectionResult[];
  /** Of the unit as a whole, where no model was named. */
  readonly conclusion?: Conclusion;
  readonly findings: readonly string[];
  readonly marks: readonly CriterionMark[];
  /** Day of the next visit to see what was put right (phúc tra), YYYY-MM-DD. */
  readonly followUp?: string;
}

const INSPECTION_ACTS = ["schedule", "move", "cancel", "record", "inspectors", "attach", "undo"] as const;
export type InspectionAct = (typeof INSPECTION_ACTS)[number];

type Restorable = InspectionTime & Pick<Inspection, "state" | "inspectors">;

/** One entry of the audit trail; `before` is what undoing it brings back. */
export interface InspectionEvent {
  readonly action: InspectionAct;
  readonly at: Date;
  readonly by: string;
  readonly message: string;
  readonly note?: string;
  readonly before?: Restorable;
}

/**
 * A visit to one unit (kiểm tra, khảo sát, thẩm định): planned, held or cancelled. A tour is several of them that
 * one message planned.
 */
export interface Inspection extends InspectionTime, InspectionOutcome {
  readonly id: string;
  /** Key of the message that planned all visits of one tour. */
  readonly tour: string;
  readonly version: number;
  readonly state: InspectionState;
  /** Code, canonical name and path of the unit that is visited. */
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
  /** Models to be looked at; none: the unit as a whole. */
  readonly codes: readonly string[];
  /** Ids of the people who go. */
  readonly inspectors: readonly string[];
  /** Photos and files of it, in the order they came; none when absent. */
  readonly evidence?: readonly Evidence[];
  readonly history: readonly InspectionEvent[];
}

export type Inspector = Pick<Person, "id" | "role" | "scope" | "former">;

interface CommandBase {
  readonly by: Inspector;
  readonly at: Date;
  readonly message: string;
  readonly note?: string;
}

export type InspectionCommand = CommandBase &
  (
    | { readonly act: "move"; readonly to: InspectionTime }
    | { readonly act: "cancel" }
    | { readonly act: "inspectors"; readonly inspectors: readonly string[] }
    | { readonly act: "record"; readonly on: string; readonly outcome: InspectionOutcome }
  );

export type InspectionRefusal =
  | { readonly reason: "role" | "scope" | "unchanged" }
  /** It was held or cancelled already: by this entry. */
  | { readonly reason: "state"; readonly last?: InspectionEvent };

export type InspectionChange<Refusal = InspectionRefusal> =
  | { readonly ok: true; readonly inspection: Inspection }
  | { readonly ok: false; readonly refusal: Refusal };

export interface NewInspection extends InspectionTime {
  readonly id: string;
  readonly tour: string;
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
  readonly codes: readonly string[];
  readonly inspectors: readonly string[];
}

/** A visit as it is planned (lên lịch). */
export function planInspection(
  { id, tour, unit, unitName, path, codes, inspectors, on, time, part }: NewInspection,
  { by, at, message }: CommandBase,
): Inspection {
  return {
    ...{ id, tour, unit, unitName, path, codes, inspectors, on },
    ...(time !== undefined && { time }),
    ...(part !== undefined && { part }),
    version: 0,
    state: "planned",
    ...NOTHING_FOUND,
    history: [{ action: "schedule", at, by: by.id, message }],
  };
}

const NOTHING_FOUND: InspectionOutcome = { results: [], findings: [], marks: [] };

/** Moves (dời), cancels (huỷ), names inspectors of or records what was planned, if role, scope and state allow it. Pure. */
export function changeInspection(inspection: Inspection, command: InspectionCommand): InspectionChange {
  const { by } = command;
  // Scope comes first: of an inspection elsewhere nothing is told, not even that it is there.
  if (!isInArea(inspection.path, by)) return { ok: false, refusal: { reason: "scope" } };
  if (!may(by.role, "inspect")) return { ok: false, refusal: { reason: "role" } };
  if (inspection.state !== "planned")
    return { ok: false, refusal: { reason: "state", last: inspection.history.at(-1) } };
  const next = changed(inspection, command);
  if (next === undefined) return { ok: false, refusal: { reason: "unchanged" } };
  return { ok: true, inspection: written(next, command.act, command, restorable(inspection)) };
}

function changed(inspection: Inspection, command: InspectionCommand): Inspection | undefined {
  switch (command.act) {
    case "move":
      return moved(inspection, command.to);
    case "cancel":
      return { ...inspection, state: "cancelled" };
    case "inspectors":
      return sameMembers(inspection.inspectors, command.inspectors)
        ? undefined
        : { ...inspection, inspectors: command.inspectors };
    case "record":
      return { ...inspection, ...command.outcome, state: "done", on: command.on };
  }
}

/** A new day leaves the hour as it was, unless that is said too. */
function moved(inspection: Inspection, to: InspectionTime): Inspection | undefined {
  const { time: _time, part: _part, ...rest } = inspection;
  const says = to.time !== undefined || to.part !== undefined;
  const { time, part } = says ? to : inspection;
  if (to.on === inspection.on && time === inspection.time && part === inspection.part) return undefined;
  return {
    ...rest,
    on: to.on,
    ...(time !== undefined && { time }),
    ...(part !== undefined && { part }),
  };
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** What undoing a change brings back. */
export function restorable({ on, time, part, state, inspectors }: Inspection): Restorable {
  return {
    ...{ on, state, inspectors },
    ...(time !== undefined && { time }),
    ...(part !== undefined && { part }),
  };
}

function written(
  next: Inspection,
  action: InspectionAct,
  { by, at, message, note }: CommandBase,
  before?: Restorable,
): Inspection {
  const event = { action, at, by: by.id, message, ...(note && { note }), ...(before && { before }) };
  return { ...next, version: next.version + 1, history: [...next.history, event] };
}

export type InspectionUndoRefusal = { readonly reason: "scope" | "role" | "notOwn" | "nothing" };

/**
 * Takes back (hoàn tác) a person's own newest entry; a plan that is taken back is cancelled. Pure.
 * @param today the unit that stands for one now; undefined when it is gone. One that ceased is visited by nobody any more.
 */
export function undoInspection(
  inspection: Inspection,
  command: CommandBase,
  today: (unit: string) => StandingPlace | undefined,
): InspectionChange<InspectionUndoRefusal> {
  if (!isInArea(inspection.path, command.by)) return { ok: false, refusal: { reason: "scope" } };
  const last = inspection.history.at(-1);
  if (last === undefined || last.action === "undo") return { ok: false, refusal: { reason: "nothing" } };
  if (last.by !== command.by.id) return { ok: false, refusal: { reason: "notOwn" } };
  if (!may(command.by.role, "inspect")) return { ok: false, refusal: { reason: "role" } };
  const before = undone(inspection, last);
  const place = before.state === "planned" ? today(before.unit) : undefined;
  return { ok: true, inspection: written({ ...before, ...place }, "undo", command) };
}

function undone(whole: Inspection, event: InspectionEvent): Inspection {
  const inspection = withoutFilesOf(whole, event);
  if (event.action === "attach") return inspection;
  const { before, message } = event;
  const {
    time: _time,
    part: _part,
    conclusion: _conclusion,
    followUp: _followUp,
    ...rest
  } = { ...inspection, ...NOTHING_FOUND };
  // A visit that was recorded without having been planned leaves no plan behind.
  const isUnplanned = inspection.history[0]?.message === message;
  if (before === undefined || isUnplanned)
    return { ...rest, ...restorable(inspection), state: "cancelled", inspectors: inspection.inspectors };
  return { ...rest, ...before };
}
