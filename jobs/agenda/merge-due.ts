import { groupBy } from "../../src/domain/group-by";
import type { Sending } from "../../src/domain/planning/sending";
import type { AgendaParts } from "./context";
import { type DuePerson, withoutTaken } from "./due-batches";

/** One entry a person: what is due to them, and what they are to know of others. */
export async function mergeDue(
  due: readonly DuePerson[],
  store: Pick<AgendaParts["store"], "sendings">,
): Promise<readonly { readonly person: string; readonly sendings: readonly Sending[] }[]> {
  const byPerson = groupBy(due, ({ person }) => person.id);
  const merged = [...byPerson].map(([person, entries]) => ({
    person,
    sendings: entries.flatMap(({ sendings }) => sendings),
  }));
  return withoutTaken(merged, store);
}
