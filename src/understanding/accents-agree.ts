import { letterOf } from "./letters";
import type { Token } from "./tokens";

/**
 * True when the accents typed do not contradict a reading of the same letters: the same, none at all (unless
 * `exact`), a part of them ("nươc" for "nước", unless `exact`), or hỏi for ngã, which many writers confuse.
 */
export function accentsAgree(token: Token, reading: string, exact = false): boolean {
  const typed = token.acc;
  if (typed === reading) return true;
  if (typed === token.fold) return !exact;
  if (typed.length !== reading.length) return false;
  for (let i = 0; i < typed.length; i += 1) {
    if (typed.charCodeAt(i) !== reading.charCodeAt(i) && !letterAgrees(typed, reading, i, exact))
      return false;
  }
  return true;
}

const HOOK = 4;
const TILDE = 3;

function letterAgrees(typed: string, reading: string, i: number, exact: boolean): boolean {
  const [a, b] = [partsAt(typed, i), partsAt(reading, i)];
  const swapped = (a.tone === HOOK && b.tone === TILDE) || (a.tone === TILDE && b.tone === HOOK);
  const sameBase = a.base === b.base;
  if (sameBase && (a.tone === b.tone || swapped)) return true;
  if (exact) return false;
  return (sameBase || a.base === a.fold) && (a.tone === 0 || a.tone === b.tone || swapped);
}

function partsAt(word: string, i: number): { fold: string; base: string; tone: number } {
  const char = word.charAt(i);
  return letterOf(word.charCodeAt(i)) ?? { fold: char, base: char, tone: 0 };
}
