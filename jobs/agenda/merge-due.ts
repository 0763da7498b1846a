import { groupBy } from "../../src/domain/group-by";
import type { Sending } from "../../src/domain/planning/sending";
import type { DuePerson } from "./due-batches";

/** One entry a person: what is due to them, and what they are to know of others. */
export function mergeDue(
  due: readonly DuePerson[],
): readonly { readonly person: string; readonly sendings: readonly Sending[] }[] {
  const byPerson = groupBy(due, ({ person }) => person.id);
  return [...byPerson].map(([person, entries]) => ({
    person,
    sendings: entries.flatMap(({ sendings }) => sendings),
  }));
}
