import { hashOf } from "./hash-of";
import type { Word } from "./word";

/** A power of two, twice the syllables of the language; a message may bring any letters. */
const PLACES = 16_384;
/** As many for figures, of which a message may bring ever new ones: they push no word out. */
const FIGURES = 1_024;
/** So many places are looked at before a word takes that of another. */
const MOST_PROBES = 8;
/** A longer raw string would keep alive the whole message that it is cut from. */
const LONGEST = 12;
/** Years and what is less come again and again; longer figures hardly ever do. */
const LONGEST_FIGURE = 4;

/**
 * Remembers the words that are typed, which come again and again. Looked up by the letters where they stand: to cut a
 * piece out and have the engine hash it costs more than all else that is done to tell its tokens. Bounded.
 */
export class WordForms {
  readonly #words = new Array<Word | undefined>(PLACES).fill(undefined);
  readonly #figures = new Array<Word | undefined>(FIGURES).fill(undefined);

  /** The word of a piece of a text; `read` makes it when it was not seen before. */
  of(text: string, start: number, end: number, read: (raw: string) => Word): Word {
    const isFigure = isAsciiDigit(text.charCodeAt(start));
    if (end - start > (isFigure ? LONGEST_FIGURE : LONGEST)) return read(text.slice(start, end));
    const words = isFigure ? this.#figures : this.#words;
    const last = words.length - 1;
    let place = hashOf(text, start, end) & last;
    for (let probe = 1; probe <= MOST_PROBES; probe += 1) {
      const known = words[place];
      if (known === undefined) break;
      if (stands(text, start, end, known.raw)) return known;
      if (probe < MOST_PROBES) place = (place + 1) & last;
    }
    const word = read(text.slice(start, end));
    words[place] = word;
    return word;
  }
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function stands(text: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false;
  for (let i = start; i < end; i += 1) if (text.charCodeAt(i) !== raw.charCodeAt(i - start)) return false;
  return true;
}
