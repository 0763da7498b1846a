import type { OutboxEntry } from "../../src/store/delivery";
import { chatKeyOf } from "../../src/store/inbox";
import { type Batch, deliveryOf } from "../../src/store/sendings";
import type { Addressee } from "./addressees";
import { composeMessage } from "./compose-message";
import type { AgendaContext, AgendaParts } from "./context";
import type { Facts } from "./facts";
import { itemsOf } from "./items-of";

export interface QueueAround {
  /** By id, who of those concerned can be written to. */
  readonly addressees: ReadonlyMap<string, Addressee>;
  /** How what the batches are about stands now. */
  readonly facts: Facts;
  readonly context: AgendaContext;
  readonly parts: AgendaParts;
}

/**
 * Puts what was taken for sending into words and into the outbox, as things stand now, and notes that it is there.
 * Done again after a crash it finds its own message there: its id is the batch's.
 */
export async function queueBatches(batches: readonly Batch[], around: QueueAround): Promise<void> {
  if (batches.length === 0) return;
  const { addressees, parts } = around;
  const { store } = parts;
  const entries = await Promise.all(
    batches.map((batch) => entryOf(batch, addressees.get(batch.person), around)),
  );
  const told = entries.filter((entry) => entry !== undefined);
  await store.outbox.add(told);
  await Promise.all([
    store.sendings.finish(idsWhere(batches, entries, true), "queued"),
    store.sendings.finish(idsWhere(batches, entries, false), "dropped"),
    parts.queued(told.map(({ chatKey, kind }) => ({ chatKey, kind }))),
  ]);
}

function idsWhere(
  batches: readonly Batch[],
  entries: readonly (OutboxEntry | undefined)[],
  told: boolean,
): readonly string[] {
  return batches.filter((_, index) => (entries[index] !== undefined) === told).map(({ id }) => id);
}

/** @returns undefined when there is nothing left to say, or nobody to say it to. */
async function entryOf(
  batch: Batch,
  addressee: Addressee | undefined,
  around: QueueAround,
): Promise<OutboxEntry | undefined> {
  const { parts, context } = around;
  if (addressee === undefined) return undefined;
  const { person, to } = addressee;
  const message = composeMessage(await itemsOf(batch.sendings, { person, ...around }), parts.say);
  if (message === undefined) return undefined;
  const until = usefulUntil(batch);
  return {
    id: deliveryOf(batch),
    chatKey: chatKeyOf(to),
    ...to,
    ...message,
    person: person.id,
    ...(until !== undefined && { usefulUntil: until }),
    cause: null,
    createdAt: context.now,
  };
}

/** Until when the message says something: the latest of its parts; without an end where one part has none. */
function usefulUntil({ sendings }: Batch): Date | undefined {
  const untils = sendings.flatMap(({ until }) => until ?? []);
  if (untils.length < sendings.length) return undefined;
  return new Date(Math.max(...untils.map((until) => until.getTime())));
}
