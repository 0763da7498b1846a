import type { Sending } from "../../src/domain/planning/sending";
import { eachAbreast } from "../../src/each-abreast";
import type { AgendaContext, AgendaParts } from "./context";
import { claimBatches } from "./due-batches";
import { readFacts } from "./facts";
import { queueBatches } from "./queue-batches";

/** Taken, worded and stored together: what the store writes in one statement. */
const LOT = 500;
/** While the store writes one lot down, the next is put into words. */
const LOTS_ABREAST = 3;

/** Takes what is due to each person and puts it into the outbox, in words true when the first of it was taken. */
export async function queueDue(
  due: readonly { readonly person: string; readonly sendings: readonly Sending[] }[],
  context: AgendaContext,
  parts: AgendaParts,
): Promise<void> {
  if (due.length === 0) return;
  const facts = await readFacts(due, context, parts);
  await eachAbreast(lotsOf(due), LOTS_ABREAST, async (lot) => {
    const batches = await claimBatches(lot, context.now, parts.store);
    await queueBatches(batches, { facts, context, parts });
  });
}

function lotsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / LOT) }, (_, n) => items.slice(n * LOT, (n + 1) * LOT));
}
