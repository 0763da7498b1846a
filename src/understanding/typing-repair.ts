import { accent } from "./accent";
import { TONE_MARKS } from "./letters";
import { isFoldedSyllable, isSyllable } from "./syllables";

const TELEX_TONES: Readonly<Record<string, number>> = { f: 1, s: 2, x: 3, r: 4, j: 5 };
const TELEX_VOWELS: Readonly<Record<string, string>> = {
  aa: "â",
  aw: "ă",
  ee: "ê",
  oo: "ô",
  ow: "ơ",
  uw: "ư",
  dd: "đ",
};
const VNI_TONES: Readonly<Record<string, number>> = { "1": 2, "2": 1, "3": 4, "4": 3, "5": 5 };
const VNI_QUALITIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "6": { a: "â", e: "ê", o: "ô" },
  "7": { o: "ơ", u: "ư" },
  "8": { a: "ă" },
  "9": { d: "đ" },
};

const VOWEL = /[aeiouyâăêôơư]/;

/**
 * What a word with left-over Telex keys was meant to be ("dduwowngf" -> "đường"), undefined when it is no such word.
 * Real syllables and words that do not become one are left alone.
 */
export function fromTelex(word: string): string | undefined {
  if (word.length < 2 || word.length > 10 || isFoldedSyllable(word) || !/^[a-z]+$/.test(word))
    return undefined;
  const tone = TELEX_TONES[word.slice(-1)] ?? 0;
  return compose(telexBase(tone > 0 ? word.slice(0, -1) : word), tone) ?? innerTone(word);
}

/** A tone key typed right after its vowel: "hifnh". */
function innerTone(word: string): string | undefined {
  for (let i = 1; i < word.length - 1; i += 1) {
    const tone = TELEX_TONES[word.charAt(i)];
    if (tone === undefined || !"aeiouyw".includes(word.charAt(i - 1))) continue;
    const found = compose(telexBase(word.slice(0, i) + word.slice(i + 1)), tone);
    if (found !== undefined) return found;
  }
  return undefined;
}

function telexBase(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i += 1) {
    const pair = TELEX_VOWELS[word.slice(i, i + 2)];
    out += pair ?? word.charAt(i);
    if (pair !== undefined) i += 1;
  }
  return delayedKey(out.replace("uơ", "ươ"));
}

/** A key typed at the end of the syllable: "duongw" -> "dương", "tienes" -> "tiên". */
function delayedKey(word: string): string {
  const last = word.slice(-1);
  const stem = word.slice(0, -1);
  if (last === "w" && stem.includes("uo")) return stem.replace("uo", "ươ");
  if (last === "w")
    return stem.replace(/[aou](?=[^aou]*$)/, (vowel) => ({ a: "ă", o: "ơ", u: "ư" })[vowel] ?? vowel);
  if (last === "d" && stem.startsWith("d")) return `đ${stem.slice(1)}`;
  const vowel = { a: "â", e: "ê", o: "ô" }[last];
  return vowel !== undefined && stem.includes(last) && stem.length > 2 ? stem.replace(last, vowel) : word;
}

/** What a word with left-over VNI keys was meant to be ("d9u7o7ng2" -> "đường"), undefined when it is none. */
export function fromVni(word: string): string | undefined {
  let base = "";
  let tone = 0;
  for (const char of word) {
    const quality = VNI_QUALITIES[char];
    if (VNI_TONES[char] !== undefined) tone = VNI_TONES[char];
    else if (quality) base = addQuality(base, quality);
    else if (char >= "a" && char <= "z") base += char;
    else return undefined;
  }
  return compose(base.replace("uơ", "ươ"), tone);
}

function addQuality(base: string, quality: Readonly<Record<string, string>>): string {
  for (let i = base.length - 1; i >= 0; i -= 1) {
    const better = quality[base.charAt(i)];
    if (better !== undefined) return base.slice(0, i) + better + base.slice(i + 1);
  }
  return base;
}

function compose(base: string, tone: number): string | undefined {
  if (!isSyllable(base)) return undefined;
  if (tone === 0) return base;
  const vowel = VOWEL.exec(base);
  if (!vowel) return undefined;
  return accent(base.replace(vowel[0], (vowel[0] + (TONE_MARKS[tone] ?? "")).normalize("NFC")));
}
