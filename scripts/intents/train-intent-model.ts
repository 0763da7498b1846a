import { letterOf } from "../../src/understanding/intents/intent-letters";
import type { IntentWeights } from "../../src/understanding/intents/intent-model";
import { INTENTS } from "../../src/understanding/understanding";
import type { IntentExample } from "./intent-examples";

/** Chosen by cross-validation (`scripts/train-intents.ts --report` prints it). */
const TRAINING = { epochs: 120, rate: 0.3, decay: 0.3, leastPairs: 2 } as const;
const POINTS = { weight: 0.3, least: -4, most: 14 } as const;
/** Weights are shipped in steps of a twentieth; those below two steps decide nothing and only fill the file. */
const STEPS = 20;
const LEAST_STEPS = 2;
const WIDTH = INTENTS.length;
/**
 * A tenth of the utterances is out of scope, so that much of it is known; of what officers send it is a fiftieth.
 * Correcting for the whole of that lets too much through: half of the odds measured best on messages not learned from.
 */
const UNKNOWN_TOO_MANY = Math.log(2);

/**
 * Trains a softmax over words, pairs of words and facts by full-batch gradient steps (AdaGrad). The rules' points are
 * a fixed part of each score, so that the model learns where the rules are wrong or silent, and leaves the rest to
 * them. The same examples give the same model, bit for bit.
 */
export function trainIntentModel(examples: readonly IntentExample[]): IntentWeights {
  const rows = encode(examples);
  const weights = new Float64Array((rows.features.length + 1) * WIDTH);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const gradient = new Float64Array(weights.length);
  const decayed = rows.features.length * WIDTH;
  for (let epoch = 0; epoch < TRAINING.epochs; epoch += 1) {
    const decay = TRAINING.decay / examples.length;
    for (let i = 0; i < weights.length; i += 1) gradient[i] = i < decayed ? decay * (weights[i] ?? 0) : 0;
    addGradients(rows, weights, gradient);
    for (let i = 0; i < weights.length; i += 1) {
      const step = gradient[i] ?? 0;
      squares[i] = (squares[i] ?? 0) + step * step;
      weights[i] = (weights[i] ?? 0) - (TRAINING.rate * step) / Math.sqrt(squares[i] ?? 1);
    }
  }
  const unknown = rows.features.length * WIDTH + INTENTS.indexOf("unknown");
  weights[unknown] = (weights[unknown] ?? 0) - UNKNOWN_TOO_MANY;
  return shippedForm(rows.features, weights);
}

/** The examples as numbers. */
interface Encoded {
  readonly features: readonly string[];
  readonly ids: readonly Int32Array[];
  readonly targets: Int32Array;
  /** What the rules contribute to each score. */
  readonly offsets: Float64Array;
}

function encode(examples: readonly IntentExample[]): Encoded {
  const lists = examples.map(featuresOf);
  const counts = new Map<string, number>();
  for (const list of lists) for (const feature of list) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = [...counts]
    .filter(([feature, count]) => count >= (feature.includes(" ") ? TRAINING.leastPairs : 1))
    .map(([feature]) => feature)
    .sort();
  const index = new Map(features.map((feature, i) => [feature, i]));
  const { weight, least, most } = POINTS;
  return {
    features,
    ids: lists.map((list) => Int32Array.from([...list].flatMap((feature) => index.get(feature) ?? []))),
    targets: Int32Array.from(examples, ({ intent }) => INTENTS.indexOf(intent)),
    offsets: Float64Array.from(
      examples.flatMap(({ points }) =>
        Array.from(points, (p) => weight * Math.min(most, Math.max(least, p))),
      ),
    ),
  };
}

/** Each feature once, whatever its number of occurrences. */
function featuresOf({ words, facts }: IntentExample): ReadonlySet<string> {
  const found = new Set<string>(facts.map(({ fold }) => fold));
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i]?.fold ?? "";
    if (i < words.length - 1) found.add(word);
    found.add(`${words[i - 1]?.fold} ${word}`);
  }
  return found;
}

function addGradients(rows: Encoded, weights: Float64Array, gradient: Float64Array): void {
  const bias = weights.length - WIDTH;
  const shares = new Float64Array(WIDTH);
  for (let row = 0; row < rows.targets.length; row += 1) {
    const ids = rows.ids[row] ?? new Int32Array();
    for (let k = 0; k < WIDTH; k += 1)
      shares[k] = (weights[bias + k] ?? 0) + (rows.offsets[row * WIDTH + k] ?? 0);
    for (const id of ids) addTo(shares, 0, weights, id * WIDTH);
    toErrors(shares, rows.targets[row] ?? 0, 1 / rows.targets.length);
    addTo(gradient, bias, shares, 0);
    for (const id of ids) addTo(gradient, id * WIDTH, shares, 0);
  }
}

function addTo(sums: Float64Array, at: number, values: Float64Array, from: number): void {
  for (let k = 0; k < WIDTH; k += 1) sums[at + k] = (sums[at + k] ?? 0) + (values[from + k] ?? 0);
}

/** Scores become what each is off by: its share of one less the truth, times the example's weight. */
function toErrors(scores: Float64Array, target: number, weight: number): void {
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let k = 0; k < WIDTH; k += 1) {
    const power = Math.exp((scores[k] ?? 0) - top);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < WIDTH; k += 1) scores[k] = ((scores[k] ?? 0) / sum - (k === target ? 1 : 0)) * weight;
}

function shippedForm(features: readonly string[], weights: Float64Array): IntentWeights {
  const stepsAt = (at: number): number[] =>
    Array.from(weights.subarray(at, at + WIDTH), (weight) => Math.round(weight * STEPS));
  const rows = features.map((feature, id): [string, string] => [feature, written(stepsAt(id * WIDTH))]);
  return {
    points: POINTS,
    intents: INTENTS,
    steps: STEPS,
    bias: written(stepsAt(features.length * WIDTH)),
    features: Object.fromEntries(rows.filter(([, row]) => row !== "")),
  };
}

function written(steps: readonly number[]): string {
  return steps.map((step, k) => (Math.abs(step) < LEAST_STEPS ? "" : `${letterOf(k)}${step}`)).join("");
}
