import type { Token } from "./tokens";
import type { Word } from "./word";

/** Two bits each: a number of more than 30 bits would be boxed. */
const ANSWERS_IN_ONE = 15;
const UNKNOWN = 1;
const KNOWN = 2;

/** Only tells the tables apart: each has bits of its own in the answers about a word. */
let tables = 0;
/** The words of all tables. */
const everywhere = new Set<string>();

/** How many tables there are when none of them has the word, as with most names and figures; 0 when one may have it. */
export function tablesWithout(acc: string, fold: string): number {
  return everywhere.has(fold) || everywhere.has(acc) ? 0 : tables;
}

/**
 * Values by word. Each word remembers whether the table has it, so that the many words which are not in it cost no
 * look-up. For the lexicons, which are few and live as long as the process; not for what is built anew again and
 * again (each table takes two bits of every word).
 */
export class WordTable<T> {
  readonly #values: ReadonlyMap<string, T>;
  readonly #form: "acc" | "fold";
  readonly #number: number;
  /** Where its bits stand in the answers about a word. */
  readonly #place: number;
  readonly #shift: number;

  /** `form` is that of the keys. */
  constructor(values: ReadonlyMap<string, T>, form: "acc" | "fold" = "fold") {
    this.#values = values;
    this.#form = form;
    this.#number = tables;
    this.#place = Math.floor(tables / ANSWERS_IN_ONE);
    this.#shift = (tables % ANSWERS_IN_ONE) * 2;
    tables += 1;
    for (const word of values.keys()) everywhere.add(word);
  }

  /** True when the table has the token's word; false outside the message. */
  has(token: Token | undefined): boolean {
    return token !== undefined && this.#knows(token.word);
  }

  /** The value of the token's word. */
  get(token: Token | undefined): T | undefined {
    return token !== undefined && this.#knows(token.word)
      ? this.#values.get(token.word[this.#form])
      : undefined;
  }

  #knows(word: Word): boolean {
    if (this.#number < word.inNoneBefore) return false;
    const answer = ((word.answers[this.#place] ?? 0) >> this.#shift) & (UNKNOWN | KNOWN);
    return answer === 0 ? this.#ask(word) : answer === KNOWN;
  }

  #ask(word: Word): boolean {
    const { answers } = word;
    const known = this.#values.has(word[this.#form]);
    while (answers.length <= this.#place) answers.push(0);
    answers[this.#place] = (answers[this.#place] ?? 0) | ((known ? KNOWN : UNKNOWN) << this.#shift);
    return known;
  }
}
