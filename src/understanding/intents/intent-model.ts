import { NumberMap } from "../number-map";
import { INTENTS } from "../understanding";
import { END, START } from "./intent-features";
import { placeOf } from "./intent-letters";

/** The trained intent model as shipped: plain data, written by `scripts/train-intents.ts`. */
export interface IntentWeights {
  /** What a point of the rules is worth, and the range in which points count. */
  readonly points: { readonly weight: number; readonly least: number; readonly most: number };
  /** The intents in the order of the letters in `features` (intent-letters.ts). */
  readonly intents: readonly string[];
  /** Steps of a weight: a weight of 7 is 7 / `steps`. */
  readonly steps: number;
  /** What each intent starts with, written as a feature's weights. */
  readonly bias: string;
  /**
   * Feature -> weights: a letter for the intent, then its weight in steps ("B12F-3"). A feature is a masked word
   * ("nop"), two of them ("nop truoc") or a fact ("#q", "=register", "^register", "$yetQuestion").
   */
  readonly features: Readonly<Record<string, string>>;
}

/**
 * Probabilities in the order of INTENTS, from the masked words, the facts as words and the points of the rules; in
 * `into` when it is given.
 */
export type IntentModel = (
  words: readonly string[],
  facts: readonly string[],
  points: Float64Array,
  into?: Float64Array,
) => Float64Array;

/** Compiles the weights; scoring is linear in the words and looks up two entries a word. */
export function createIntentModel(weights: IntentWeights): IntentModel {
  const table = new FeatureTable(weights);
  return (words, facts, points, into) => {
    const scores = table.start(points, into ?? new Float64Array(INTENTS.length));
    let before = table.idOf(START);
    for (let i = 1; i < words.length; i += 1) {
      const word = words[i] ?? END;
      const id = table.idOf(word);
      if (word !== END) table.addWord(scores, id);
      table.addPair(scores, before, id);
      before = id;
    }
    for (const fact of facts) table.addWord(scores, table.idOf(fact));
    return toShares(scores);
  };
}

const MOST_WORDS = 32_768;

/** Pairs are keyed by one number above 0. */
function pairOf(first: number, second: number): number {
  return first * MOST_WORDS + second + 1;
}

/** -1 for an intent that is no longer known. */
function placeOfIntent(name: string): number {
  const known: readonly string[] = INTENTS;
  return known.indexOf(name);
}

/** Features by number; every list of weights is a stretch of two flat arrays, small ones: a message looks all over them. */
class FeatureTable {
  readonly #ids = new Map<string, number>();
  readonly #pairs = new NumberMap<number>();
  /** Row of each word, -1 for a word that only stands in pairs. */
  readonly #rowOfWord: number[] = [];
  readonly #starts: Uint32Array;
  readonly #intents: Int8Array;
  readonly #weights: Int16Array;
  readonly #steps: number;
  readonly #bias: Float64Array;
  readonly #points: IntentWeights["points"];
  /** The message in which a row was last added: a feature counts once a message. */
  readonly #seen: Uint32Array;
  #message = 1;

  constructor(weights: IntentWeights) {
    const rows = new WeightRows(weights.intents.map(placeOfIntent));
    rows.add(weights.bias);
    for (const [feature, row] of Object.entries(weights.features)) {
      const [first = "", second] = feature.split(" ");
      if (second === undefined) this.#rowOfWord[this.#numberOf(first)] = rows.count;
      else this.#pairs.set(pairOf(this.#numberOf(first), this.#numberOf(second)), rows.count);
      rows.add(row);
    }
    this.#starts = Uint32Array.from(rows.starts);
    this.#intents = Int8Array.from(rows.intents);
    this.#weights = Int16Array.from(rows.weights);
    this.#seen = new Uint32Array(rows.count);
    this.#steps = weights.steps;
    this.#points = weights.points;
    this.#bias = new Float64Array(INTENTS.length);
    this.#add(this.#bias, 0);
  }

  #numberOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(word, id);
    this.#rowOfWord.push(-1);
    return id;
  }

  /** -1 for a word that no feature has. */
  idOf(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  /** Begins a message with the bias and the rules' points, in `scores`. */
  start(points: Float64Array, scores: Float64Array): Float64Array {
    this.#message += 1;
    const { weight, least, most } = this.#points;
    for (let k = 0; k < scores.length; k += 1)
      scores[k] = (this.#bias[k] ?? 0) + weight * Math.min(most, Math.max(least, points[k] ?? 0));
    return scores;
  }

  addWord(scores: Float64Array, id: number): void {
    if (id >= 0) this.#add(scores, this.#rowOfWord[id] ?? -1);
  }

  addPair(scores: Float64Array, first: number, second: number): void {
    if (first >= 0 && second >= 0) this.#add(scores, this.#pairs.get(pairOf(first, second)) ?? -1);
  }

  #add(scores: Float64Array, row: number): void {
    if (row < 0 || this.#seen[row] === this.#message) return;
    this.#seen[row] = this.#message;
    const to = this.#starts[row + 1] ?? 0;
    for (let i = this.#starts[row] ?? 0; i < to; i += 1) {
      const k = this.#intents[i] ?? 0;
      scores[k] = (scores[k] ?? 0) + (this.#weights[i] ?? 0) / this.#steps;
    }
  }
}

/** Reads rows of weights one after another: row k is what stands between `starts[k]` and `starts[k + 1]`. */
class WeightRows {
  readonly starts: number[] = [0];
  readonly intents: number[] = [];
  readonly weights: number[] = [];
  readonly #places: readonly number[];

  /** `places`: of each letter's intent in INTENTS. */
  constructor(places: readonly number[]) {
    this.#places = places;
  }

  get count(): number {
    return this.starts.length - 1;
  }

  add(row: string): void {
    for (let at = 0; at < row.length; ) {
      let to = at + 1;
      while (to < row.length && placeOf(row.charCodeAt(to)) === undefined) to += 1;
      this.intents.push(this.#places[placeOf(row.charCodeAt(at)) ?? -1] ?? 0);
      this.weights.push(Number(row.slice(at + 1, to)));
      at = to;
    }
    this.starts.push(this.weights.length);
  }
}

/** Scores as shares of one, in place. */
function toShares(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const power = Math.exp((scores[k] ?? 0) - top);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
  return scores;
}
