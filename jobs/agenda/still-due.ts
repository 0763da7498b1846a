import type { StoredDelivery } from "../../src/store/delivery";
import { createGroupCommit } from "../../src/store/group-commit";
import { batchOf } from "../../src/store/sendings";
import type { AgendaParts, ReadContext } from "./context";
import { readFacts } from "./facts";
import { itemsOf } from "./items-of";

/** Is there still something to say with a message that had to wait? */
export type StillDue = (delivery: Pick<StoredDelivery, "id" | "movedFrom" | "createdAt">) => Promise<boolean>;

/** A message that was put into words a moment ago is true. */
const TRUE_MS = 60_000;

/**
 * Of a reminder that waited for its platform, what was done, dropped or moved meanwhile is not sent: one with nothing
 * else in it is noted as dropped. Messages of anything else are always due.
 */
export function createStillDue(read: ReadContext, parts: AgendaParts): StillDue {
  const { store, clock } = parts;
  // Thousands may have waited together.
  const isDue = createGroupCommit<string, boolean>(async (ids) => {
    const context = await read();
    const batches = await store.sendings.findMany(ids);
    const [facts, people] = await Promise.all([
      readFacts(batches, context, parts),
      store.people.findMany(batches.map(({ person }) => person)),
    ]);
    const over = await Promise.all(
      batches.map(async ({ id, person: of, sendings }) => {
        const person = people.find(({ id: known }) => known === of);
        const items = person && (await itemsOf(sendings, { person, facts, context, parts }));
        return items === undefined || items.length === 0 ? [id] : [];
      }),
    );
    const dropped = new Set(over.flat());
    await store.sendings.finish([...dropped], "dropped");
    return ids.map((id) => !dropped.has(id));
  });
  return async ({ id, movedFrom, createdAt }) => {
    const batch = batchOf(movedFrom ?? id);
    if (batch === undefined || clock.now().getTime() - createdAt.getTime() < TRUE_MS) return true;
    return isDue(batch);
  };
}
