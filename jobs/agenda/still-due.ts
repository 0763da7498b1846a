import { hasConsent } from "../../src/domain/consent";
import { isMuted } from "../../src/domain/person-settings";
import { readThing, type Sending } from "../../src/domain/planning/sending";
import type { StoredDelivery } from "../../src/store/delivery";
import { createGroupCommit } from "../../src/store/group-commit";
import type { StoredPerson } from "../../src/store/people";
import { type Batch, batchOf } from "../../src/store/sendings";
import { composeMessage, type Message } from "./compose-message";
import type { AgendaContext, AgendaParts, ReadContext } from "./context";
import { type Facts, factsOf } from "./facts";
import { itemsOf } from "./items-of";
import { createRecent } from "./recent";

/** How a message that had to wait stands: as it was put into words, with nothing left to say, or to be said otherwise. */
export type Standing =
  | { readonly status: "due" }
  | { readonly status: "over" }
  | ({ readonly status: "changed" } & Pick<Message, "text" | "buttons">);

type Waiting = Pick<StoredDelivery, "id" | "movedFrom" | "createdAt" | "text" | "buttons">;

export type StillDue = (delivery: Waiting) => Promise<Standing>;

/** A message that was put into words a moment ago is true. */
const TRUE_MS = 1_000;
const DUE: Standing = { status: "due" };

/**
 * A reminder that waited for its platform says what is true when it is handed over: of what was done, dropped, moved or
 * not wanted any more meanwhile nothing is said; one with nothing else in it is noted as dropped. Messages of anything
 * else stay as they are.
 */
export function createStillDue(read: ReadContext, parts: AgendaParts): StillDue {
  const { store, clock } = parts;
  const recent = createRecent(read, parts);
  // Thousands may have waited together.
  const wordsOf = createGroupCommit<string, { readonly words: Message | "same" | undefined }>(async (ids) => {
    const { context, dutiesOf } = await recent();
    const batches = await store.sendings.findMany([...new Set(ids)]);
    const [facts, people] = await Promise.all([
      factsOf(batches, parts, dutiesOf),
      store.people.findMany([...new Set(batches.map(({ person }) => person))]),
    ]);
    const known = new Map(people.map((person) => [person.id, person]));
    const told = await Promise.all(
      batches.map((batch) => reword(batch, known.get(batch.person), { facts, context, parts })),
    );
    const words = new Map(batches.map(({ id }, index) => [id, told[index]]));
    await store.sendings.finish(
      [...words].flatMap(([id, now]) => (now === undefined ? [id] : [])),
      "dropped",
    );
    return ids.map((id) => ({ words: words.has(id) ? words.get(id) : "same" }));
  });
  return async (delivery) => {
    const batch = batchOf(delivery.movedFrom ?? delivery.id);
    if (batch === undefined || clock.now().getTime() - delivery.createdAt.getTime() < TRUE_MS) return DUE;
    return standingOf(delivery, (await wordsOf(batch)).words);
  };
}

function standingOf({ text, buttons, movedFrom }: Waiting, now: Message | "same" | undefined): Standing {
  if (now === undefined) return { status: "over" };
  // What was moved to another chat may be a part of a longer text.
  if (now === "same" || movedFrom !== undefined) return DUE;
  const isSame = now.text === text && JSON.stringify(now.buttons) === JSON.stringify(buttons);
  return isSame ? DUE : { status: "changed", text: now.text, buttons: now.buttons };
}

interface Around {
  readonly facts: Facts;
  readonly context: AgendaContext;
  readonly parts: AgendaParts;
}

/** @returns undefined when there is nothing left to say, or nobody who wants to hear it. */
async function reword(
  { sendings }: Batch,
  person: StoredPerson | undefined,
  around: Around,
): Promise<Message | "same" | undefined> {
  if (person === undefined || !hasConsent(person)) return undefined;
  const wanted = sendings.filter((sending) => isWanted(sending, around));
  if (wanted.length === 0) return undefined;
  // A digest tells how things stood at its hour.
  if (sendings.every(({ thing }) => readThing(thing)?.kind === "digest")) return "same";
  return composeMessage(await itemsOf(wanted, { person, ...around }), around.parts.say);
}

/** Who asks for a reminder after asking for silence wants that one. */
function isWanted({ person, thing }: Sending, { context, facts }: Around): boolean {
  const settings = context.settingsOf(person);
  if (!isMuted(settings, context.now)) return true;
  const asked = facts.reminders.get(readThing(thing)?.id ?? "")?.createdAt;
  return asked !== undefined && settings.mutedSince !== undefined && asked > settings.mutedSince;
}
