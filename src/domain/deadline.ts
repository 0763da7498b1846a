import type { Level } from "../understanding/understanding";
import { DEADLINES } from "./period";
import { may } from "./permissions";
import type { Person, Role } from "./person";
import type { StandingPlace } from "./standing-unit";
import { isWithin } from "./unit-path";

/** What is to be done by a deadline (hạn): the kinds of a period, or whatever its title says. */
const DEADLINE_KINDS = [...DEADLINES, "other"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Who a step tells: the person in charge (người phụ trách), the head of the unit, the leader above it. */
export const STEP_RECIPIENTS = ["charge", "head", "leader"] as const;
export type StepRecipient = (typeof STEP_RECIPIENTS)[number];

/** One reminder step (mốc nhắc). */
export interface ReminderStep {
  /** Days after the due day; before it when negative, on it when 0. */
  readonly days: number;
  readonly to: StepRecipient;
  /** HH:MM in Vietnam; moved into working hours. 08:00 when absent. */
  readonly time?: string;
  /** Again each so many days, up to `until` days after the due day. */
  readonly every?: number;
  readonly until?: number;
  /** Sent at its very time, whatever the calendar and quiet hours say. */
  readonly urgent?: boolean;
}

/** A deadline (hạn) for all units of an area, or those of one level in it. */
export interface Deadline {
  /** Key of the message that set it. */
  readonly id: string;
  readonly version: number;
  readonly state: "set" | "dropped";
  /** Year of the period. */
  readonly year: number;
  readonly kind: DeadlineKind;
  /** As people call it: "báo cáo 6 tháng"; always there for `other`. */
  readonly title?: string;
  /** Code and path of the unit whose area it holds for. */
  readonly unit: string;
  readonly path: string;
  /** Code of the unit that it was set for, where that went into this one since (sáp nhập). */
  readonly former?: string;
  /** When it followed there by itself; not part of what people set. */
  readonly followedAt?: Date;
  /** Code of the one model that it is about, which is to be done by then; its title names it. */
  readonly model?: string;
  /** Only for the units of this level; every unit that has officers, and every commune, when absent. */
  readonly level?: Level;
  /** Last day, YYYY-MM-DD, and time, HH:MM, in Vietnam. */
  readonly on: string;
  readonly time: string;
  /** A last day that is off moves to the next working day. */
  readonly moves: boolean;
  /** Reports from this day on count, YYYY-MM-DD; the first day of the year when absent. */
  readonly from?: string;
  readonly steps: readonly ReminderStep[];
  /** When it was set or last changed: what lies before is not reminded of. */
  readonly since: Date;
  readonly history: readonly DeadlineEvent[];
}

/** What of a deadline can be set and changed. */
export type DeadlineTerms = Pick<
  Deadline,
  | "year"
  | "kind"
  | "title"
  | "unit"
  | "path"
  | "former"
  | "model"
  | "level"
  | "on"
  | "time"
  | "moves"
  | "from"
  | "steps"
>;

/** One entry of the audit trail; `before` is what undoing it brings back. */
export interface DeadlineEvent {
  readonly action: "set" | "change" | "drop" | "undo";
  readonly at: Date;
  readonly by: string;
  readonly message: string;
  readonly before?: { readonly state: Deadline["state"]; readonly terms: DeadlineTerms };
}

export interface DeadlineCommand {
  readonly by: Pick<Person, "id" | "role" | "scope">;
  readonly at: Date;
  readonly message: string;
}

export type DeadlineRefusal = { readonly reason: "role" | "scope" | "unchanged" | "dropped" | "notOwn" };
export type DeadlineChange =
  | { readonly ok: true; readonly deadline: Deadline }
  | { readonly ok: false; readonly refusal: DeadlineRefusal };

/** End of the office day: "hạn 25/6" lasts until people go home. */
export const DEFAULT_DUE_TIME = "17:00";
export const DEFAULT_STEP_TIME = "08:00";

/** Two weeks, one week, three days, one day, on the day; then every second day, to the head, to the leader. */
export const DEFAULT_STEPS: readonly ReminderStep[] = [
  ...[-14, -7, -3, -1, 0].map((days) => ({ days, to: "charge" as const })),
  { days: 2, to: "charge", every: 2, until: 30 },
  { days: 4, to: "head" },
  { days: 8, to: "leader" },
];

/** A deadline is looked at for this long after its last day, however its steps go on. */
export const LAST_STEP_DAYS = 60;

/** Steps for "nhắc trước 7 và 2 ngày": those days, on the day, and what follows when it is missed. */
export function stepsBefore(days: readonly number[]): readonly ReminderStep[] {
  const before = [...new Set(days)]
    .sort((a, b) => b - a)
    .map((day) => ({ days: -day, to: "charge" as const }));
  return [...before.filter((step) => step.days < 0), ...DEFAULT_STEPS.filter((step) => step.days >= 0)];
}

/** Who sets deadlines, each within their scope. */
function maySetDeadline(role: Role): boolean {
  return may(role, "deadlines");
}

/** A new deadline, if role and scope allow it. Pure. */
export function setDeadline(terms: DeadlineTerms, command: DeadlineCommand): DeadlineChange {
  const refusal = refused(terms.path, command);
  if (refusal !== undefined) return { ok: false, refusal };
  const { at, by, message } = command;
  const history = [{ action: "set" as const, at, by: by.id, message }];
  return { ok: true, deadline: { id: message, version: 0, state: "set", ...terms, since: at, history } };
}

/** Another day, other steps, another area. Pure. */
export function changeDeadline(
  deadline: Deadline,
  change: Partial<DeadlineTerms>,
  command: DeadlineCommand,
): DeadlineChange {
  const refusal = refused(deadline.path, command) ?? refused(change.path ?? deadline.path, command);
  if (refusal !== undefined) return { ok: false, refusal };
  if (deadline.state === "dropped") return { ok: false, refusal: { reason: "dropped" } };
  const before = termsOf(deadline);
  const terms = { ...before, ...change };
  if (JSON.stringify(terms) === JSON.stringify(before))
    return { ok: false, refusal: { reason: "unchanged" } };
  return { ok: true, deadline: written(deadline, { state: "set", terms }, "change", command) };
}

/** The deadline holds no more (bỏ hạn). Pure. */
export function dropDeadline(deadline: Deadline, command: DeadlineCommand): DeadlineChange {
  const refusal = refused(deadline.path, command);
  if (refusal !== undefined) return { ok: false, refusal };
  if (deadline.state === "dropped") return { ok: false, refusal: { reason: "dropped" } };
  return {
    ok: true,
    deadline: written(deadline, { state: "dropped", terms: termsOf(deadline) }, "drop", command),
  };
}

/**
 * Takes back (hoàn tác) a person's own newest entry; one just set is dropped. Pure.
 * @param today where a unit is now: it may have moved in the tree or ceased since; undefined when it is gone
 */
export function undoDeadline(
  deadline: Deadline,
  command: DeadlineCommand,
  today: (unit: string) => StandingPlace | undefined,
): DeadlineChange {
  const refusal = refused(deadline.path, command);
  if (refusal !== undefined) return { ok: false, refusal };
  const last = deadline.history.at(-1);
  if (last === undefined || last.by !== command.by.id || last.action === "undo")
    return { ok: false, refusal: { reason: "notOwn" } };
  const { state, terms } = last.before ?? { state: "dropped" as const, terms: termsOf(deadline) };
  const before = { state, terms: { ...terms, ...placeOf(terms.unit, today(terms.unit)) } };
  return { ok: true, deadline: written(deadline, before, "undo", command) };
}

/** Where a deadline set for a unit is; of a unit that is gone it stays in its old place. */
export function placeOf(
  unit: string,
  today: StandingPlace | undefined,
): Partial<Pick<Deadline, "unit" | "path" | "former">> {
  if (today === undefined) return {};
  return { unit: today.unit, path: today.path, ...(today.unit !== unit && { former: unit }) };
}

function refused(path: string, { by }: DeadlineCommand): DeadlineRefusal | undefined {
  // Scope comes first: of a deadline elsewhere nothing is told, not even that it is there.
  if (!isWithin(path, by.scope)) return { reason: "scope" };
  return maySetDeadline(by.role) ? undefined : { reason: "role" };
}

export function termsOf(deadline: Deadline): DeadlineTerms {
  const { year, kind, title, unit, path, former, model, level, on, time, moves, from, steps } = deadline;
  return {
    ...{ year, kind, unit, path, on, time, moves, steps },
    ...(title !== undefined && { title }),
    ...(former !== undefined && { former }),
    ...(model !== undefined && { model }),
    ...(level !== undefined && { level }),
    ...(from !== undefined && { from }),
  };
}

function written(
  deadline: Deadline,
  next: { readonly state: Deadline["state"]; readonly terms: DeadlineTerms },
  action: DeadlineEvent["action"],
  { at, by, message }: DeadlineCommand,
): Deadline {
  const { id, version, state, followedAt, history } = deadline;
  const before = { state, terms: termsOf(deadline) };
  return {
    ...{ id, version: version + 1, state: next.state },
    ...next.terms,
    ...(followedAt !== undefined && { followedAt }),
    since: at,
    history: [...history, { action, at, by: by.id, message, before }],
  };
}
