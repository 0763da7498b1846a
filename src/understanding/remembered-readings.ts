import { dayOf } from "./grammars/days";
import { hashOf } from "./hash-of";
import type { Reading } from "./reading";
import type { Gazetteer, Understanding, UnderstandOptions } from "./understanding";

/** What comes again is short: "ok", "1", "lưu", the words of a button, a question that several ask. */
const LONGEST_TEXT = 200;
/** Of one gazetteer; then it begins anew. */
const MOST_TEXTS = 2_000;
/** A power of two, so many that hardly any two of the texts which come again share one. */
const PLACES = 65_536;

/**
 * Remembers what short texts were understood as. A reading follows from the text, the day, the scope, what was said to
 * be meant and the gazetteer, and from nothing else unless it reckons with the hour (`tellsTheHour`). Only a text that
 * comes again is kept: most never do. Bounded. Each caller gets slots of its own: nobody can change what is remembered.
 */
export class RememberedReadings {
  readonly #byGazetteer = new WeakMap<object, Map<string, Understanding>>();
  /** Hashes of texts that were read, each at its place; a later text takes the place of an earlier one. */
  readonly #read = new Int32Array(PLACES);
  /** The text that was asked for last: it is asked for again when its reading is kept. */
  #hashed = { text: "", hash: hashOf("", 0, 0) };

  get(text: string, options: UnderstandOptions): Understanding | undefined {
    if (text.length > LONGEST_TEXT || !this.#wasRead(text)) return undefined;
    const known = this.#readings(options.gazetteer).get(keyOf(text, options));
    return known && copyOf(known);
  }

  /** Keeps an understanding, unless it is of another kind than those that come again, and gives it back. */
  keep(text: string, options: UnderstandOptions, found: Understanding): Understanding {
    if (text.length > LONGEST_TEXT || !this.#comesAgain(text)) return found;
    const readings = this.#readings(options.gazetteer);
    if (readings.size >= MOST_TEXTS) readings.clear();
    readings.set(keyOf(text, options), copyOf(found));
    return found;
  }

  #wasRead(text: string): boolean {
    const hash = this.#hashOf(text);
    return this.#read[hash & (PLACES - 1)] === hash;
  }

  #comesAgain(text: string): boolean {
    const hash = this.#hashOf(text);
    const place = hash & (PLACES - 1);
    const again = this.#read[place] === hash;
    this.#read[place] = hash;
    return again;
  }

  #hashOf(text: string): number {
    if (text !== this.#hashed.text) this.#hashed = { text, hash: hashOf(text, 0, text.length) };
    return this.#hashed.hash;
  }

  #readings(gazetteer: Gazetteer = NO_GAZETTEER): Map<string, Understanding> {
    const known = this.#byGazetteer.get(gazetteer);
    if (known !== undefined) return known;
    const readings = new Map<string, Understanding>();
    this.#byGazetteer.set(gazetteer, readings);
    return readings;
  }
}

const NO_GAZETTEER: Gazetteer = { size: 0, byCode: () => undefined, find: () => [] };

/** True for "30 phút nữa": a reading that is another one an hour later. */
export function tellsTheHour({ grammar }: Reading): boolean {
  return grammar.some((match) => match.kind === "time" && match.date !== undefined);
}

/** The parts cannot run into each other: of all but the text, which comes last, the length is known. */
function keyOf(text: string, { now, scope, meant }: UnderstandOptions): string {
  return `${dayOf(now)} ${meant ?? "-"} ${scope === undefined ? "-" : `${scope.length} ${scope}`} ${text}`;
}

/** With slots and extras of its own; what they hold cannot be changed. */
function copyOf(found: Understanding): Understanding {
  const { slots, extras, records, recordExtras } = found;
  const copy = { ...found, slots: { ...slots }, extras: { ...extras } };
  return records === undefined
    ? copy
    : {
        ...copy,
        records: records.map((record) => ({ ...record })),
        recordExtras: recordExtras?.map((extra) => ({ ...extra })),
      };
}
