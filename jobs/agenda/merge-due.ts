import { groupBy } from "../../src/domain/group-by";
import type { Addressee } from "./addressees";
import type { DuePerson } from "./due-batches";

/** One entry a person: what is due to them, and what they are to know of others. */
export function mergeDue(due: readonly (DuePerson & Addressee)[]): readonly (DuePerson & Addressee)[] {
  const byPerson = groupBy(due, ({ person }) => person.id);
  return [...byPerson.values()].flatMap((entries) => {
    const [first] = entries;
    return first === undefined ? [] : [{ ...first, sendings: entries.flatMap(({ sendings }) => sendings) }];
  });
}
