import type { Concept } from "./data/concepts";
import { isOtherWord } from "./is-other-word";
import type { PhraseHit } from "./lexicon";
import { createPhraseMatcher } from "./phrases";
import { conceptEntries, toConcepts } from "./read-concepts";
import { type FactValue, factEntries, toFacts } from "./read-facts";
import type { Reading } from "./reading";
import type { Taken } from "./taken";
import type { Token } from "./tokens";

/** Finds the values of closed slots and the concepts of the intent lexicon in a message. */
export type LexiconReader = (
  tokens: readonly Token[],
  taken: Taken,
  accented: boolean,
) => Pick<Reading, "facts" | "concepts">;

/**
 * Builds the reader of data/facts.ts and data/concepts.ts: one lexicon of both, since they have many words in common and
 * a message is gone through once. Linear in the tokens.
 */
export function createLexiconReader(): LexiconReader {
  const matcher = createPhraseMatcher<FactValue | Concept>([...factEntries(), ...conceptEntries()]);
  return (tokens, taken, accented) => {
    const facts: PhraseHit<FactValue>[] = [];
    const concepts: PhraseHit<Concept>[] = [];
    for (const hit of matcher.every(tokens, accented)) {
      if (!accented && isOtherWord(tokens, hit)) continue;
      if (isConcept(hit)) concepts.push(hit);
      else if (isFact(hit)) facts.push(hit);
    }
    return { facts: toFacts(facts, taken), concepts: toConcepts(concepts, taken) };
  };
}

function isConcept(hit: PhraseHit<FactValue | Concept>): hit is PhraseHit<Concept> {
  return typeof hit.value === "string";
}

function isFact(hit: PhraseHit<FactValue | Concept>): hit is PhraseHit<FactValue> {
  return typeof hit.value !== "string";
}
