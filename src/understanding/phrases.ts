import { accent } from "./accent";
import { Lexicon, type Phrase, type PhraseHit } from "./lexicon";
import type { Token } from "./tokens";

/** Finds all phrases of a lexicon; at one place the longest phrase wins. */
export interface PhraseMatcher<T> {
  at(tokens: readonly Token[], index: number, strict?: boolean): readonly PhraseHit<T>[];
  all(tokens: readonly Token[], strict?: boolean): readonly PhraseHit<T>[];
  /** Like `all`, with the shorter phrases at a place as well. */
  every(tokens: readonly Token[], strict?: boolean): readonly PhraseHit<T>[];
}

/**
 * Builds a matcher of `[phrase, value]` pairs. Words are compared without accents; an accent that was typed must
 * agree ("bảy" does not match "bay"). With `strict` (a message typed with accents) a one-word phrase must be typed
 * exactly. Matching is linear in the tokens times the longest phrase.
 */
export function createPhraseMatcher<T>(entries: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const lexicon = new Lexicon(
    Array.from(entries, ([phrase, value]): Phrase<T> => ({ words: accent(phrase).split(" "), value })),
  );
  return {
    at: (tokens, index, strict = false) => lexicon.longestAt(tokens, index, strict),
    all: (tokens, strict = false) => {
      const found: PhraseHit<T>[] = [];
      for (let i = 0; i < tokens.length; i += 1)
        for (const hit of lexicon.longestAt(tokens, i, strict)) found.push(hit);
      return found;
    },
    every: (tokens, strict = false) => {
      const found: PhraseHit<T>[] = [];
      for (let i = 0; i < tokens.length; i += 1) lexicon.addAllAt(found, tokens, i, strict);
      return found;
    },
  };
}
