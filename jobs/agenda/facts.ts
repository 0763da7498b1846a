import type { Deadline } from "../../src/domain/deadline";
import type { Inspection } from "../../src/domain/inspection";
import { readThing, type ThingKind } from "../../src/domain/planning/sending";
import type { Reminder } from "../../src/domain/reminder";
import type { Due } from "../../src/store/delivery";
import { type DutiesByPerson, dutiesByPerson } from "../../src/store/duties-by-person";
import type { StoredPerson } from "../../src/store/people";
import type { AgendaContext, AgendaParts } from "./context";

/** How the things that messages are about stand now: read anew right before they are put into words. */
export interface Facts {
  readonly deadlines: ReadonlyMap<string, { readonly deadline: Deadline; readonly duties: DutiesByPerson }>;
  readonly inspections: ReadonlyMap<string, Inspection>;
  readonly reminders: ReadonlyMap<string, Reminder>;
  /** Those who could not be reached. */
  readonly unreached: ReadonlyMap<string, StoredPerson>;
}

export async function readFacts(
  due: readonly Pick<Due, "sendings">[],
  context: AgendaContext,
  parts: AgendaParts,
): Promise<Facts> {
  return factsOf(due, parts, (deadline) => dutiesByPerson(deadline, context, parts));
}

/** @param dutiesOf where it is known already who has what to do by a deadline. */
export async function factsOf(
  due: readonly Pick<Due, "sendings">[],
  { store }: Pick<AgendaParts, "store">,
  dutiesOf: (deadline: Deadline) => Promise<DutiesByPerson>,
): Promise<Facts> {
  const things = due.flatMap(({ sendings }) => sendings.map(({ thing }) => thing));
  const reminders = await found(idsOf(things, "reminder"), store.reminders.findMany);
  const putOff = reminders.flatMap(({ of = [] }) => of);
  const all = [...things, ...putOff];
  // A reminder of one's own can be put off as well.
  const [ownPutOff, deadlines, inspections, unreached] = await Promise.all([
    found(idsOf(putOff, "reminder"), store.reminders.findMany),
    found(idsOf(all, "deadline"), store.deadlines.findMany),
    found(idsOf(all, "inspection"), store.inspections.findMany),
    found(idsOf(all, "unreached"), store.people.findMany),
  ]);
  const standing = deadlines.filter(({ state }) => state === "set");
  const duties = await Promise.all(
    standing.map(async (deadline) => ({ deadline, duties: await dutiesOf(deadline) })),
  );
  return {
    deadlines: new Map(duties.map((one) => [one.deadline.id, one])),
    inspections: byId(inspections),
    reminders: byId([...reminders, ...ownPutOff]),
    unreached: byId(unreached),
  };
}

/** Most messages are about one kind of things: of the others nothing need be asked. */
async function found<T>(
  ids: readonly string[],
  find: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  return ids.length === 0 ? [] : find(ids);
}

function idsOf(things: readonly string[], kind: ThingKind): readonly string[] {
  const read = [...new Set(things)].map(readThing);
  return read.flatMap((thing) => (thing?.kind === kind ? [thing.id] : []));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
