import { FIELDS, type Field } from "../understanding";
import { atOnce } from "./at-once";
import { fieldFeatures } from "./field-features";
import type { FieldModel } from "./field-model";

/** A name and the field that people gave it. */
export interface FieldExample {
  readonly name: string;
  readonly field: Field;
  /** How much the example counts, also towards `minCount`; 1 when not said. */
  readonly weight?: number;
  /** Its {@link fieldFeatures}, where they have been taken already (see {@link prepared}). */
  readonly features?: readonly string[];
}

export interface TrainingSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards nothing, against learning by heart; as if spread over the examples. */
  readonly decay: number;
  /** Pairs of syllables seen in fewer names are left out. */
  readonly minCount: number;
}

/** Chosen by cross-validation on the shipped names (`scripts/train-fields.ts --report` prints it). */
export const FIELD_TRAINING: TrainingSettings = {
  epochs: 120,
  rate: 0.3,
  decay: 0.3,
  minCount: 2,
};

/** What a model says of itself before it is calibrated (calibrate-field-model.ts). */
const UNCALIBRATED = { temperature: 1, threshold: 0.85 } as const;

/** Steps between two pauses; at 2,000 names a pause comes every few milliseconds. */
const STEPS_A_SLICE = 2;
/** Weights below this decide nothing and only fill the file. */
const LEAST_WEIGHT = 0.03;

/** Trains at one go; see {@link trainingOf}. */
export function trainFieldModel(
  examples: readonly FieldExample[],
  settings: TrainingSettings = FIELD_TRAINING,
): FieldModel {
  return atOnce(trainingOf(examples, settings));
}

/**
 * Trains a softmax (multinomial logistic regression) over {@link fieldFeatures} by full-batch gradient steps,
 * pausing (`yield`) every few of them so that a service goes on answering. The same examples and settings give the
 * same model, bit for bit.
 */
export function* trainingOf(
  examples: readonly FieldExample[],
  settings: TrainingSettings = FIELD_TRAINING,
): Generator<undefined, FieldModel> {
  const rows = yield* encode(examples, settings.minCount);
  yield;
  const weights = new Float64Array((rows.names.length + 1) * WIDTH);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const gradient = new Float64Array(weights.length);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    if (epoch % STEPS_A_SLICE === 0) yield;
    const decay = settings.decay / Math.max(1, rows.total);
    for (let i = 0; i < weights.length; i += 1) gradient[i] = decay * (weights[i] ?? 0);
    addGradients(rows, weights, gradient);
    for (let i = 0; i < weights.length; i += 1) {
      const step = gradient[i] ?? 0;
      squares[i] = (squares[i] ?? 0) + step * step;
      weights[i] = (weights[i] ?? 0) - (settings.rate * step) / sqrt(squares[i] ?? 1);
    }
  }
  return modelOf(rows.names, weights);
}

const WIDTH = FIELDS.length;
// Called millions of times: a global is looked up each time.
const { exp, sqrt } = Math;

/** The examples as numbers: the features of example `i` are `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
interface Encoded {
  readonly names: readonly string[];
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/** Features are taken from this many names between two pauses. */
const NAMES_A_SLICE = 50;
const NAMES_ENCODED_A_SLICE = 500;

/** The examples with their features, so that several trainings take them once. Pauses (`yield`) often. */
export function* prepared<T extends FieldExample>(
  examples: readonly T[],
): Generator<undefined, (T & { readonly features: readonly string[] })[]> {
  const rows: (T & { readonly features: readonly string[] })[] = [];
  for (const example of examples) {
    rows.push({ ...example, features: example.features ?? fieldFeatures(example.name) });
    if (rows.length % NAMES_A_SLICE === 0) yield;
  }
  return rows;
}

function* encode(examples: readonly FieldExample[], minCount: number): Generator<undefined, Encoded> {
  const rows = yield* prepared(examples);
  const counts = new Map<string, number>();
  for (const { features, weight = 1 } of rows) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + weight);
  }
  // Half a name is not enough: what only one unconfirmed name has is not learned.
  const names = [...counts]
    .filter(([feature, count]) => count >= (feature.startsWith("b:") ? minCount : 1))
    .map(([feature]) => feature);
  const index = new Map(names.map((name, i) => [name, i]));
  const ids: number[] = [];
  const starts = [0];
  for (const { features } of rows) {
    for (const feature of features) {
      const id = index.get(feature);
      if (id !== undefined) ids.push(id);
    }
    if (starts.push(ids.length) % NAMES_ENCODED_A_SLICE === 0) yield;
  }
  const weights = Float64Array.from(examples, ({ weight }) => weight ?? 1);
  return {
    names,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    targets: Int32Array.from(examples, ({ field }) => FIELDS.indexOf(field)),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

function addGradients(rows: Encoded, weights: Float64Array, gradient: Float64Array): void {
  const bias = weights.length - WIDTH;
  const shares = new Float64Array(WIDTH);
  for (let row = 0; row < rows.targets.length; row += 1) {
    const from = rows.starts[row] ?? 0;
    const to = rows.starts[row + 1] ?? 0;
    for (let k = 0; k < WIDTH; k += 1) shares[k] = weights[bias + k] ?? 0;
    for (let i = from; i < to; i += 1) {
      const base = (rows.ids[i] ?? 0) * WIDTH;
      for (let k = 0; k < WIDTH; k += 1) shares[k] = (shares[k] ?? 0) + (weights[base + k] ?? 0);
    }
    toErrors(shares, rows.targets[row] ?? 0, (rows.weights[row] ?? 1) / rows.total);
    for (let k = 0; k < WIDTH; k += 1) gradient[bias + k] = (gradient[bias + k] ?? 0) + (shares[k] ?? 0);
    for (let i = from; i < to; i += 1) {
      const base = (rows.ids[i] ?? 0) * WIDTH;
      for (let k = 0; k < WIDTH; k += 1) gradient[base + k] = (gradient[base + k] ?? 0) + (shares[k] ?? 0);
    }
  }
}

/** Scores become what each is off by: its share of one less the truth, times the example's weight. */
function toErrors(scores: Float64Array, target: number, weight: number): void {
  let top = scores[0] ?? 0;
  for (let k = 1; k < WIDTH; k += 1) if ((scores[k] ?? 0) > top) top = scores[k] ?? 0;
  let sum = 0;
  for (let k = 0; k < WIDTH; k += 1) {
    const power = exp((scores[k] ?? 0) - top);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < WIDTH; k += 1) {
    scores[k] = ((scores[k] ?? 0) / sum - (k === target ? 1 : 0)) * weight;
  }
}

function modelOf(names: readonly string[], weights: Float64Array): FieldModel {
  const rowOf = (id: number): number[] => Array.from(weights.slice(id * WIDTH, (id + 1) * WIDTH), rounded);
  const rows = names.map((feature, id): [string, number[]] => [feature, rowOf(id)]);
  // A syllable that is known to say nothing is still known: classifying counts how much of a name is.
  const kept = rows.filter(
    ([feature, row]) => feature.startsWith("w:") || row.some((weight) => Math.abs(weight) >= LEAST_WEIGHT),
  );
  return {
    ...UNCALIBRATED,
    bias: rowOf(names.length),
    weights: Object.fromEntries(kept),
  };
}

/** Two decimals decide nothing less and halve the file. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
