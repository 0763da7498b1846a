import { eachAbreast } from "../../src/each-abreast";
import { lotsOf } from "../../src/lots-of";
import type { Addressee } from "./addressees";
import type { AgendaContext, AgendaParts } from "./context";
import { type DuePerson, withoutTaken } from "./due-batches";
import { entryOf, type Wording } from "./entry-of";
import { readFacts } from "./facts";

/** Worded and stored together: what the store writes in one statement. */
const LOT = 500;
/** While the store writes one lot down, the next is put into words. */
const LOTS_ABREAST = 3;

type DueAddressee = DuePerson & Addressee;

interface DueAround {
  readonly context: AgendaContext;
  readonly parts: AgendaParts;
  /** Hears of the things of which there are messages in the outbox. */
  told(things: readonly string[]): Promise<void>;
}

/**
 * Puts what is due to each person into words, true now, and into the outbox, which takes nothing that stands in another
 * message: done again after a crash, or by two workers at once, it tells everything once.
 */
export async function queueDue(
  due: readonly DueAddressee[],
  { context, parts, told }: DueAround,
): Promise<void> {
  if (due.length === 0) return;
  const facts = await readFacts(due, context, parts);
  await eachAbreast(lotsOf(due, LOT), LOTS_ABREAST, (lot) => queueLot(lot, { facts, context, parts, told }));
}

/** Where another worker was first with a part of a message, the rest is told without it. */
async function queueLot(lot: readonly DueAddressee[], wording: Wording & DueAround): Promise<void> {
  const { store, queued } = wording.parts;
  for (let open = lot; open.length > 0; ) {
    const entries = await Promise.all(open.map((one) => entryOf(one, wording)));
    const worded = open.flatMap((one, index) => {
      const entry = entries[index];
      return entry === undefined ? [] : [{ one, entry }];
    });
    const isNew = await store.outbox.add(worded.map(({ entry }) => entry));
    const added = worded.filter((_, index) => isNew[index]).map(({ entry }) => entry);
    await Promise.all([
      queued(added.map(({ chatKey, kind }) => ({ chatKey, kind }))),
      wording.told(added.flatMap(({ due }) => due?.sendings.map(({ thing }) => thing) ?? [])),
    ]);
    const lost = worded.filter((_, index) => !isNew[index]).map(({ one }) => one);
    const sizes = new Map(lost.map(({ person, sendings }) => [person.id, sendings.length]));
    // Of what was told so long ago that it is forgotten only the message itself is there.
    open = (await withoutTaken(lost, store)).filter(
      ({ person, sendings }) => sendings.length < (sizes.get(person.id) ?? 0),
    );
  }
}
