import {
  changeDeadline,
  DEFAULT_DUE_TIME,
  DEFAULT_STEPS,
  type Deadline,
  dropDeadline,
  setDeadline,
} from "../domain/deadline";
import { DEADLINES, type Period } from "../domain/period";
import { isSameDeadline } from "../domain/same-deadline";
import { isOver } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { loadOrganisation } from "../store/organisation";
import type { Store } from "../store/store";

const ADMINISTRATOR = { id: "admin", role: "admin", scope: "" } as const;

/**
 * Makes the deadlines of a period ones that people are reminded of, for every unit at the top of the tree that is still
 * there; those that the period has no more are dropped, and so are those of a top unit that ceased. Done again it changes
 * nothing.
 */
export async function setPeriodDeadlines(period: Period, store: Store, at: Date): Promise<void> {
  const tree = (await loadOrganisation(store.units, { now: () => at })).tree();
  const tops = tree.under("").filter(({ parent }) => parent === undefined || tree.get(parent) === undefined);
  for (const unit of tops) {
    const { code } = unit;
    const held = isOver(unit, vietnamDay(at)) ? { year: period.year } : period;
    for (const kind of DEADLINES)
      await setOne({ kind, unit: code, path: tree.pathOf(code) }, { period: held, store, at });
  }
}

interface Place {
  readonly kind: (typeof DEADLINES)[number];
  readonly unit: string;
  readonly path: string;
}

type Days = Pick<Period, "year" | `${(typeof DEADLINES)[number]}Deadline`>;

interface Parts {
  /** Without days where nobody is held to any. */
  readonly period: Days;
  readonly store: Store;
  readonly at: Date;
}

async function setOne({ kind, unit, path }: Place, { period, store, at }: Parts): Promise<void> {
  const { year } = period;
  const id = `period:${year}:${kind}:${unit}`;
  const on = period[`${kind}Deadline`];
  const command = { by: ADMINISTRATOR, at, message: `${id}@${at.getTime()}=${on ?? "none"}` };
  const own = await store.deadlines.find(id, path);
  const there = own?.state === "set" ? own : await setInChat({ kind, unit, path }, year, store);
  const target = { id: there?.id ?? id, scope: path, message: command.message };
  if (on === undefined) {
    // Of the others the period knows only what was set with it.
    if (there !== undefined && (there === own || kind === "registration"))
      await store.deadlines.change(target, (deadline) => dropDeadline(deadline, command));
    return;
  }
  if (there !== undefined) {
    await store.deadlines.change(target, (deadline) => changeDeadline(deadline, { on }, command));
    return;
  }
  const terms = {
    ...{ year, kind, unit, path, on, time: DEFAULT_DUE_TIME, moves: true, steps: DEFAULT_STEPS },
  };
  // One that was dropped stays in the audit trail; the new one is another.
  const made = setDeadline(terms, { ...command, message: own === undefined ? id : command.message });
  if (made.ok) await store.deadlines.add(made.deadline);
}

/** The one for everybody that was set in a message is the same deadline: another would remind of it twice. */
async function setInChat(
  { kind, unit, path }: Place,
  year: number,
  { deadlines }: Store,
): Promise<Deadline | undefined> {
  const known = await deadlines.concerning(path, { year });
  return known.find(
    ({ unit: of, level, model, ...deadline }) =>
      of === unit && level === undefined && model === undefined && isSameDeadline(deadline, { kind }),
  );
}
