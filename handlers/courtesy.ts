import { fold } from "../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "./handler";

import { statusOfNamed } from "./status";

/** Help (trợ giúp): what the service does, by examples that work. */
export function help(_request: Request, { say }: Services): Response {
  return answer(say("help"));
}

/** Greeting (chào hỏi). */
export function greet({ person }: Request, { say }: Services): Response {
  return answer(say("greeting", { name: givenName(person.name), help: say("help.short") }));
}

/** What is not understood well enough: the best guesses as buttons, never a guess acted on. */
export async function notUnderstood(request: Request, services: Services): Promise<Response> {
  const { understanding, state, text } = request;
  const { say } = services;
  // A registered model's name with a question about it: "Bếp ăn tình thương ở đâu".
  const named = ABOUT_ONE.test(fold(text)) ? await statusOfNamed(request, services) : undefined;
  if (named !== undefined) return named;
  const guesses = (understanding.candidates ?? []).flatMap((intent) => {
    const known = GUESSABLE.find((guess) => guess === intent);
    return known === undefined
      ? []
      : [[{ label: say(`intent.${known}`), action: `say:${say(`guess.${known}`)}` }]];
  });
  const open = state.draft?.records[0]?.name;
  const reminder = open === undefined ? "" : `\n${say("draft.open", { name: open })}`;
  const sentence = guesses.length > 0 ? say("unknown.guess") : say("unknown");
  return { replies: [{ text: sentence + reminder, buttons: guesses.slice(0, 2) }], orphan: true };
}

const ABOUT_ONE = /(?:o dau|the nao|ra sao|sao roi|den dau|toi dau|phu trach|cua ai|khi nao|bao gio|\bxem\b)/;

const GUESSABLE = ["register_model", "register_exemplar", "ask_count", "ask_list", "help"] as const;

/** A person is called by the given name: "đồng chí Hà" for Hồ Văn Hà. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}
