import type { Talk } from "../handlers/support/talk";
import type { LeaderQuestion } from "./leader-question";

/** Asks in a conversation that begins with this question, or with the one it goes on from. @returns the answer. */
export async function askAfresh(
  talk: Talk,
  wording: string,
  { as = "lan", after }: Pick<LeaderQuestion, "as" | "after">,
): Promise<string> {
  await talk.app.store.connection.collection("conversations").deleteMany({});
  if (after !== undefined) await talk.ask(as, after);
  return talk.ask(as, wording);
}
