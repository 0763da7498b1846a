/** Before the first word of a phrase. */
export const BEFORE_FIRST = -1;
/** Nothing goes on like this. */
export const NO_STEP = -1;

/** Of a step: the one before it, the row of its word (0: the place is free), where what it leads to is kept, and how much. */
const FIELDS = 4;
const ROW = 1;
const FIRST = 2;
const COUNT = 3;

/** Multiplied by these, numbers that follow each other lie far apart: the golden ratio in 32 bits, and another prime. */
const SPREAD = 0x9e3779b1;
const SPREAD_STEPS = 0x85ebca77;

/**
 * Steps from the words of a phrase so far to one word more, each known by its place and found by the step before and the
 * row of the word (`WordTable`). All that a step tells stands together in one block of numbers: to follow a phrase costs
 * one place of memory a word, also where it ends in nothing.
 */
export class StepTable {
  readonly #numbers: Int32Array;
  readonly #last: number;
  /** Of the 32 bits of a spread number the first ones tell its place. */
  readonly #shift: number;

  /** How many places there are, of which some are free. */
  get places(): number {
    return this.#last + 1;
  }

  /** `size`: how many steps will be added; at most half of the places are in use. */
  constructor(size: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(2 * size)));
    this.#numbers = new Int32Array(FIELDS << bits);
    this.#last = (1 << bits) - 1;
    this.#shift = 32 - bits;
  }

  /** @returns the place of the new step, which leads to `count` phrases or weights, kept from `first` on. */
  add(before: number, row: number, first: number, count: number): number {
    const place = this.#placeOf(before, row);
    this.#numbers.set([before, row, first, count], place * FIELDS);
    return place;
  }

  next(before: number, row: number): number {
    const place = this.#placeOf(before, row);
    return this.#numbers[place * FIELDS + ROW] === 0 ? NO_STEP : place;
  }

  firstAt(place: number): number {
    return this.#numbers[place * FIELDS + FIRST] ?? 0;
  }

  countAt(place: number): number {
    return this.#numbers[place * FIELDS + COUNT] ?? 0;
  }

  /** Where the step stands, or the free place at which it would. */
  #placeOf(before: number, row: number): number {
    let place = Math.imul(Math.imul(before, SPREAD_STEPS) ^ row, SPREAD) >>> this.#shift;
    for (;;) {
      const at = place * FIELDS;
      const known = this.#numbers[at + ROW] ?? 0;
      if (known === 0 || (known === row && this.#numbers[at] === before)) return place;
      place = (place + 1) & this.#last;
    }
  }
}
