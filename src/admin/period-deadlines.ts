import {
  changeDeadline,
  DEFAULT_DUE_TIME,
  DEFAULT_STEPS,
  dropDeadline,
  setDeadline,
} from "../domain/deadline";
import { DEADLINES, type Period } from "../domain/period";
import { loadOrganisation } from "../store/organisation";
import type { Store } from "../store/store";

const ADMINISTRATOR = { id: "admin", role: "admin", scope: "" } as const;

/**
 * Makes the deadlines of a period ones that people are reminded of, for every unit at the top of the tree; those that
 * the period has no more are dropped. Done again it changes nothing.
 */
export async function setPeriodDeadlines(period: Period, store: Store, at: Date): Promise<void> {
  const tree = (await loadOrganisation(store.units, { now: () => at })).tree();
  const tops = tree.under("").filter(({ parent }) => parent === undefined || tree.get(parent) === undefined);
  for (const { code } of tops)
    for (const kind of DEADLINES)
      await setOne({ kind, unit: code, path: tree.pathOf(code) }, { period, store, at });
}

interface Place {
  readonly kind: (typeof DEADLINES)[number];
  readonly unit: string;
  readonly path: string;
}

interface Parts {
  readonly period: Period;
  readonly store: Store;
  readonly at: Date;
}

async function setOne({ kind, unit, path }: Place, { period, store, at }: Parts): Promise<void> {
  const { year } = period;
  const id = `period:${year}:${kind}:${unit}`;
  const on = period[`${kind}Deadline`];
  const command = { by: ADMINISTRATOR, at, message: `${id}@${at.getTime()}` };
  const target = { id, scope: path, message: command.message };
  const there = await store.deadlines.find(id, path);
  if (on === undefined) {
    if (there !== undefined)
      await store.deadlines.change(target, (deadline) => dropDeadline(deadline, command));
    return;
  }
  const terms = {
    ...{ year, kind, unit, path, on, time: DEFAULT_DUE_TIME, moves: true, steps: DEFAULT_STEPS },
  };
  if (there !== undefined && there.state === "set") {
    await store.deadlines.change(target, (deadline) => changeDeadline(deadline, { on }, command));
    return;
  }
  // One that was dropped stays in the audit trail; the new one is another.
  const made = setDeadline(terms, { ...command, message: there === undefined ? id : command.message });
  if (made.ok) await store.deadlines.add(made.deadline);
}
