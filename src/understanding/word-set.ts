import { WordTable } from "./word-table";

/** A set of folded words, given in one line, that answers for tokens at the cost of a bit: see {@link WordTable}. */
export function wordSet(words: string): WordTable<true> {
  return new WordTable(new Map(words.split(" ").map((word) => [word, true] as const)));
}
