/** What a character does to the cutting of a text. */
export type CharClass = "letter" | "mark" | "digit" | "space" | "newline" | "ignored" | "emoji" | "punct";

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const SPACE = /[\s\p{Cc}\p{Cf}\p{Z}]/u;
const EMOJI = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;

/** The class of one code point. Constant time; Latin and Vietnamese letters without a regular expression. */
export function charClass(code: number): CharClass {
  if (code < 0x80) return ascii(code);
  if ((code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff))
    return code === 0xd7 || code === 0xf7 ? "punct" : "letter";
  if (code >= 0x300 && code <= 0x36f) return "mark";
  if (isIgnored(code)) return "ignored";
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return "newline";
  if (code >= 0xff10 && code <= 0xff19) return "digit";
  return other(String.fromCodePoint(code), code);
}

/** Where a word that begins at `at` ends: letters and the marks on them; invisible characters count inside only. */
export function endOfLetters(text: string, at: number, limit: number): number {
  let end = at;
  for (let i = at; i < limit; ) {
    const code = text.codePointAt(i) ?? 0;
    const kind = charClass(code);
    if (kind !== "letter" && kind !== "mark" && kind !== "ignored") break;
    i += code > 0xffff ? 2 : 1;
    if (kind !== "ignored") end = i;
  }
  return end;
}

/** Where what divides tokens ends: spaces, invisible characters and marks without a letter. */
export function endOfGap(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit) {
    const code = text.codePointAt(i) ?? 0;
    const kind = charClass(code);
    if (kind !== "space" && kind !== "ignored" && kind !== "mark") break;
    i += code > 0xffff ? 2 : 1;
  }
  return i;
}

function ascii(code: number): CharClass {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "letter";
  if (code >= 48 && code <= 57) return "digit";
  if (code === 10 || code === 13) return "newline";
  return code <= 32 || code === 127 ? "space" : "punct";
}

/** Soft hyphen, zero-width characters, byte-order mark, variation selectors. */
function isIgnored(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xfe0f
  );
}

function other(char: string, code: number): CharClass {
  if (code >= 0xd800 && code <= 0xdfff) return "space";
  if (EMOJI.test(char)) return "emoji";
  if (LETTER.test(char)) return "letter";
  if (MARK.test(char)) return "mark";
  if (SPACE.test(char)) return "space";

  // Digits of other scripts stay marks: no officer counts in them.
  return "punct";
}
