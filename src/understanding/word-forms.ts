import { accent } from "./accent";
import { fold } from "./fold";

/** The two forms of a word that matching needs: see `Token`. */
export interface WordForm {
  readonly acc: string;
  readonly fold: string;
}

/** Most words that are remembered: the language has some 7,000 syllables, a message may bring any letters. */
const MOST_WORDS = 8_192;
const LONGEST_WORD = 16;

/** Remembers the forms of words, which come again and again in every message. Bounded: begins anew when full. */
export class WordForms {
  readonly #forms = new Map<string, WordForm>();

  /** The forms of a word that is NFC and free of invisible characters once `clean` has been over it. */
  of(raw: string, clean: (raw: string) => string): WordForm {
    const known = this.#forms.get(raw);
    if (known !== undefined) return known;
    const acc = accent(clean(raw));
    const form = { acc, fold: fold(acc) };
    if (raw.length > LONGEST_WORD) return form;
    if (this.#forms.size >= MOST_WORDS) this.#forms.clear();
    this.#forms.set(raw, form);
    return form;
  }
}
