import { fromTelex } from "./typing-repair";
import { countTables, rowOf } from "./word-table";
import { fromYouth } from "./youth-spelling";

/**
 * The forms of a word, number or mark, shared by all tokens that show it, and where the lexicons know them
 * (`WordTable`). Words come again and again, and nearly all of them are unknown to nearly all lexicons: looked for
 * once a word instead of once a token, a look-up is the test of a bit.
 */
export class Word {
  /** Without invisible characters, NFC, lower case: see `Token`. */
  readonly acc: string;
  readonly fold: string;
  /** As typed; the word itself where it was put in the place of another. */
  readonly raw: string;
  /** Rows of both forms, for the lexicons only, and how many tables there were when they were looked for. */
  accRow = 0;
  foldRow = 0;
  tables = 0;
  /** Null until it is asked for. */
  #telex: string | undefined | null = null;
  #youth: string | undefined | null = null;

  constructor(acc: string, fold: string, raw = acc) {
    this.acc = acc;
    this.fold = fold;
    this.raw = raw;
    this.learn();
  }

  /** Looks for the forms among all tables that there are. */
  learn(): void {
    this.foldRow = rowOf(this.fold);
    this.accRow = this.acc === this.fold ? this.foldRow : rowOf(this.acc);
    this.tables = countTables();
  }

  /** What was meant when its last letters are left-over Telex keys; undefined when it is no such word. */
  fromTelex(): string | undefined {
    if (this.#telex === null) this.#telex = fromTelex(this.fold);
    return this.#telex;
  }

  /** What was meant when it is spelt as young people do; undefined when it is no such word. */
  fromYouth(): string | undefined {
    if (this.#youth === null) this.#youth = fromYouth(this.acc);
    return this.#youth;
  }
}
