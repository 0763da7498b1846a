import { FIELDS, type Field } from "../understanding";
import { fieldFeatures } from "./field-features";

/** A trained classifier: plain data, so that it can be shipped, stored and compared. */
export interface FieldModel {
  /** Divides the scores, so that confidences are right as often as they say. */
  readonly temperature: number;
  /** Below this confidence nothing is proposed. */
  readonly threshold: number;
  /** One weight a field, in the order of FIELDS. */
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** What a model says of a name. */
export interface FieldGuess {
  readonly field: Field;
  readonly confidence: number;
  /** Share of the name's syllables that training has seen: low means a guess about unknown words. */
  readonly known: number;
}

/**
 * Scores a name; deterministic, linear in the name.
 * @param scheme under 4 fields NTM is a part of VHXH, and their shares are one: a name that could be either is then sure.
 */
export function guessField(model: FieldModel, name: string, scheme: 4 | 5 = 5): FieldGuess {
  const features = fieldFeatures(name);
  const scores = scoresOf(model, features);
  const shares = sharesIn(scheme, softmax(scores.map((score) => score / model.temperature)));
  const confidence = Math.max(...shares);
  return {
    field: FIELDS[shares.indexOf(confidence)] ?? "KT",
    confidence,
    known: knownShare(model, features),
  };
}

/** Share of the syllables among a name's features that training has seen. */
export function knownShare({ weights }: Pick<FieldModel, "weights">, features: readonly string[]): number {
  const words = features.filter((feature) => feature.startsWith("w:"));
  const seen = words.filter((feature) => Object.hasOwn(weights, feature)).length;
  return words.length === 0 ? 0 : seen / words.length;
}

function sharesIn(scheme: 4 | 5, shares: readonly number[]): readonly number[] {
  if (scheme === 5) return shares;
  const both = (shares[VHXH] ?? 0) + (shares[NTM] ?? 0);
  return shares.map((share, k) => (k === VHXH ? both : k === NTM ? 0 : share));
}

const VHXH = FIELDS.indexOf("VHXH");
const NTM = FIELDS.indexOf("NTM");

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
  const top = max(...scores);
  const powers = scores.map((score) => exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

// Called very often: a global is looked up each time.
const { exp, max } = Math;
