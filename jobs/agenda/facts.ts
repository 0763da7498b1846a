import type { Deadline } from "../../src/domain/deadline";
import type { Inspection } from "../../src/domain/inspection";
import { readThing, type ThingKind } from "../../src/domain/planning/sending";
import type { Reminder } from "../../src/domain/reminder";
import type { StoredPerson } from "../../src/store/people";
import type { Batch } from "../../src/store/sendings";
import type { AgendaContext, AgendaParts } from "./context";
import { type DutiesByPerson, dutiesByPerson } from "./duties-by-person";

/** How the things that batches are about stand now: read anew right before they are put into words. */
export interface Facts {
  readonly deadlines: ReadonlyMap<string, { readonly deadline: Deadline; readonly duties: DutiesByPerson }>;
  readonly inspections: ReadonlyMap<string, Inspection>;
  readonly reminders: ReadonlyMap<string, Reminder>;
  /** Those who could not be reached. */
  readonly unreached: ReadonlyMap<string, StoredPerson>;
}

export async function readFacts(
  batches: readonly Pick<Batch, "sendings">[],
  context: AgendaContext,
  parts: AgendaParts,
): Promise<Facts> {
  const { store } = parts;
  const things = batches.flatMap(({ sendings }) => sendings.map(({ thing }) => thing));
  const reminders = await store.reminders.findMany(idsOf(things, "reminder"));
  const putOff = reminders.flatMap(({ of = [] }) => of);
  const all = [...things, ...putOff];
  // A reminder of one's own can be put off as well.
  const own = idsOf(putOff, "reminder");
  const [ownPutOff, deadlines, inspections, unreached] = await Promise.all([
    own.length === 0 ? [] : store.reminders.findMany(own),
    store.deadlines.findMany(idsOf(all, "deadline")),
    store.inspections.findMany(idsOf(all, "inspection")),
    store.people.findMany(idsOf(all, "unreached")),
  ]);
  const standing = deadlines.filter(({ state }) => state === "set");
  const duties = await Promise.all(
    standing.map(async (deadline) => ({
      deadline,
      duties: await dutiesByPerson(deadline, context, parts),
    })),
  );
  return {
    deadlines: new Map(duties.map((one) => [one.deadline.id, one])),
    inspections: byId(inspections),
    reminders: byId([...reminders, ...ownPutOff]),
    unreached: byId(unreached),
  };
}

function idsOf(things: readonly string[], kind: ThingKind): readonly string[] {
  const read = [...new Set(things)].map(readThing);
  return read.flatMap((thing) => (thing?.kind === kind ? [thing.id] : []));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
