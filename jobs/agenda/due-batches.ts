import { groupBy } from "../../src/domain/group-by";
import { planSendings } from "../../src/domain/planning/plan-sendings";
import { readThing, type Sending, sendingId, stepRun } from "../../src/domain/planning/sending";
import type { StoredPerson } from "../../src/store/people";
import type { Collected } from "./collected";
import type { AgendaContext, AgendaParts } from "./context";

/** A person to whom something is due, and what. */
export interface DuePerson {
  readonly person: StoredPerson;
  readonly sendings: readonly Sending[];
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is due to whom now, by the plan of each: what was sent, put off or muted is not among it. */
export async function dueSendings(
  { wanted, runs }: Pick<Collected, "wanted" | "runs">,
  context: AgendaContext,
  { store }: Pick<AgendaParts, "store">,
): Promise<readonly DuePerson[]> {
  const ids = [...new Set(wanted.map(({ person }) => person))];
  if (ids.length === 0) return [];
  const [people, putOff] = await Promise.all([
    store.people.findMany(ids),
    store.reminders.putOff(ids, context.now),
  ]);
  const open = new Set(runs);
  const wants = groupBy(wanted, ({ person }) => person);
  const puttings = groupBy(putOff, ({ person }) => person);
  const planned = people.map((person) => {
    const untils = (puttings.get(person.id) ?? []).flatMap(({ of = [], nextAt }) =>
      nextAt === undefined ? [] : of.map((thing) => [thing, nextAt] as const),
    );
    const { due } = planSendings(
      (wants.get(person.id) ?? []).map(({ want }) => want),
      {
        ...{ person: person.id, settings: context.settingsOf(person.id), timing: context.timingOf(person) },
        ...{ now: context.now, floor: context.floor, sent: NOTHING, done: NOTHING, putOff: new Map(untils) },
      },
    );
    return { person, sendings: due.filter((sending) => isOpen(sending, open)) };
  });
  return withoutTaken(planned, store, isAskedAgain);
}

/**
 * A digest is planned by every pass of the hours in which it is of use. Of anything else the pass is made once, and where
 * it has to be made again the claim itself finds what was taken.
 */
function isAskedAgain({ thing }: Sending): boolean {
  return readThing(thing)?.kind === "digest";
}

/** A step that is through is not made up for when somebody comes to owe something later: the next step tells them. */
function isOpen(sending: Sending, open: ReadonlySet<string>): boolean {
  const kind = readThing(sending.thing)?.kind;
  return (kind !== "deadline" && kind !== "inspection") || open.has(stepRun(sending));
}

/** One question to the store for everybody, since one for each would be a thousand. */
export async function withoutTaken<T extends { readonly sendings: readonly Sending[] }>(
  planned: readonly T[],
  { sendings }: Pick<AgendaParts["store"], "sendings">,
  isInDoubt: (sending: Sending) => boolean = () => true,
): Promise<readonly T[]> {
  const some = planned.filter((one) => one.sendings.length > 0);
  const ids = some.flatMap((one) => one.sendings.filter(isInDoubt).map(sendingId));
  const taken = ids.length === 0 ? NOTHING : await sendings.taken(ids);
  if (taken.size === 0) return some;
  const free = (sending: Sending) => !taken.has(sendingId(sending));
  return some
    .map((one) => ({ ...one, sendings: one.sendings.filter(free) }))
    .filter((one) => one.sendings.length > 0);
}
