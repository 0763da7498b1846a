import { fold } from "./fold";

/** A word of a name as it is compared: "Hòa" and "hoà" are one, "hoa" may be either, "hóa" is another. */
interface Word {
  readonly folded: string;
  /** Its accents in a fixed order; none when it was typed without. */
  readonly accents: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a name, in order. */
export function nameWords(text: string): readonly Word[] {
  return [...text.normalize("NFC").matchAll(WORD)].map(([word]) => ({
    folded: fold(word),
    accents: accentsOf(word),
  }));
}

function accentsOf(word: string): string {
  const marks = [...word.normalize("NFD")].filter((char) => /\p{M}/u.test(char)).sort();
  return marks.join("") + (/[đĐ]/.test(word) ? "đ" : "");
}

/** Can `typed` be the given name? What it has in accents must agree, what it lacks may be left out. */
export function isSameName(typed: readonly Word[], given: readonly Word[]): boolean {
  return (
    typed.length === given.length &&
    typed.every((word, index) => {
      const other = given[index];
      return word.folded === other?.folded && (word.accents === "" || word.accents === other.accents);
    })
  );
}

/** Where in a text the name stands: its words one after another, with only marks and spaces between. */
export function findName(text: string, given: readonly Word[]): readonly { from: number; to: number }[] {
  const spots = [...text.matchAll(WORD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    word: match[0],
  }));
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at + given.length <= spots.length; at += 1) {
    const run = spots.slice(at, at + given.length);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (first.from < (found.at(-1)?.to ?? 0)) continue;
    if (isSameName(nameWords(run.map(({ word }) => word).join(" ")), given))
      found.push({ from: first.from, to: last.to });
  }
  return found;
}
