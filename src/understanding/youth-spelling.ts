import { accent } from "./accent";
import { isFoldedSyllable, isSyllable } from "./syllables";

/** Beginnings and ends that young people write for others, the longer ones first. */
const ONSETS: readonly (readonly [written: string, meant: string])[] = [
  ["dz", "v"],
  ["f", "ph"],
  ["w", "qu"],
  ["z", "v"],
  ["k", "c"],
  ["j", "gi"],
  ["p", "b"],
];
const CODAS: readonly (readonly [written: string, meant: string])[] = [
  ["nk", "nh"],
  ["k", "ch"],
  ["k", "c"],
  ["g", "ng"],
  ["h", "nh"],
  ["j", "i"],
];
const SHORTEST = 2;
const LONGEST = 12;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STRETCHED = /(\p{L})\1+$/u;

/** "triiệu": a key that was hit twice. */
const DOUBLED = /(\p{L})\1+/u;

/** "Đắk", "Lắk" */
const HIGHLAND = /[ăắằẳẵặ]k$/;

/**
 * What a word in playful spelling was meant to be ("cũg" -> "cũng", "rồiii" -> "rồi", "fải" -> "phải"), undefined
 * when it is no such word. Only words with accents are read: "wifi" and "zalo" are what they are. `word` is canonical (`acc`).
 */
export function fromYouth(word: string): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  const drawn = drawnOut(word);
  if (drawn !== undefined) return drawn;
  const stretched = STRETCHED.exec(word);
  const short = stretched ? word.slice(0, stretched.index + 1) : word;
  const isLong = stretched !== null && word.length - short.length >= 2;
  if (isLong && short.length >= SHORTEST && isPlain(short)) return short;
  if (isKnown(short)) return isLong || (short !== word && !isPlain(word)) ? short : undefined;
  const single = word.replace(DOUBLED, "$1");
  if (single !== word && !isPlain(single) && isKnown(single)) return single;
  return isPlain(short) || HIGHLAND.test(short) ? undefined : respelt(short);
}

/** "nàoo": held long behind its tone, which `acc` puts on the last but one. */
function drawnOut(word: string): string | undefined {
  const toneless = word.normalize("NFD").replace(TONES, "").normalize("NFC");
  if (toneless.length !== word.length) return undefined;
  const at = STRETCHED.exec(toneless)?.index;
  if (at === undefined || STRETCHED.test(word)) return undefined;
  const short = word.slice(0, at + 1);
  return isKnown(short) && !isPlain(short) ? accent(short) : undefined;
}

function respelt(word: string): string | undefined {
  for (const [end, meant] of [NOTHING, ...CODAS])
    for (const [start, onset] of [NOTHING, ...ONSETS]) {
      if (!word.startsWith(start) || !word.endsWith(end) || word.length <= start.length + end.length)
        continue;
      const found = onset + word.slice(start.length, word.length - end.length) + meant;
      if (found !== word && isKnown(found)) return accent(found);
    }
  return undefined;
}

const NOTHING = ["", ""] as const;

/** Without any mark: perhaps English, a name of a user, or a code. */
function isPlain(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function isKnown(word: string): boolean {
  if (isPlain(word)) return isFoldedSyllable(word);
  return isSyllable(word.normalize("NFD").replace(TONES, "").normalize("NFC"));
}
