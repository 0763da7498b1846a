import { NumberMap } from "./number-map";
import type { Token } from "./tokens";
import type { Word } from "./word";

/** What all tables know of all forms, a bit each. One block for all: a message asks some hundred tables of each word. */
class KnownForms {
  /** How many tables there are. */
  tables = 0;
  readonly #rows = new Map<string, number>();
  /** Row after row, `#width` numbers of 32 bits for each; row 0 is that of the forms which no table has. */
  #bits = new Int32Array(16_384);
  #width = 4;

  /** Row of a form; 0 when no table has it, as with most names and figures. */
  rowOf(form: string): number {
    return this.#rows.get(form) ?? 0;
  }

  /** @returns the number of a new table, which has no form yet. */
  addTable(): number {
    if (this.tables === this.#width * 32) this.#layOut(this.#width * 2);
    this.tables += 1;
    return this.tables - 1;
  }

  /** Row of a form that is given one where it has none. */
  rowFor(form: string): number {
    const row = this.#rows.get(form) ?? this.#rows.size + 1;
    this.#rows.set(form, row);
    if ((row + 1) * this.#width > this.#bits.length) this.#layOut(this.#width);
    return row;
  }

  /** @returns the row of the form. */
  add(table: number, form: string): number {
    const row = this.rowFor(form);
    const at = row * this.#width + (table >> 5);
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (table & 31));
    return row;
  }

  has(table: number, row: number): boolean {
    return (((this.#bits[row * this.#width + (table >> 5)] ?? 0) >> (table & 31)) & 1) === 1;
  }

  /** Room for as many forms again, in rows of this width. */
  #layOut(width: number): void {
    const bits = new Int32Array(2 * width * (this.#rows.size + 1));
    for (let row = 0; row <= this.#rows.size; row += 1)
      bits.set(this.#bits.subarray(row * this.#width, (row + 1) * this.#width), row * width);
    this.#bits = bits;
    this.#width = width;
  }
}

const known = new KnownForms();

/**
 * Values by word. Each word remembers the row of its form in what all tables know, so that the many words which are not
 * in a table cost the test of a bit, and those which are no comparison of letters. For the lexicons, which are few and
 * live as long as the process; not for what is built anew again and again (each table takes a bit of every form).
 */
export class WordTable<T> {
  /** By the row of the form. */
  readonly #values = new NumberMap<T>();
  readonly #isFolded: boolean;
  readonly #number: number;

  /** `form` is that of the keys. */
  constructor(values: ReadonlyMap<string, T>, form: "acc" | "fold" = "fold") {
    this.#isFolded = form === "fold";
    this.#number = known.addTable();
    for (const [key, value] of values) this.#values.set(known.add(this.#number, key), value);
  }

  /** True when the table has the token's word; false outside the message. */
  has(token: Token | undefined): boolean {
    return token !== undefined && this.hasWord(token.word);
  }

  hasWord(word: Word): boolean {
    const row = this.#rowOf(word);
    return row !== 0 && known.has(this.#number, row);
  }

  /** The value of the token's word. */
  get(token: Token | undefined): T | undefined {
    if (token === undefined) return undefined;
    const row = this.#rowOf(token.word);
    return row !== 0 && known.has(this.#number, row) ? this.#values.get(row) : undefined;
  }

  #rowOf(word: Word): number {
    if (this.#number >= word.tables) word.learn();
    return this.#isFolded ? word.foldRow : word.accRow;
  }
}

/** Row of a form in what the tables know; 0 when none has it. Another one may have it when a table is made. */
export function rowOf(form: string): number {
  return known.rowOf(form);
}

/**
 * Row of a form, given one where it has none. Words learn it with the next table that they are asked about, so whoever
 * compares rows asks a table of its own first.
 */
export function rowFor(form: string): number {
  return known.rowFor(form);
}

/** How many tables there are. */
export function countTables(): number {
  return known.tables;
}
