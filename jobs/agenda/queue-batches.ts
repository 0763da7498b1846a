import type { OutboxEntry } from "../../src/store/delivery";
import { chatKeyOf } from "../../src/store/inbox";
import type { StoredPerson } from "../../src/store/people";
import { type Batch, deliveryOf } from "../../src/store/sendings";
import { composeMessage } from "./compose-message";
import type { AgendaContext, AgendaParts } from "./context";
import type { Facts } from "./facts";
import { itemsOf } from "./items-of";
import { chatOf } from "./unreached";

export interface QueueAround {
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
  const { parts } = around;
  const { store } = parts;
  const people = await store.people.findMany([...new Set(batches.map(({ person }) => person))]);
  const byId = new Map(people.map((person) => [person.id, person]));
  const entries = await Promise.all(batches.map((batch) => entryOf(batch, byId.get(batch.person), around)));
  const told = entries.filter((entry) => entry !== undefined);
  await store.outbox.add(told);
  await Promise.all([
    store.sendings.finish(idsWhere(batches, entries, true), "queued"),
    store.sendings.finish(idsWhere(batches, entries, false), "dropped"),
    ...told.map(({ chatKey, kind }) => parts.queued({ chatKey, kind })),
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
  person: StoredPerson | undefined,
  around: QueueAround,
): Promise<OutboxEntry | undefined> {
  const { parts, context } = around;
  if (person === undefined) return undefined;
  const [to, items] = await Promise.all([
    chatOf(person, parts),
    itemsOf(batch.sendings, { person, ...around }),
  ]);
  const message = composeMessage(items, parts.say);
  if (to === undefined || message === undefined) return undefined;
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
