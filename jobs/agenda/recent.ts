import type { Deadline } from "../../src/domain/deadline";
import { type DutiesByPerson, dutiesByPerson } from "../../src/store/duties-by-person";
import type { AgendaContext, AgendaParts, ReadContext } from "./context";

/** A context that was read a moment ago, and who was found since to have something left to do by which deadline. */
export interface Recent {
  readonly context: AgendaContext;
  dutiesOf(deadline: Deadline): Promise<DutiesByPerson>;
}

/** While thousands are handed over, a few at a time, what holds for all of them is read once a second. */
const RECENT_MS = 1_000;

export function createRecent(read: ReadContext, parts: AgendaParts): () => Promise<Recent> {
  let known: Recent | undefined;
  return async () => {
    const age = parts.clock.now().getTime() - (known?.context.now.getTime() ?? Number.NaN);
    // A clock that was set back makes it old as well.
    if (known !== undefined && age >= 0 && age < RECENT_MS) return known;
    const context = await read();
    known = { context, dutiesOf: remembering((deadline) => dutiesByPerson(deadline, context, parts)) };
    return known;
  };
}

function remembering(find: Recent["dutiesOf"]): Recent["dutiesOf"] {
  const known = new Map<string, Promise<DutiesByPerson>>();
  return (deadline) => {
    const key = `${deadline.id} ${deadline.version}`;
    const found = known.get(key) ?? find(deadline);
    known.set(key, found);
    return found;
  };
}
