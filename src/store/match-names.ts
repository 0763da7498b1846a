import { wordsFound } from "../understanding/similar-names";

/** A record's code, and its name as it is compared. */
export interface StoredName {
  readonly _id: string;
  readonly nameKey: string;
}

/** Part of the words of a question that must be found in a name. */
const ENOUGH_WORDS = 0.75;
/** A shorter name may stand in any sentence by chance. */
const LEAST_WORDS = 3;

/** Codes of those whose whole name stands in a text, the longest names. */
export function namesWithin(text: string, names: readonly StoredName[]): string[] {
  const found = names.filter(
    ({ nameKey: key }) => key.split(" ").length >= LEAST_WORDS && ` ${text} `.includes(` ${key} `),
  );
  const longest = Math.max(...found.map(({ nameKey: key }) => key.length));
  return found
    .filter(({ nameKey: key }) => key.length === longest)
    .slice(0, 10)
    .map(({ _id }) => _id);
}

/** Codes of those whose names have the words of a query, the best first; of those that are it, only they. */
export function bestMatches(query: string, names: readonly StoredName[]): string[] {
  const scored = names.map(({ _id, nameKey: key }) => ({
    code: _id,
    score: key === query ? 2 : wordsFound(query, key),
  }));
  const exact = scored.filter(({ score }) => score === 2);
  const found = exact.length > 0 ? exact : scored.filter(({ score }) => score >= ENOUGH_WORDS);
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ code }) => code);
}
