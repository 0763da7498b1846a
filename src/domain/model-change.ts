import type { Report } from "./amounts";
import { totalAmounts } from "./amounts";
import { type Evidence, type NewEvidence, newEvidence } from "./evidence";
import { isAnotherPerson } from "./is-another-person";
import { allowsStep, mayStep, possibleSteps, STEPS, type StepName } from "./life-cycle";
import type { ChangedField, ChangeValue, Model, ModelEvent, ValueChange } from "./model";
import { FACT_FIELDS, FORM_FIELDS, fieldValue, withFieldValue } from "./model-field";
import { may } from "./permissions";
import type { Person, Role } from "./person";
import { isInArea, isWithin } from "./unit-path";

/** A step that somebody asks for. */
export interface ModelCommand {
  readonly step: StepName;
  readonly by: Pick<Person, "id" | "role" | "scope" | "former">;
  readonly at: Date;
  /** Day it happened on, in Vietnam, YYYY-MM-DD. */
  readonly on: string;
  /** Key of the message: the same message never changes a model twice. */
  readonly message: string;
  readonly note?: string;
  /** New values (edit, assign, appraise); null takes a value away. */
  readonly set?: Readonly<Partial<Record<ChangedField, ChangeValue>>>;
  readonly report?: Omit<Report, "id" | "by">;
  /** Files to be added (attach); those that are there already are left out. */
  readonly evidence?: readonly NewEvidence[];
}

/** Why a step was not taken; a value, since people try such things every day. */
export type Refusal =
  | { readonly reason: "role" | "scope" }
  /** The state does not allow it: what is possible now, and what brought the model here. */
  | { readonly reason: "state"; readonly possible: readonly StepName[]; readonly last?: ModelEvent }
  | { readonly reason: "unchanged" };

export type ModelChange =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly refusal: Refusal };

/** Takes one step of the life cycle, if role, scope and state allow it. Pure. */
export function changeModel(model: Model, command: ModelCommand): ModelChange {
  const refusal = refusalOf(model, command);
  if (refusal !== undefined) return { ok: false, refusal };
  const changes = changesOf(model, command);
  const { evidence: there = [] } = model;
  const evidence = withEvidence(there, command);
  const adds = command.report !== undefined || evidence.length > there.length;
  if (changes.length === 0 && !adds && SILENT.has(command.step))
    return { ok: false, refusal: { reason: "unchanged" } };
  const reports = withReport(model.reports, command);
  return { ok: true, model: written(model, { ...command, changes }, { reports, evidence }) };
}

/** Steps that mean nothing when they change nothing. */
const SILENT: ReadonlySet<StepName> = new Set(["edit", "assign", "attach"]);

function refusalOf(model: Model, { step, by, set }: ModelCommand): Refusal | undefined {
  // A model outside the scope is treated as one that is not there; scope comes first so that nothing is told of it.
  if (!isInArea(model.path, by)) return { reason: "scope" };
  // Nor is one moved to where the person may not act.
  if (typeof set?.path === "string" && !isWithin(set.path, by.scope)) return { reason: "scope" };
  if (!mayStep(by.role, step)) return { reason: "role" };
  if (allowsStep(model.state, step)) return undefined;
  return { reason: "state", possible: possibleSteps(model.state, by.role), last: model.history.at(-1) };
}

function changesOf(model: Model, command: ModelCommand): ValueChange[] {
  const wanted = new Map<ChangedField, ChangeValue>();
  const { to, reaches, leaves } = STEPS[command.step];
  if (to === "before") {
    for (const { field, from } of intoPresentState(model)) wanted.set(field, from);
  } else if (to !== "same") wanted.set("state", to);
  else if (command.step === "progress" && model.state === "approved") wanted.set("state", "underway");
  // The first time counts: a second report does not move the day on which results were first reported.
  if (reaches !== undefined && model[reaches] === undefined) wanted.set(reaches, command.on);
  if (leaves !== undefined) wanted.set(leaves, null);
  for (const field of fieldsOf(command.set)) wanted.set(field, command.set?.[field] ?? null);
  const { person } = command.set ?? {};
  if (typeof person === "string" && isAnotherPerson(model.person, person) && !wanted.has("phone"))
    wanted.set("phone", null);
  return [...wanted].flatMap(([field, value]) => {
    const from = fieldValue(model, field);
    return isSame(from, value) ? [] : [{ field, from, to: value }];
  });
}

const SETTABLE: readonly ChangedField[] = [
  ...["name", "kind", "subject", "field", "level", "unit", "unitName", "path", "village"],
  ...["person", "phone", "tags", "novelty", "date", "owner", "follower", "conclusion"],
  ...FORM_FIELDS,
  ...FACT_FIELDS,
] as const satisfies readonly ChangedField[];

function fieldsOf(set: ModelCommand["set"]): readonly ChangedField[] {
  return set === undefined ? [] : SETTABLE.filter((field) => Object.hasOwn(set, field));
}

/**
 * The changes that brought the model into its present state; none for one that was just registered. A step that
 * went back (undo, resume, revoke) takes the one it went back on with it: otherwise revoking twice would bring
 * the first decision back.
 */
function intoPresentState(model: Model): readonly ValueChange[] {
  const standing: (readonly ValueChange[])[] = [];
  for (const { changes = [] } of model.history) {
    const move = moveOf(changes);
    if (move === undefined) continue;
    const before = moveOf(standing.at(-1) ?? []);
    if (before?.from === move.to && before.to === move.from) standing.pop();
    else standing.push(changes);
  }
  return (standing.at(-1) ?? []).filter(({ field }) => field === "state" || field.endsWith("On"));
}

function moveOf(changes: readonly ValueChange[]): ValueChange | undefined {
  return changes.find(({ field }) => field === "state");
}

function isSame(a: ChangeValue, b: ChangeValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withReport(reports: readonly Report[], { report, message, by }: ModelCommand): readonly Report[] {
  return report === undefined ? reports : [...reports, { ...report, id: message, by: by.id }];
}

function withEvidence(there: readonly Evidence[], command: ModelCommand): readonly Evidence[] {
  const { message, by, on } = command;
  const added = newEvidence(there, command.evidence ?? []);
  return [...there, ...added.map((file) => ({ ...file, message, by: by.id, on }))];
}

type Entry = Pick<ModelCommand, "at" | "by" | "message" | "note"> & {
  readonly step: ModelEvent["action"];
  readonly changes: readonly ValueChange[];
};

interface Parts {
  readonly reports: readonly Report[];
  readonly evidence: readonly Evidence[];
}

function written(model: Model, entry: Entry, { reports, evidence }: Parts): Model {
  const { step, at, by, message, note, changes } = entry;
  const event: ModelEvent = { action: step, at, by: by.id, message, ...(note && { note }), changes };
  const next = changes.reduce<Model>((to, change) => withFieldValue(to, change.field, change.to), model);
  return {
    ...next,
    version: model.version + 1,
    reports,
    totals: totalAmounts(reports),
    // Absent again once the only one is taken back: undoing restores what was.
    evidence: evidence.length > 0 ? evidence : undefined,
    history: [...model.history, event],
  };
}

/** A hand-over from one person to another is written as an assignment. */
function mayStill(role: Role, action: Exclude<ModelEvent["action"], "undo">): boolean {
  return may(role, action) || (action === "assign" && may(role, "replace"));
}

/** Who takes a step back, when, and by which message. */
export interface UndoCommand extends Pick<ModelCommand, "by" | "at" | "message"> {
  /** Where a unit stands now, "" when it is gone; where it stood at the time of the step when absent. */
  pathOf?(unit: string): string;
}

/** Why nothing was taken back. */
export type UndoRefusal = "scope" | "notOwn" | "nothing" | "role";

/**
 * Takes back (hoàn tác) a person's own last step, while nobody built on it: it must be the newest entry, and one
 * they may still take. A registration that is taken back keeps its code and counts nowhere.
 */
export function undoLastStep(
  model: Model,
  command: UndoCommand,
): { readonly ok: true; readonly model: Model } | { readonly ok: false; readonly refusal: UndoRefusal } {
  if (!isInArea(model.path, command.by)) return { ok: false, refusal: "scope" };
  const last = model.history.at(-1);
  if (last === undefined || last.action === "undo") return { ok: false, refusal: "nothing" };
  if (last.by !== command.by.id) return { ok: false, refusal: "notOwn" };
  // Who has another role since must not change what only the former one could.
  if (!mayStill(command.by.role, last.action)) return { ok: false, refusal: "role" };
  const changes =
    last.action === "register"
      ? [{ field: "state" as const, from: model.state, to: "undone" }]
      : replaced((last.changes ?? []).map(takenBack), model, command);
  const reports = model.reports.filter(({ id }) => id !== last.message);
  const evidence = (model.evidence ?? []).filter(({ message }) => message !== last.message);
  return { ok: true, model: written(model, { ...command, step: "undo", changes }, { reports, evidence }) };
}

function takenBack({ field, from, to }: ValueChange): ValueChange {
  return { field, from: to, to: from };
}

/** The unit that comes back may have moved in the tree since: its place is that of now. */
function replaced(
  changes: readonly ValueChange[],
  model: Model,
  { pathOf }: UndoCommand,
): readonly ValueChange[] {
  const unit = changes.find(({ field }) => field === "unit")?.to;
  if (pathOf === undefined || typeof unit !== "string") return changes;
  const path = pathOf(unit);
  // Of a unit that is gone the old place: the empty path would be everything.
  if (path === "") return changes;
  const place = { field: "path" as const, from: model.path, to: path };
  return [...changes.filter(({ field }) => field !== "path"), place];
}
