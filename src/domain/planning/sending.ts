/** Kinds of things that people are reminded of. */
const THING_KINDS = [
  "deadline",
  "followed",
  "moved",
  "inspection",
  "reminder",
  "digest",
  "approvals",
  "unreached",
] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/**
 * One sending (lượt nhắc): one step about one thing to one person, of one plan. The plan's version is made of what
 * the times hang on (the last day of a deadline, the hour of an inspection), so that a day that is set back to what
 * it was does not repeat what was sent for it.
 */
export interface Sending {
  readonly person: string;
  readonly thing: string;
  readonly step: string;
  readonly version: string;
  /** When it is due, and until when it is of use; always when absent. */
  readonly at: Date;
  readonly until?: Date;
}

/** When one step of a thing is due, for everybody who shares a calendar and quiet hours. */
export interface StepTime {
  readonly step: string;
  readonly at: Date;
  /** From then on it says nothing that is still of use; never when absent. */
  readonly staleAt?: Date;
}

/** The identity of a sending: there is never a second one of it. */
export function sendingId({ person, thing, step, version }: Omit<Sending, "at">): string {
  return [person, thing, step, version].map(encodeURIComponent).join("|");
}

/** A step of a plan for everybody to whom it is due at that time. */
export function stepRun({ thing, step, version, at }: Omit<Sending, "person">): string {
  return [thing, version, step, at.toISOString()].join("|");
}

export function thingOf(kind: ThingKind, id: string): string {
  return `${kind}:${id}`;
}

/** @returns undefined for a thing that this version does not know. */
export function readThing(thing: string): { readonly kind: ThingKind; readonly id: string } | undefined {
  const [head = ""] = thing.split(":");
  const kind = THING_KINDS.find((known) => known === head);
  return kind === undefined ? undefined : { kind, id: thing.slice(head.length + 1) };
}

/**
 * The step that is to be sent now: the newest that is due. Those before it are overtaken, since each message tells
 * how things stand when it is sent; one that has gone stale is overtaken by nothing and not sent either.
 */
export function dueStep<T extends StepTime>(steps: readonly T[], now: Date): T | undefined {
  const newest = steps.reduce<T | undefined>(
    (best, step) => (step.at <= now && (best === undefined || step.at >= best.at) ? step : best),
    undefined,
  );
  return newest !== undefined && isUseful(newest, now) ? newest : undefined;
}

export function isUseful({ staleAt }: Pick<StepTime, "staleAt">, now: Date): boolean {
  return staleAt === undefined || now < staleAt;
}

/** The next time after `now` at which any step is due. */
export function nextStepTime(steps: readonly StepTime[], now: Date): Date | undefined {
  return earliest(steps.map(({ at }) => at).filter((at) => at > now));
}

export function earliest(times: readonly (Date | undefined)[]): Date | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : new Date(Math.min(...known.map((at) => at.getTime())));
}
