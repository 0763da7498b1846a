import type { Timing } from "../calendar/sending-time";
import type { Deadline, StepRecipient } from "../deadline";
import type { Inspection } from "../inspection";
import { type DigestWish, digestTime, isMuted, type PersonSettings } from "../person-settings";
import { lastOccurrence, nextOccurrence, type Reminder } from "../reminder";
import type { UnitChange } from "../unit-change";
import { vietnamDay, vietnamTime } from "../vietnam-time";
import { deadlineTimes, deadlineVersion } from "./deadline-times";
import { followedTimes, followedVersion, movedTimes, movedVersion } from "./followed-times";
import { inspectionTimes, inspectionVersion } from "./inspection-times";
import { dueStep, type Sending, type StepTime, sendingId, thingOf } from "./sending";

/** What one person may be told of, and as what. */
export type Wanted =
  | { readonly kind: "deadline"; readonly deadline: Deadline; readonly as: readonly StepRecipient[] }
  /** A deadline that went with its unit into another one. */
  | { readonly kind: "followed"; readonly deadline: Deadline }
  /** Somebody's unit ceased. */
  | { readonly kind: "moved"; readonly of: string; readonly change: UnitChange }
  | { readonly kind: "inspection"; readonly inspection: Inspection; readonly as: "inspector" | "visited" }
  | { readonly kind: "reminder"; readonly reminder: Reminder }
  | { readonly kind: "digest"; readonly wish: DigestWish; readonly since: Date }
  /** Registrations that wait for approval, told of at `at`. */
  | { readonly kind: "approvals"; readonly at: Date; readonly staleAt: Date };

export interface PlanOptions {
  readonly person: string;
  readonly settings: PersonSettings;
  readonly timing: Timing;
  readonly now: Date;
  /** Ids of what was sent before. */
  readonly sent: ReadonlySet<string>;
  /** Things that are done: nothing is sent about them. */
  readonly done: ReadonlySet<string>;
  /** Things that the person put off, and until when. */
  readonly putOff: ReadonlyMap<string, Date>;
  /** Before it everything counts as sent: what a restored backup cannot know. */
  readonly floor: Date;
}

export interface Plan {
  /** To be sent now. */
  readonly due: readonly Sending[];
  /** What is to come, the next of each thing. */
  readonly next: readonly Sending[];
}

/**
 * The sendings of one person: what is to be sent now, and what comes next. Pure: made anew whenever anything
 * changes, so that nothing planned can go stale. Nothing is sent to who wants nothing, about what is done, about
 * what the person put off, or a second time.
 */
export function planSendings(wanted: readonly Wanted[], options: PlanOptions): Plan {
  const plans = wanted.map((want) => planOne(want, options));
  return { due: plans.flatMap(({ due }) => due), next: plans.flatMap(({ next }) => next) };
}

function planOne(want: Wanted, options: PlanOptions): Plan {
  const { thing, version } = identityOf(want);
  const { person, now, sent, floor } = options;
  if (isSilent(want, thing, options)) return { due: [], next: [] };
  const steps = stepsOf(want, options).filter(({ at }) => at >= floor);
  const toSending = ({ step, at, staleAt }: StepTime): Sending => ({
    ...{ person, thing, step, version, at },
    ...(staleAt !== undefined && { until: staleAt }),
  });
  const due = [dueStep(steps, now)].flatMap((step) => (step === undefined ? [] : [toSending(step)]));
  const [next] = steps.filter(({ at }) => at > now).sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    due: sent.size === 0 ? due : due.filter((sending) => !sent.has(sendingId(sending))),
    next: next === undefined ? [] : [toSending(next)],
  };
}

function identityOf(want: Wanted): { readonly thing: string; readonly version: string } {
  switch (want.kind) {
    case "deadline":
      return { thing: thingOf("deadline", want.deadline.id), version: deadlineVersion(want.deadline) };
    case "followed":
      return { thing: thingOf("followed", want.deadline.id), version: followedVersion(want.deadline) };
    case "moved":
      return { thing: thingOf("moved", want.of), version: movedVersion(want.change) };
    case "inspection":
      return {
        thing: thingOf("inspection", want.inspection.id),
        version: inspectionVersion(want.inspection),
      };
    case "reminder":
      return { thing: thingOf("reminder", want.reminder.id), version: "" };
    case "digest":
      return { thing: thingOf("digest", want.wish.every), version: "" };
    case "approvals":
      return { thing: thingOf("approvals", "new"), version: "" };
  }
}

function isSilent(want: Wanted, thing: string, { settings, now, done, putOff }: PlanOptions): boolean {
  if ((want.kind === "deadline" || want.kind === "followed") && want.deadline.state !== "set") return true;
  if (done.has(thing)) return true;
  const until = putOff.get(thing);
  if (until !== undefined && now < until) return true;
  // Who asks for a reminder after asking for silence wants that one.
  const asked = want.kind === "reminder" ? want.reminder.createdAt : undefined;
  const wantedSince = asked !== undefined && settings.mutedSince !== undefined && asked > settings.mutedSince;
  return isMuted(settings, now) && !wantedSince;
}

/** When which step is due to this person. */
export function stepsOf(
  want: Wanted,
  { timing, now }: Pick<PlanOptions, "timing" | "now">,
): readonly StepTime[] {
  switch (want.kind) {
    case "deadline":
      return deadlineTimes(want.deadline, timing).filter(({ to }) => want.as.includes(to));
    case "followed":
      return followedTimes(want.deadline, timing);
    case "moved":
      return movedTimes(want.change, timing);
    case "inspection":
      return inspectionTimes(want.inspection, timing).filter(
        ({ to }) => to === "all" || want.as === "inspector",
      );
    case "reminder":
      return reminderSteps(want.reminder, now);
    case "digest":
      return digestSteps(want, timing, now);
    case "approvals":
      return [{ step: minuteOf(want.at), at: want.at, staleAt: want.staleAt }];
  }
}

/** What was missed of a repeated reminder is made up for once, by its latest time. */
function reminderSteps(reminder: Reminder, now: Date): readonly StepTime[] {
  const { state, nextAt } = reminder;
  if (state !== "open" || nextAt === undefined) return [];
  const last = lastOccurrence(reminder, now);
  const next = nextOccurrence(reminder, now);
  const times = [last !== undefined && last >= nextAt ? last : undefined, next];
  return times.flatMap((at) => (at === undefined ? [] : [{ step: minuteOf(at), at }]));
}

/** A digest is of use until the next one of its kind is not far: half a day, two days, five days. */
const DIGEST_HOURS = { day: 12, week: 48, month: 120 } as const;

function digestSteps(
  { wish, since }: Extract<Wanted, { kind: "digest" }>,
  { calendar }: Timing,
  now: Date,
): readonly StepTime[] {
  const times = (["last", "next"] as const).map((which) => digestTime(wish, now, { which, calendar }));
  return times
    .filter((at) => at > since)
    .map((at) => ({
      step: minuteOf(at),
      at,
      staleAt: new Date(at.getTime() + DIGEST_HOURS[wish.every] * 3_600_000),
    }));
}

/** "2026-03-31T08:00", in Vietnam. */
function minuteOf(at: Date): string {
  return `${vietnamDay(at)}T${vietnamTime(at)}`;
}
