import { hasConsent } from "../../src/domain/consent";
import { isMuted } from "../../src/domain/person-settings";
import { readThing, type Sending } from "../../src/domain/planning/sending";
import type { StoredDelivery } from "../../src/store/delivery";
import { createGroupCommit } from "../../src/store/group-commit";
import type { StoredPerson } from "../../src/store/people";
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

type Waiting = Pick<StoredDelivery, "id" | "due" | "movedFrom" | "person" | "createdAt" | "text" | "buttons">;

export type StillDue = (delivery: Waiting) => Promise<Standing>;

/** A message that was put into words a moment ago is true. */
const TRUE_MS = 1_000;
const DUE: Standing = { status: "due" };

interface Told {
  readonly person: string;
  readonly sendings: readonly Sending[];
}

/**
 * A reminder that waited for its platform says what is true when it is handed over: of what was done, dropped, moved or
 * not wanted any more meanwhile nothing is said. Messages of anything else stay as they are.
 */
export function createStillDue(read: ReadContext, parts: AgendaParts): StillDue {
  const { store, clock } = parts;
  const recent = createRecent(read, parts);
  // Thousands may have waited together.
  const wordsOf = createGroupCommit<Told, { readonly words: Message | "same" | undefined }>(async (told) => {
    const { context, dutiesOf } = await recent();
    const [facts, people] = await Promise.all([
      factsOf(told, parts, dutiesOf),
      store.people.findMany([...new Set(told.map(({ person }) => person))]),
    ]);
    const known = new Map(people.map((person) => [person.id, person]));
    return Promise.all(
      told.map(async ({ person, sendings }) => ({
        words: await reword(sendings, known.get(person), { facts, context, parts }),
      })),
    );
  });
  return async (delivery) => {
    if (clock.now().getTime() - delivery.createdAt.getTime() < TRUE_MS) return DUE;
    const told = await toldBy(delivery, store);
    return told === undefined ? DUE : standingOf(delivery, (await wordsOf(told)).words);
  };
}

/** Of a copy for another chat ("<id>>moved>0") the message knows it that it was made of. */
async function toldBy(
  { due, movedFrom, person }: Waiting,
  { sendings }: Pick<AgendaParts["store"], "sendings">,
): Promise<Told | undefined> {
  if (person === undefined) return undefined;
  const found = movedFrom === undefined ? due : await sendings.of(movedFrom.split(">")[0] ?? "");
  return found && { person, sendings: found.sendings };
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
  sendings: readonly Sending[],
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
