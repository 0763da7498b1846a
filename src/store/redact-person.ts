import { findName, nameWords } from "../understanding/name-matcher";

/** What stands in the place of an erased name or number, wherever it was; the same in every language. */
export const ERASED = "***";

/** One word alone is a common noun as often as a name ("Hoa"): only longer names are looked for in text. */
const FEWEST_WORDS = 2;
const NATIONAL_DIGITS = 9;

/** Replaces the name and the phone number of one person in a text; other text stays as it is. */
export function createRedactor({ name, phone }: { name: string; phone?: string }): (text: string) => string {
  const words = nameWords(name);
  const number = phonePattern(phone);
  return (text) => {
    const withoutName = words.length < FEWEST_WORDS ? text : replaceName(text, words);
    return number === undefined ? withoutName : withoutName.replace(number, ERASED);
  };
}

function replaceName(text: string, words: ReturnType<typeof nameWords>): string {
  const composed = text.normalize("NFC");
  const found = findName(composed, words);
  if (found.length === 0) return text;
  let out = "";
  let at = 0;
  for (const { from, to } of found) {
    out += composed.slice(at, from) + ERASED;
    at = to;
  }
  return out + composed.slice(at);
}

/** The last nine digits are the number, however the country or the groups are written: 0912 345 678, +84912345678. */
function phonePattern(phone: string | undefined): RegExp | undefined {
  const digits = (phone ?? "").replace(/\D/g, "");
  if (digits.length < NATIONAL_DIGITS) return undefined;
  const own = [...digits.slice(-NATIONAL_DIGITS)].join("[ .-]?");
  return new RegExp(`(?<!\\d)(?:\\+?84[ .-]?|0)?${own}(?!\\d)`, "g");
}
