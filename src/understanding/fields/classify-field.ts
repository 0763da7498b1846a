import type { Field } from "../understanding";
import { type FieldModel, guessField } from "./field-model";
import shipped from "./field-weights.json";
import { isUnclearName } from "./unclear-names";

/** The field proposed for a name; none where asking is better. */
export interface FieldProposal {
  readonly field?: Field;
  /** 0..1: right about as often as it says, of the likeliest field even when none is proposed. */
  readonly confidence: number;
}

/** The model trained on the shipped names by `scripts/train-fields.ts`. */
export const SHIPPED_FIELD_MODEL: FieldModel = shipped;

/** Share of syllables that must have been seen in training before a field is proposed. */
const MIN_KNOWN = 0.4;

/** Which model answers, and by how many fields the area reports. */
export interface ClassifyOptions {
  readonly model?: FieldModel;
  readonly scheme?: 4 | 5;
}

/**
 * Proposes the field (lĩnh vực) of a model from its name alone. Under 4 fields NTM counts as VHXH and is never proposed.
 * Silent where it is unsure, where most of the name is new to it, and on names that people themselves place differently.
 * Pure.
 */
export function classifyField(
  name: string,
  { model = SHIPPED_FIELD_MODEL, scheme = 5 }: ClassifyOptions = {},
): FieldProposal {
  const { field, confidence, known } = guessField(model, name, scheme);
  if (known === 0) return { confidence: 0 };
  const isSure = confidence >= model.threshold && !isOpenName(name, known);
  return isSure ? { field, confidence } : { confidence: Math.min(confidence, model.threshold) };
}

/** Should the officer be asked whatever the scores say? `known` is the share of syllables seen in training. */
export function isOpenName(name: string, known: number): boolean {
  return known < MIN_KNOWN || isUnclearName(name);
}
