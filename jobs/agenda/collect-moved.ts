import { movedTimes, movedVersion, STALE_AFTER_DAYS } from "../../src/domain/planning/followed-times";
import { nearest } from "../../src/domain/planning/recipients";
import { thingOf } from "../../src/domain/planning/sending";
import { unitChain } from "../../src/domain/unit-chain";
import type { StoredPerson } from "../../src/store/people";
import { type Collect, unrun } from "./collected";
import type { AgendaContext } from "./context";

/** People whose unit ceased: they are told, and of a divided one the administrators, who decide. */
export const collectMoved: Collect = async (context, parts) => {
  // Office hours may be days away.
  const since = new Date(context.now.getTime() - 2 * STALE_AFTER_DAYS * 86_400_000);
  const people = await parts.store.people.unitChangedSince(since);
  const stepped = people.flatMap((person) => {
    const change = person.unitChanges?.at(-1);
    if (change === undefined) return [];
    const steps = context.timings.flatMap((timing) => movedTimes(change, timing));
    return [
      {
        item: { person, change },
        ...{ thing: thingOf("moved", person.id), version: movedVersion(change), steps },
      },
    ];
  });
  const { items, runs, next } = await unrun(stepped, context, parts);
  const wanted = await Promise.all(
    items.map(async ({ person, change }) => {
      const told = change.to === undefined ? [person.id, ...(await admins(person, context))] : [person.id];
      return [...new Set(told)].map((id) => ({
        person: id,
        want: { kind: "moved" as const, of: person.id, change },
      }));
    }),
  );
  return { wanted: wanted.flat(), runs, next };
};

/** Those nearest above the unit that was divided, which may have ceased with its whole area: else above the units of today. */
async function admins(
  { unit }: StoredPerson,
  { directory, tree }: AgendaContext,
): Promise<readonly string[]> {
  const people = await directory();
  const own = nearest(unitChain(unit, tree), "admin", people);
  if (own.length > 0) return own;
  return tree.successorsOf(unit).flatMap(({ code }) => nearest(unitChain(code, tree), "admin", people));
}
