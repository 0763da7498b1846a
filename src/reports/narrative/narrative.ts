import type { Say } from "../../../locales/say";
import { formatDay } from "../format";
import type { NarrativeFacts } from "./narrative-facts";
import { openSentences } from "./open-sentences";
import { outstandingSentences } from "./outstanding-sentences";
import { paperSentences } from "./paper-sentences";
import { firstDayOf, wholePeriodWords } from "./period-words";
import { reachedSentence } from "./reached-sentence";
import { registrationSentences } from "./registration-sentences";
import { resourceSentence } from "./resource-sentence";

/**
 * The figures of a report as running text (đoạn số liệu), in paragraphs: what is registered, what has become of it,
 * what was given for it, how it is led, what is still open. What nothing is known of is left out; there is no word
 * of praise or blame that a figure does not carry.
 */
export function narrative(facts: NarrativeFacts, say: Say): readonly string[] {
  if (facts.day < firstDayOf(facts.period)) {
    const period = wholePeriodWords(facts.period, say);
    return [say("narrative.notBegun", { period, day: formatDay(facts.day) })];
  }
  const paragraphs = [
    registrationSentences(facts, say),
    [reachedSentence(facts, say), ...outstandingSentences(facts, say)],
    [resourceSentence(facts, say)],
    paperSentences(facts, say),
    openSentences(facts, say),
  ];
  return paragraphs
    .map((sentences) => sentences.filter((sentence) => sentence !== "").join(" "))
    .filter((paragraph) => paragraph !== "");
}
