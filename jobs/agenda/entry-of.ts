import { hash } from "node:crypto";
import { type Sending, sendingId } from "../../src/domain/planning/sending";
import type { Due, OutboxEntry } from "../../src/store/delivery";
import { chatKeyOf } from "../../src/store/inbox";
import type { Addressee } from "./addressees";
import { composeMessage } from "./compose-message";
import type { AgendaContext, AgendaParts } from "./context";
import type { DuePerson } from "./due-batches";
import type { Facts } from "./facts";
import { itemsOf } from "./items-of";

export interface Wording {
  /** How what is due stands now. */
  readonly facts: Facts;
  readonly context: AgendaContext;
  readonly parts: AgendaParts;
}

/**
 * The message in which a person is told what is due to them, as things stand now; its id is made of what it tells of.
 * @returns undefined when there is nothing left to say.
 */
export async function entryOf(
  { person, to, sendings }: DuePerson & Addressee,
  wording: Wording,
): Promise<OutboxEntry | undefined> {
  const message = composeMessage(await itemsOf(sendings, { person, ...wording }), wording.parts.say);
  if (message === undefined) return undefined;
  const due: Due = { sendings, ids: sendings.map(sendingId) };
  const until = usefulUntil(sendings);
  return {
    id: deliveryOf(due),
    chatKey: chatKeyOf(to),
    ...to,
    ...message,
    ...{ person: person.id, due },
    ...(until !== undefined && { usefulUntil: until }),
    cause: null,
    createdAt: wording.context.now,
  };
}

function deliveryOf({ ids }: Due): string {
  const whole = [...ids].sort().join("\n");
  return `due:${hash("sha256", whole, "base64url").slice(0, 24)}`;
}

/** Until when the message says something: the latest of its parts; without an end where one part has none. */
function usefulUntil(sendings: readonly Sending[]): Date | undefined {
  const untils = sendings.flatMap(({ until }) => until ?? []);
  if (untils.length < sendings.length) return undefined;
  return new Date(Math.max(...untils.map((until) => until.getTime())));
}
