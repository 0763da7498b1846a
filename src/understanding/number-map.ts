/** The golden ratio in 32 bits: multiplied by it, numbers that follow each other or end alike lie far apart. */
const SPREAD = 0x9e3779b1;

/**
 * Values by whole numbers above 0. Filled once and asked for every word of every message, mostly in vain: that costs one
 * look at one place, where `Map` follows a chain.
 */
export class NumberMap<T> {
  /** A power of two of places, at most half of them in use; 0 is a free one. */
  #keys: number[] = [0, 0];
  #values: (T | undefined)[] = [undefined, undefined];
  /** Of the 32 bits of a spread number the first ones tell its place. */
  #shift = 31;
  #size = 0;

  get(key: number): T | undefined {
    return this.#values[this.#placeOf(key)];
  }

  set(key: number, value: T): void {
    if (this.#keys[this.#placeOf(key)] === 0) this.#size += 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    this.#put(key, value);
  }

  #put(key: number, value: T | undefined): void {
    const place = this.#placeOf(key);
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  /** Where the number stands, or the free place at which it would. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let place = Math.imul(key, SPREAD) >>> this.#shift;
    while (this.#keys[place] !== key && this.#keys[place] !== 0) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Array<number>(keys.length * 2).fill(0);
    this.#values = new Array<T | undefined>(keys.length * 2).fill(undefined);
    this.#shift -= 1;
    for (const [i, key] of keys.entries()) if (key !== 0) this.#put(key, values[i]);
  }
}
