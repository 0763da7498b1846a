import type { Duties, UnitDuty } from "../../src/store/duties";
import type { AgendaContext, AgendaParts, ReadContext } from "./context";

/** A context that was read a moment ago, and the agenda's parts, which know what was asked of the duties since. */
export interface Recent {
  readonly context: AgendaContext;
  readonly parts: AgendaParts;
}

/** While thousands are handed over, five times a second, what holds for all of them is read once a second. */
const RECENT_MS = 1_000;

export function createRecent(read: ReadContext, parts: AgendaParts): () => Promise<Recent> {
  let known: Recent | undefined;
  return async () => {
    const age = parts.clock.now().getTime() - (known?.context.now.getTime() ?? Number.NaN);
    // A clock that was set back makes it old as well.
    if (known !== undefined && age >= 0 && age < RECENT_MS) return known;
    known = { context: await read(), parts: { ...parts, duties: remembering(parts.duties) } };
    return known;
  };
}

function remembering(duties: Duties): Duties {
  const known = new Map<string, Promise<readonly UnitDuty[]>>();
  return {
    of(deadline) {
      const key = `${deadline.id} ${deadline.version}`;
      const found = known.get(key) ?? duties.of(deadline);
      known.set(key, found);
      return found;
    },
  };
}
