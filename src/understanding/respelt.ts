import type { Token } from "./tokens";
import { Word } from "./word";

/** The token read as another word; what was typed, and where, stays. */
export function respelt({ raw, start, end, kind }: Token, acc: string, fold: string): Token {
  return { raw, start, end, acc, fold, kind, word: new Word(acc, fold) };
}
