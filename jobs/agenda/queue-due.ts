import { eachAbreast } from "../../src/each-abreast";
import { lotsOf } from "../../src/lots-of";
import type { Addressee } from "./addressees";
import type { AgendaContext, AgendaParts } from "./context";
import { claimBatches, type DuePerson } from "./due-batches";
import { readFacts } from "./facts";
import { queueBatches } from "./queue-batches";

/** Taken, worded and stored together: what the store writes in one statement. */
const LOT = 500;
/** While the store writes one lot down, the next is put into words. */
const LOTS_ABREAST = 3;

/** Takes what is due to each person and puts it into the outbox, in words true when the first of it was taken. */
export async function queueDue(
  due: readonly (DuePerson & Addressee)[],
  context: AgendaContext,
  parts: AgendaParts,
): Promise<void> {
  if (due.length === 0) return;
  const facts = await readFacts(due, context, parts);
  const addressees = new Map(due.map(({ person, to }) => [person.id, { person, to }]));
  await eachAbreast(lotsOf(due, LOT), LOTS_ABREAST, async (lot) => {
    const asked = lot.map(({ person: { id }, sendings }) => ({ person: id, sendings }));
    const batches = await claimBatches(asked, context.now, parts.store);
    await queueBatches(batches, { addressees, facts, context, parts });
  });
}
