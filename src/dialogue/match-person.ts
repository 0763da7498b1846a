import { fold } from "../understanding/fold";
import { findName, isSameName, nameWords } from "../understanding/name-matcher";

/** Choices offered when a name fits several people. */
const MOST = 4;

/**
 * The people a piece of text names: by the whole name, else by its last two words, else by the given name
 * ("chị Hoa"); the best kind of match only. In a text with accents "Hoa" is not Hóa; in one without, it may be, and so may
 * a name that was entered without any ("Pham Thi Dao").
 */
export function matchPeople<T extends { readonly name: string }>(
  text: string,
  people: readonly T[],
): readonly T[] {
  for (const length of [Number.POSITIVE_INFINITY, 2, 1]) {
    const found = people.filter(({ name }) => {
      const words = lastWords(name, length);
      return stands(text, words) || (!hasAccents(name) && stands(fold(text), words));
    });
    const exact = found.filter(({ name }) => stands(text, lastWords(name, length), true));
    if (found.length > 0) return (hasAccents(text) && exact.length > 0 ? exact : found).slice(0, MOST);
  }
  return [];
}

type Words = ReturnType<typeof nameWords>;

function lastWords(name: string, length: number): Words {
  const words = nameWords(name);
  return words.slice(-Math.min(length, words.length));
}

function stands(text: string, words: Words, exactly = false): boolean {
  if (words.length === 0) return false;
  const spots = findName(text, words);
  return spots.some(({ from, to }) => !exactly || isSameName(words, nameWords(text.slice(from, to))));
}

function hasAccents(text: string): boolean {
  return fold(text) !== text.toLowerCase();
}
