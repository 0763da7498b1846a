import { startsUpper } from "./starts-upper";
import { isFoldedSyllable } from "./syllables";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";

const TYPES = wordSet("xa phuong tran huyen thon xom khoi khom");
const LONGEST_NAME = 3;
/** Shorter words after "xã" are short forms ("xã k có", "xã đg làm"). */
const LEAST_LETTERS = 4;

/**
 * True for a syllable of a place's name: it follows "xã", "phường", "thị trấn" and their like, at once or after other
 * syllables written with a capital as it is itself ("xa Dien Hanh", "thi xa Hong Linh", "xã Quang Thiện"). Such a
 * word is neither a short form nor a slip.
 */
export function isPlaceName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.raw.length < 2) return false;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_NAME); i -= 1) {
    const before = tokens[i];
    if (before?.kind !== "word") return false;
    if (TYPES.has(before)) return isWritten(token) && isFoldedSyllable(token.fold);
    if (startsUpper(token.raw) !== startsUpper(before.raw)) return false;
  }
  return false;
}

function isWritten(token: Token): boolean {
  return startsUpper(token.raw) || token.raw.length >= LEAST_LETTERS;
}
