import type { Wanted } from "../../src/domain/planning/plan-sendings";
import { earliest, isUseful, nextStepTime, type StepTime, stepRun } from "../../src/domain/planning/sending";
import type { AgendaContext, AgendaParts } from "./context";

/** What one kind of things brings to a pass. */
export interface Collected {
  /** Whom what concerns that may be due; the plan decides. */
  readonly wanted: readonly { readonly person: string; readonly want: Wanted }[];
  /** Steps that are due and not through: they are once everybody here has been looked at. */
  readonly runs: readonly string[];
  /** When something may be due next. */
  readonly next: Date | undefined;
}

export type Collect = (context: AgendaContext, parts: AgendaParts) => Promise<Collected>;

/** A thing with the steps that it has for somebody. */
export interface Stepped<T> {
  readonly item: T;
  readonly thing: string;
  readonly version: string;
  readonly steps: readonly StepTime[];
}

/** The things that have a step which is due and not through, those steps, and when the next one is due. */
export async function unrun<T>(
  things: readonly Stepped<T>[],
  { now, floor }: Pick<AgendaContext, "now" | "floor">,
  { store }: Pick<AgendaParts, "store">,
): Promise<{
  readonly items: readonly T[];
  readonly runs: readonly string[];
  readonly next: Date | undefined;
}> {
  const due = things.map(({ item, thing, version, steps }) => ({
    item,
    runs: steps
      .filter((step) => step.at <= now && step.at >= floor && isUseful(step, now))
      .map(({ step, at }) => stepRun({ thing, version, step, at })),
  }));
  const open = await store.sendings.notRun([...new Set(due.flatMap(({ runs }) => runs))]);
  const items = due.filter(({ runs }) => runs.some((run) => open.has(run))).map(({ item }) => item);
  return { items, runs: [...open], next: earliest(things.map(({ steps }) => nextStepTime(steps, now))) };
}
