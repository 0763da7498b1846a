import { fromTelex } from "./typing-repair";
import { tablesWithout } from "./word-table";

/**
 * The forms of a word, number or mark, shared by all tokens that show it, and what the lexicons have answered about
 * it (`WordTable`). Words come again and again, and nearly all of them are unknown to nearly all lexicons: asked
 * once a word instead of once a token, a look-up is the test of a bit.
 */
export class Word {
  /** Without invisible characters, NFC, lower case: see `Token`. */
  readonly acc: string;
  readonly fold: string;
  /** No table with a smaller number has the word. */
  readonly inNoneBefore: number;
  /** Two bits a table, for `WordTable` only. */
  readonly answers: number[] = [];
  /** Null until it is asked for. */
  #telex: string | undefined | null = null;

  constructor(acc: string, fold: string) {
    this.acc = acc;
    this.fold = fold;
    this.inNoneBefore = tablesWithout(acc, fold);
  }

  /** What was meant when its last letters are left-over Telex keys; undefined when it is no such word. */
  fromTelex(): string | undefined {
    if (this.#telex === null) this.#telex = fromTelex(this.fold);
    return this.#telex;
  }
}
