import { letterOf, TONE_MARKS } from "./letters";

const COMBINING = /[\u0300-\u036f]/;
const QUALITY = "âăêôơư";
const VOWELS = `aeiouy${QUALITY}`;

/**
 * One canonical spelling of a word's accents: NFC, lower case, the tone mark where the traditional rule puts it
 * ("hoà" and "hòa" -> "hòa", "thuý" -> "thúy", "Diêñ" -> "diễn", "huỵên" -> "huyện"). Several words are done one by one.
 * Never throws.
 */
export function accent(text: string): string {
  const composed = (COMBINING.test(text) ? text.normalize("NFC") : text).toLowerCase();
  return composed.includes(" ") ? composed.split(" ").map(accentWord).join(" ") : accentWord(composed);
}

function accentWord(word: string): string {
  let base = "";
  let tone = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    const letter = code < 128 ? undefined : letterOf(code);
    base += letter ? letter.base : word.charAt(i);
    if (letter && letter.tone > 0) tone = letter.tone;
  }
  if (tone === 0) return base;
  const at = toneSeat(base);
  if (at < 0) return base;
  return base.slice(0, at) + toned(base.charAt(at), tone) + base.slice(at + 1);
}

const TONED: ReadonlyMap<string, readonly string[]> = new Map(
  [...VOWELS].map((vowel) => [vowel, TONE_MARKS.map((mark) => (vowel + mark).normalize("NFC"))]),
);

function toned(vowel: string, tone: number): string {
  return TONED.get(vowel)?.[tone] ?? vowel;
}

/** Index of the vowel that carries the tone, -1 when the word has no vowel. */
function toneSeat(base: string): number {
  let first = 0;
  while (first < base.length && !isVowel(base, first)) first += 1;
  if (first === base.length) return -1;
  const start = first + onsetGlide(base, first);
  let end = start;
  while (isVowel(base, end + 1)) end += 1;
  for (let i = end; i >= start; i -= 1) if (QUALITY.includes(base.charAt(i))) return i;
  const length = end - start + 1;
  if (length === 1) return start;
  if (length === 2) return end < base.length - 1 ? end : start;
  return start + 1;
}

function isVowel(base: string, at: number): boolean {
  return at < base.length && VOWELS.includes(base.charAt(at));
}

/** 1 when the first vowel letter belongs to the onset: "qu" always, "gi" before another vowel. */
function onsetGlide(base: string, first: number): number {
  if (!isVowel(base, first + 1)) return 0;
  const before = first > 0 ? base.charAt(first - 1) : "";
  if (before === "q" && base.charAt(first) === "u") return 1;
  return before === "g" && base.charAt(first) === "i" && first === 1 ? 1 : 0;
}
