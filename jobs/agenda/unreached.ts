import { nearest } from "../../src/domain/planning/recipients";
import { readThing, type Sending, thingOf } from "../../src/domain/planning/sending";
import { unitChain } from "../../src/domain/unit-chain";
import { type Addressee, addresseesOf } from "./addressees";
import type { AgendaContext, AgendaParts } from "./context";
import type { DuePerson } from "./due-batches";

/** Who can be written to, with where; and who cannot. */
export interface Reached {
  readonly reached: readonly (DuePerson & Addressee)[];
  readonly unreached: readonly DuePerson[];
}

export async function splitByReach(due: readonly DuePerson[], parts: AgendaParts): Promise<Reached> {
  const people = due.map(({ person }) => person);
  const known = await addresseesOf(people, parts);
  return {
    reached: due.flatMap((one) => {
      const to = known.get(one.person.id)?.to;
      return to === undefined ? [] : [{ ...one, to }];
    }),
    unreached: due.filter(({ person }) => !known.has(person.id)),
  };
}

/**
 * The committee nearest to people whom the bot cannot write to is told so, once for each person and thing: it has
 * other ways.
 */
export async function reportUnreached(
  unreached: readonly DuePerson[],
  { directory, tree, settingsOf, now }: AgendaContext,
  parts: AgendaParts,
): Promise<readonly DuePerson[]> {
  if (unreached.length === 0) return [];
  const people = await directory();
  const reports = new Map<string, Sending[]>();
  for (const { person, sendings } of unreached) {
    for (const to of nearest(unitChain(person.unit, tree), "committee", people).filter(
      (id) => id !== person.id,
    ))
      reports.set(to, [...(reports.get(to) ?? []), ...reportsOf(to, person.id, sendings)]);
  }
  const known = await parts.store.people.findMany([...reports.keys()]);
  const awake = known.filter(({ id }) => !isSilent(settingsOf(id).mutedSince, now));
  return awake.map((person) => ({ person, sendings: reports.get(person.id) ?? [] }));
}

function isSilent(mutedSince: Date | undefined, now: Date): boolean {
  return mutedSince !== undefined && mutedSince <= now;
}

function reportsOf(to: string, missed: string, sendings: readonly Sending[]): Sending[] {
  return sendings
    .filter(({ thing }) => ["deadline", "inspection"].includes(readThing(thing)?.kind ?? ""))
    .map(({ thing, version, at }) => ({
      ...{ person: to, thing: thingOf("unreached", missed), step: thing, version, at },
    }));
}
