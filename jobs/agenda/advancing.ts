import { thingOf } from "../../src/domain/planning/sending";
import { nextOccurrence } from "../../src/domain/reminder";
import type { Collected } from "./collected";
import type { AgendaContext, AgendaParts } from "./context";

/** Moves reminders on that are through: to the next time of a repeated one, to the end of any other. */
export interface Advancing {
  /** Of these things there are messages in the outbox. */
  told(things: readonly string[]): Promise<void>;
  /** All others that were due are not to be told. */
  rest(): Promise<void>;
}

export function createAdvancing(
  collected: readonly Collected[],
  { now }: Pick<AgendaContext, "now">,
  { store }: Pick<AgendaParts, "store">,
): Advancing {
  const left = new Map(
    collected.flatMap(({ wanted }) =>
      wanted.flatMap(({ want }) =>
        want.kind === "reminder" ? [[thingOf("reminder", want.reminder.id), want.reminder] as const] : [],
      ),
    ),
  );
  const advance = async (things: readonly string[]) => {
    const through = things.flatMap((thing) => left.get(thing) ?? []);
    for (const thing of things) left.delete(thing);
    await Promise.all(
      through.map((reminder) => store.reminders.advance(reminder, nextOccurrence(reminder, now))),
    );
  };
  return { told: advance, rest: () => advance([...left.keys()]) };
}
