import type { DraftRecord } from "../../src/dialogue/state";
import type { Services } from "../handler";

/**
 * What is said of cards that are dropped because nobody came back to them for `days`: nothing is lost without a word.
 * One that never got a name was a false start, and is not missed.
 */
export function goneCards(
  records: readonly DraftRecord[],
  days: number,
  { say }: Pick<Services, "say">,
): readonly string[] {
  const names = records.flatMap(({ name }) => name || []);
  return names.length === 0 ? [] : [say("draft.expired", { name: names.join("”, “"), days })];
}
