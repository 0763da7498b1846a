import type { Notice } from "../src/dialogue/reply";
import { hasConsent } from "../src/domain/consent";
import type { Request, Response, Services } from "./handler";

/** What each person is to be told because of one act, by the person's id; texts in order. */
export type Messages = Map<string, string[]>;

/** What is sent, and the names of those whom the bot cannot write to. */
export interface Told {
  readonly notices: readonly Notice[];
  readonly unreached: readonly string[];
}

/** Adds a text for a person, once. */
export function addMessage(messages: Messages, id: string | undefined, text: string): void {
  if (id === undefined) return;
  const texts = messages.get(id) ?? [];
  if (!texts.includes(text)) messages.set(id, [...texts, text]);
}

/**
 * One notice a person, in a private chat of theirs; the actor knows already. Who has left is told nothing; who
 * cannot be written to is named, so that the actor can tell them.
 */
export async function tell(messages: Messages, { person }: Request, services: Services): Promise<Told> {
  const notices: Notice[] = [];
  const unreached: string[] = [];
  for (const [id, texts] of messages) {
    if (id === person.id) continue;
    const other = await services.findPerson(id);
    if (other === null || other.leftAt !== undefined || other.erasedAt !== undefined) continue;
    const to = hasConsent(other) ? await services.personnel.reach(other) : undefined;
    if (to === undefined) unreached.push(other.name);
    else notices.push({ to, text: texts.join("\n"), buttons: [] });
  }
  return { notices, unreached };
}

/** The response with its notices, and a line on whom they did not reach. */
export function withTold(response: Response, { notices, unreached }: Told, { say }: Services): Response {
  const [reply, ...others] = response.replies;
  if (reply === undefined) return response;
  const line = unreached.length === 0 ? "" : `\n${say("notice.unreached", { names: unreached.join(", ") })}`;
  const all = [...(response.notices ?? []), ...notices];
  return {
    ...response,
    replies: [{ ...reply, text: reply.text + line }, ...others],
    ...(all.length > 0 && { notices: all }),
  };
}
