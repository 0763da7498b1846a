import { isFoldedSyllable } from "../syllables";

const LONGEST_SYLLABLE = 7;

/**
 * Cuts a folded name written in one ("dienbich") into syllables ("dien bich"): the fewest that are Vietnamese. What
 * cannot be cut comes back as it is. At most 40 letters are looked at.
 */
export function splitSyllables(text: string): string {
  if (text.length > 40) return text;
  const best: (string | undefined)[] = [""];
  const counts: number[] = [0];
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const before = best[start];
      const syllable = text.slice(start, end);
      if (before === undefined || !isFoldedSyllable(syllable)) continue;
      const count = (counts[start] ?? 0) + 1;
      if (best[end] !== undefined && count >= (counts[end] ?? 0)) continue;
      best[end] = before === "" ? syllable : `${before} ${syllable}`;
      counts[end] = count;
    }
  }
  return best[text.length] ?? text;
}
