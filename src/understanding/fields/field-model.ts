import { FIELDS, type Field } from "../understanding";
import { fieldFeatures } from "./field-features";

/** A trained classifier: plain data, so that it can be shipped, stored and compared. */
export interface FieldModel {
  /** Says which data and settings it was trained with. */
  readonly version: string;
  /** Divides the scores, so that confidences are right as often as they say. */
  readonly temperature: number;
  /** Below this confidence nothing is proposed. */
  readonly threshold: number;
  /** One weight a field, in the order of FIELDS. */
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** The likeliest field of a name. */
export interface FieldGuess {
  readonly field: Field;
  readonly confidence: number;
  /** Share of the name's syllables that training has seen: low means a guess about unknown words. */
  readonly known: number;
}

/** Scores a name; deterministic, linear in the name. */
export function guessField(model: FieldModel, name: string): FieldGuess {
  const features = fieldFeatures(name);
  const scores = scoresOf(model, features);
  const shares = softmax(scores.map((score) => score / model.temperature));
  let best = 0;
  shares.forEach((share, k) => {
    if (share > (shares[best] ?? 0)) best = k;
  });
  const words = features.filter((feature) => feature.startsWith("w:"));
  const seen = words.filter((feature) => model.weights[feature] !== undefined).length;
  return {
    field: FIELDS[best] ?? "KT",
    confidence: shares[best] ?? 0,
    known: words.length === 0 ? 0 : seen / words.length,
  };
}

/** Sum of the weights of the features, one score a field. */
export function scoresOf(model: Pick<FieldModel, "bias" | "weights">, features: readonly string[]): number[] {
  const scores = [...model.bias];
  for (const feature of features) {
    const weights = Object.hasOwn(model.weights, feature) ? model.weights[feature] : undefined;
    if (weights === undefined) continue;
    for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) + (weights[k] ?? 0);
  }
  return scores;
}

/** Scores as shares of one. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
