import type { Say } from "../../locales/say";

/** Looking at something, which may be done as often as one likes: a model, the next page, a card of several. */
const VIEWS: readonly string[] = ["show", "more", "card"];
const QUESTIONS = ["say.byUnit", "say.list", "say.deadlines"] as const;

/**
 * Does a message keep its buttons after this one was pressed? What decides something (save, undo, which of several) is
 * pressed once; what only shows something, or does one thing of a list, leaves the others where they are.
 */
export function staysOpen(action: string, say: Say): boolean {
  const [verb = ""] = action.split(":");
  if (verb !== "say") return VIEWS.includes(verb);
  const sentence = action.slice("say:".length);
  const [renewing = ""] = say("say.renew", { codes: "\n", year: "" }).split("\n");
  return QUESTIONS.some((key) => say(key) === sentence) || sentence.startsWith(renewing);
}
