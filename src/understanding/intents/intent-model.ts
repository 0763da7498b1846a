import { BEFORE_FIRST, NO_STEP, StepTable } from "../step-table";
import { INTENTS } from "../understanding";
import type { Word } from "../word";
import { rowFor, WordTable } from "../word-table";
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
  words: readonly Word[],
  facts: readonly Word[],
  points: Float64Array,
  into?: Float64Array,
) => Float64Array;

/** Compiles the weights; scoring is linear in the words and looks up two entries a word. */
export function createIntentModel(weights: IntentWeights): IntentModel {
  const table = new FeatureTable(weights);
  return (words, facts, points, into) => {
    const scores = table.start(points, into ?? new Float64Array(INTENTS.length));
    let before = table.rowOf(START);
    for (let i = 1; i < words.length; i += 1) {
      const word = words[i] ?? END;
      const row = table.rowOf(word);
      if (word !== END) table.add(scores, BEFORE_FIRST, row);
      if (before !== UNKNOWN) table.add(scores, before, row);
      before = row;
    }
    for (const fact of facts) table.add(scores, BEFORE_FIRST, table.rowOf(fact));
    return toShares(scores);
  };
}

/** Row of a word that no feature has. */
const UNKNOWN = 0;

/** -1 for an intent that is no longer known. */
function placeOfIntent(name: string): number {
  const known: readonly string[] = INTENTS;
  return known.indexOf(name);
}

/** Features as steps from one word to the next, the weights of each as a stretch of one flat array, a small one. */
class FeatureTable {
  readonly #known: WordTable<true>;
  readonly #features: StepTable;
  readonly #weights: Int16Array;
  readonly #steps: number;
  readonly #bias: Float64Array;
  readonly #points: IntentWeights["points"];
  /** The message in which a feature was last added: it counts once a message. */
  readonly #seen: Uint32Array;
  #message = 1;

  constructor(weights: IntentWeights) {
    const features = Object.entries(weights.features);
    const words = features.flatMap(([feature]) => feature.split(" "));
    this.#known = new WordTable(new Map(words.map((word) => [word, true] as const)));
    this.#features = new StepTable(features.length);
    this.#seen = new Uint32Array(this.#features.places);
    const lists = new WeightLists(weights.intents.map(placeOfIntent));
    for (const [feature, list] of features) {
      const [first = "", second] = feature.split(" ");
      const [before, row] =
        second === undefined ? [BEFORE_FIRST, rowFor(first)] : [rowFor(first), rowFor(second)];
      const from = lists.length;
      this.#features.add(before, row, from, lists.add(list));
    }
    const bias = lists.length;
    const ofBias = lists.add(weights.bias);
    this.#weights = Int16Array.from(lists.numbers);
    this.#steps = weights.steps;
    this.#points = weights.points;
    this.#bias = new Float64Array(INTENTS.length);
    this.#addWeights(this.#bias, bias, ofBias);
  }

  rowOf(word: Word): number {
    return this.#known.hasWord(word) ? word.foldRow : UNKNOWN;
  }

  /** Begins a message with the bias and the rules' points, in `scores`. */
  start(points: Float64Array, scores: Float64Array): Float64Array {
    this.#message += 1;
    const { weight, least, most } = this.#points;
    for (let k = 0; k < scores.length; k += 1)
      scores[k] = (this.#bias[k] ?? 0) + weight * Math.min(most, Math.max(least, points[k] ?? 0));
    return scores;
  }

  /** Adds the feature of a word behind another one, or of the word by itself; most pairs are none. */
  add(scores: Float64Array, before: number, row: number): void {
    const feature = row === UNKNOWN ? NO_STEP : this.#features.next(before, row);
    if (feature === NO_STEP || this.#seen[feature] === this.#message) return;
    this.#seen[feature] = this.#message;
    this.#addWeights(scores, this.#features.firstAt(feature), this.#features.countAt(feature));
  }

  #addWeights(scores: Float64Array, from: number, count: number): void {
    for (let at = from; at < from + 2 * count; at += 2) {
      const k = this.#weights[at] ?? 0;
      scores[k] = (scores[k] ?? 0) + (this.#weights[at + 1] ?? 0) / this.#steps;
    }
  }
}

/** Reads lists of weights one after another: place of the intent, weight, place of the next intent ... */
class WeightLists {
  readonly numbers: number[] = [];
  readonly #places: readonly number[];

  /** `places`: of each letter's intent in INTENTS. */
  constructor(places: readonly number[]) {
    this.#places = places;
  }

  get length(): number {
    return this.numbers.length;
  }

  /** @returns how many weights the list has. */
  add(list: string): number {
    const before = this.length;
    for (let at = 0; at < list.length; ) {
      let to = at + 1;
      while (to < list.length && placeOf(list.charCodeAt(to)) === undefined) to += 1;
      this.numbers.push(
        this.#places[placeOf(list.charCodeAt(at)) ?? -1] ?? 0,
        Number(list.slice(at + 1, to)),
      );
      at = to;
    }
    return (this.length - before) / 2;
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
