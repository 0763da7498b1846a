import { STEP_RECIPIENTS, type StepRecipient } from "../../src/domain/deadline";
import { deadlineVersion } from "../../src/domain/planning/deadline-times";
import { inspectionVersion } from "../../src/domain/planning/inspection-times";
import { readThing, type Sending } from "../../src/domain/planning/sending";
import type { Reminder } from "../../src/domain/reminder";
import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import type { StoredPerson } from "../../src/store/people";
import { approvalsItem } from "./approvals-item";
import type { AgendaContext, AgendaParts } from "./context";
import { deadlineItem } from "./deadline-item";
import { digestItem } from "./digest-item";
import type { Facts } from "./facts";
import { followedItem } from "./followed-item";
import { inspectionItem } from "./inspection-item";
import type { Item } from "./item";
import { movedItem } from "./moved-item";
import { namesText } from "./names-text";

const MOST_NAMES = 8;
/** A reminder later than this says for when it was asked. */
const LATE_MS = 5 * 60_000;

export interface Telling {
  readonly person: StoredPerson;
  readonly facts: Facts;
  readonly context: AgendaContext;
  readonly parts: AgendaParts;
}

/**
 * What there is to say to a person of what they were to be told: nothing of what was done, dropped or moved meanwhile,
 * or is no longer of use.
 */
export async function itemsOf(sendings: readonly Sending[], telling: Telling): Promise<readonly Item[]> {
  const { context } = telling;
  const useful = sendings.filter(({ until }) => until === undefined || context.now < until);
  const items = await Promise.all(useful.map((sending) => itemOf(sending, telling)));
  const unreached = unreachedItem(useful, telling);
  // What was put off may come again together with its next step: it is said once.
  const once = new Map(items.flat().map((item) => [item.text, item]));
  return [...once.values(), ...(unreached === undefined ? [] : [unreached])];
}

async function itemOf(sending: Sending, telling: Telling): Promise<readonly Item[]> {
  const { facts, parts } = telling;
  const { kind, id } = readThing(sending.thing) ?? {};
  switch (kind) {
    case "deadline": {
      const deadline = facts.deadlines.get(id ?? "")?.deadline;
      if (deadline === undefined || deadlineVersion(deadline) !== sending.version) return [];
      return ofDeadline(deadline.id, [roleOf(sending.step)], telling);
    }
    case "inspection": {
      const inspection = facts.inspections.get(id ?? "");
      if (inspection?.state !== "planned" || inspectionVersion(inspection) !== sending.version) return [];
      return [inspectionItem(inspection, sending.step, parts.say)];
    }
    case "reminder": {
      const reminder = facts.reminders.get(id ?? "");
      return reminder === undefined || reminder.state === "cancelled"
        ? []
        : ofReminder(reminder, sending, telling);
    }
    case "digest":
      return [await digestItem(sending, telling)];
    case "approvals":
      return approvalsItem(sending, telling);
    case "followed":
      return followedItem(sending, telling);
    case "moved":
      return movedItem(sending, telling);
    default:
      return [];
  }
}

function roleOf(step: string): StepRecipient {
  return STEP_RECIPIENTS.find((to) => step.endsWith(`/${to}`)) ?? "charge";
}

/** As the first of these that the person still has something to do as. */
function ofDeadline(
  id: string,
  roles: readonly StepRecipient[],
  { facts, person, context, parts }: Telling,
): Item[] {
  const found = facts.deadlines.get(id);
  if (found === undefined) return [];
  const { calendar } = context.timingOf(person);
  for (const to of roles) {
    const duties = found.duties[to].get(person.id);
    if (duties !== undefined)
      return [
        deadlineItem(
          { deadline: found.deadline, to, duties },
          { calendar, now: context.now, say: parts.say },
        ),
      ];
  }
  return [];
}

/** What was put off is said as it stands now; what a person asked for in their own words. */
async function ofReminder(reminder: Reminder, sending: Sending, telling: Telling): Promise<readonly Item[]> {
  const { facts, context, parts } = telling;
  const { at } = sending;
  if (reminder.of === undefined) {
    const late = context.now.getTime() - at.getTime() > LATE_MS;
    const when = { time: vietnamTime(at), date: formatDay(vietnamDay(at)) };
    const { text } = reminder;
    const said = late
      ? parts.say("agenda.reminder.own.late", { ...when, text })
      : parts.say("agenda.reminder.own", { text });
    return [{ order: at, text: said, later: true }];
  }
  const items = reminder.of.map((thing): readonly Item[] | Promise<readonly Item[]> => {
    const { kind, id = "" } = readThing(thing) ?? {};
    if (kind === "deadline") return ofDeadline(id, STEP_RECIPIENTS, telling);
    const inspection = kind === "inspection" ? facts.inspections.get(id) : undefined;
    if (inspection?.state === "planned") return [inspectionItem(inspection, "record", parts.say)];
    if (kind === "approvals") return approvalsItem(sending, telling);
    const own = kind === "reminder" ? facts.reminders.get(id) : undefined;
    return own === undefined || own.state === "cancelled"
      ? []
      : [{ order: at, text: parts.say("agenda.reminder.own", { text: own.text }), later: true }];
  });
  return (await Promise.all(items)).flat();
}

function unreachedItem(sendings: readonly Sending[], { facts, context, parts }: Telling): Item | undefined {
  const ids = new Set(
    sendings.flatMap(({ thing }) => {
      const { kind, id } = readThing(thing) ?? {};
      return kind === "unreached" && id !== undefined ? [id] : [];
    }),
  );
  const people = [...ids].flatMap((id) => facts.unreached.get(id) ?? []);
  if (people.length === 0) return undefined;
  const names = people.map(({ name, unit }) =>
    parts.say("agenda.unreached.person", { name, unit: context.tree.get(unit)?.norm ?? unit }),
  );
  const text = parts.say("agenda.unreached.one", { names: namesText(names, MOST_NAMES, parts.say) });
  // Below what is the reader's own to do.
  return { order: new Date(8_640_000_000_000_000), text, later: false };
}
