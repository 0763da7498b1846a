import { hashOf } from "./hash-of";
import type { Word } from "./word";

/** A piece of a message as typed, and the word it shows. */
export interface Piece {
  readonly raw: string;
  readonly word: Word;
}

/** A power of two, twice the syllables of the language; a message may bring any letters. */
const PLACES = 16_384;
/** As many for figures, of which a message may bring ever new ones: they push no word out. */
const FIGURES = 1_024;
/** So many places are looked at before a piece takes that of another. */
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
  readonly #words = new Array<Piece | undefined>(PLACES).fill(undefined);
  readonly #figures = new Array<Piece | undefined>(FIGURES).fill(undefined);

  /** The piece of a text; `read` makes its word when it was not seen before. */
  of(text: string, start: number, end: number, read: (raw: string) => Word): Piece {
    const isFigure = isAsciiDigit(text.charCodeAt(start));
    if (end - start > (isFigure ? LONGEST_FIGURE : LONGEST)) return pieceOf(text.slice(start, end), read);
    const pieces = isFigure ? this.#figures : this.#words;
    const last = pieces.length - 1;
    let place = hashOf(text, start, end) & last;
    for (let probe = 1; probe <= MOST_PROBES; probe += 1) {
      const known = pieces[place];
      if (known === undefined) break;
      if (stands(text, start, end, known.raw)) return known;
      if (probe < MOST_PROBES) place = (place + 1) & last;
    }
    const piece = this.#read(text.slice(start, end), read);
    pieces[place] = piece;
    return piece;
  }

  /** "Xã" and "XÃ" are the word of "xã". */
  #read(raw: string, read: (raw: string) => Word): Piece {
    const word = read(raw);
    const { acc, fold } = word;
    if (acc === raw || acc.length > LONGEST) return { raw, word };
    const shared = this.of(acc, 0, acc.length, () => word).word;
    return { raw, word: shared.acc === acc && shared.fold === fold ? shared : word };
  }
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A piece that is not looked up. */
export function pieceOf(raw: string, read: (raw: string) => Word): Piece {
  return { raw, word: read(raw) };
}

function stands(text: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false;
  for (let i = start; i < end; i += 1) if (text.charCodeAt(i) !== raw.charCodeAt(i - start)) return false;
  return true;
}
