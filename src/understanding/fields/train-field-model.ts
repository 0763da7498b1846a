import { FIELDS, type Field } from "../understanding";
import { fieldFeatures } from "./field-features";
import { type FieldModel, softmax } from "./field-model";

/** A name and the field that people gave it. */
export interface FieldExample {
  readonly name: string;
  readonly field: Field;
}

export interface TrainingSettings {
  readonly version: string;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards nothing, against learning by heart. */
  readonly decay: number;
  /** Features seen in fewer names are left out. */
  readonly minCount: number;
  readonly temperature: number;
  readonly threshold: number;
}

/** Chosen by cross-validation on the shared names (scripts/train-fields.ts prints it). */
export const FIELD_TRAINING: TrainingSettings = {
  version: "1",
  epochs: 300,
  rate: 0.3,
  decay: 0.003,
  minCount: 1,
  temperature: 1,
  threshold: 0.85,
};

/**
 * Trains a softmax (multinomial logistic regression) over {@link fieldFeatures} by full-batch gradient steps. The
 * same examples and settings give the same model, bit for bit. About a second for a thousand names.
 */
export function trainFieldModel(
  examples: readonly FieldExample[],
  settings: TrainingSettings = FIELD_TRAINING,
): FieldModel {
  const rows = examples.map(({ name, field }) => ({
    features: fieldFeatures(name),
    target: FIELDS.indexOf(field),
  }));
  const index = featureIndex(rows, settings.minCount);
  const encoded = rows.map(({ features, target }) => ({
    target,
    ids: Int32Array.from(features.flatMap((feature) => index.get(feature) ?? [])),
  }));
  const weights = descend(encoded, index.size, settings);
  return modelOf(index, weights, settings);
}

interface Encoded {
  readonly target: number;
  readonly ids: Int32Array;
}

function featureIndex(
  rows: readonly { features: readonly string[] }[],
  minCount: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of rows) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(
    ([feature, count]) => count >= (feature.startsWith("b:") ? minCount + 1 : minCount),
  );
  return new Map(kept.map(([feature], i) => [feature, i]));
}

/** Weights row by row of features, the bias in the last row. */
function descend(
  rows: readonly Encoded[],
  size: number,
  { epochs, rate, decay }: TrainingSettings,
): Float64Array {
  const width = FIELDS.length;
  const weights = new Float64Array((size + 1) * width);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const gradient = new Float64Array(weights.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = 0; i < weights.length; i += 1) gradient[i] = decay * (weights[i] ?? 0);
    for (const row of rows) addGradient(row, weights, gradient, rows.length);
    for (let i = 0; i < weights.length; i += 1) {
      const step = gradient[i] ?? 0;
      squares[i] = (squares[i] ?? 0) + step * step;
      weights[i] = (weights[i] ?? 0) - (rate * step) / Math.sqrt(squares[i] ?? 1);
    }
  }
  return weights;
}

function addGradient(
  { ids, target }: Encoded,
  weights: Float64Array,
  gradient: Float64Array,
  count: number,
): void {
  const width = FIELDS.length;
  const bias = weights.length - width;
  const scores = FIELDS.map((_, k) => weights[bias + k] ?? 0);
  for (const id of ids) {
    for (let k = 0; k < width; k += 1) scores[k] = (scores[k] ?? 0) + (weights[id * width + k] ?? 0);
  }
  const shares = softmax(scores);
  for (let k = 0; k < width; k += 1) {
    const error = ((shares[k] ?? 0) - (k === target ? 1 : 0)) / count;
    gradient[bias + k] = (gradient[bias + k] ?? 0) + error;
    for (const id of ids) gradient[id * width + k] = (gradient[id * width + k] ?? 0) + error;
  }
}

function modelOf(
  index: ReadonlyMap<string, number>,
  weights: Float64Array,
  settings: TrainingSettings,
): FieldModel {
  const width = FIELDS.length;
  const rowOf = (id: number): number[] => Array.from(weights.slice(id * width, (id + 1) * width), rounded);
  const kept = [...index].map(([feature, id]): [string, number[]] => [feature, rowOf(id)]);
  return {
    version: settings.version,
    temperature: settings.temperature,
    threshold: settings.threshold,
    bias: rowOf(index.size),
    weights: Object.fromEntries(kept.filter(([, row]) => row.some((weight) => Math.abs(weight) >= 0.02))),
  };
}

/** Two decimals decide nothing less and halve the file. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
