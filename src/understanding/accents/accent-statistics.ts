import { tokenise } from "../tokenise";

/** How often words, and pairs of words that follow each other, stand in names written with accents. Plain data. */
export interface AccentStatistics {
  readonly words: Readonly<Record<string, number>>;
  readonly pairs: Readonly<Record<string, number>>;
}

/** Counts the words and pairs of names; each name counts once. Names without any accent teach nothing. */
export function accentStatistics(names: Iterable<string>): AccentStatistics {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const name of names) {
    const spoken = spokenWords(name);
    if (!spoken.some(({ acc, fold }) => acc !== fold)) continue;
    spoken.forEach(({ acc }, i) => {
      words.set(acc, (words.get(acc) ?? 0) + 1);
      const next = spoken[i + 1];
      if (next) pairs.set(`${acc} ${next.acc}`, (pairs.get(`${acc} ${next.acc}`) ?? 0) + 1);
    });
  }
  return { words: Object.fromEntries(words), pairs: Object.fromEntries(pairs) };
}

/** The words of a name; numbers and marks part nothing ("Nhà sạch, vườn đẹp" has the pair "sạch vườn"). */
export function spokenWords(name: string) {
  return tokenise(name).tokens.filter(({ kind }) => kind === "word");
}
