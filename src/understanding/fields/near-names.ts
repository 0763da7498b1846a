import { fold } from "../fold";

/** Names that share this much of their syllables (the shared ones by all of both) are one name said twice. */
const SAME_SHARE = 0.6;

export interface NearNames {
  /** Keeps a name. @returns the numbers of the names kept before that nearly repeat it. */
  add(name: string): readonly number[];
  /** The same without keeping it. */
  find(name: string): readonly number[];
}

/** Finds names that nearly repeat each other: word order, accents, case and marks do not tell them apart. */
export function createNearNames(): NearNames {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  const find = (own: ReadonlySet<string>): readonly number[] => {
    const shared = new Map<number, number>();
    for (const syllable of own) {
      for (const i of holders.get(syllable) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const isNear = ([i, count]: [number, number]): boolean =>
      count / (own.size + (sizes[i] ?? 0) - count) >= SAME_SHARE;
    return [...shared].filter(isNear).map(([i]) => i);
  };
  return {
    add(name) {
      const own = syllablesOf(name);
      const near = find(own);
      for (const syllable of own) {
        const known = holders.get(syllable);
        if (known) known.push(sizes.length);
        else holders.set(syllable, [sizes.length]);
      }
      sizes.push(own.size);
      return near;
    },
    find: (name) => find(syllablesOf(name)),
  };
}

function syllablesOf(name: string): ReadonlySet<string> {
  return new Set(
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((syllable) => syllable !== ""),
  );
}
