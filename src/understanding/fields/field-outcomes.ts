import { fold } from "../fold";
import { FIELDS, type Field } from "../understanding";
import { atOnce } from "./at-once";
import { isOpenName } from "./classify-field";
import { fieldGroups } from "./field-groups";
import { type FieldModel, knownShare, scoresOf } from "./field-model";
import { createNearNames } from "./near-names";
import {
  FIELD_TRAINING,
  type FieldExample,
  prepared,
  type TrainingSettings,
  trainingOf,
} from "./train-field-model";

/** What a model says of a name whose field is known. */
export interface FieldOutcome {
  readonly name: string;
  readonly field: Field;
  readonly guess: Field;
  /** Scores by field, not yet divided by a temperature. */
  readonly scores: readonly number[];
  /** True where asking is better whatever the scores: see `classifyField`. */
  readonly isOpen: boolean;
}

/** Names judged between two pauses. */
const NAMES_A_SLICE = 100;

/** What a model says of each of the names. */
export function outcomesOf(model: FieldModel, examples: readonly FieldExample[]): FieldOutcome[] {
  return atOnce(judging(model, examples));
}

/** The same, pausing (`yield`) often. */
export function* judging(
  model: FieldModel,
  examples: readonly FieldExample[],
): Generator<undefined, FieldOutcome[]> {
  const outcomes: FieldOutcome[] = [];
  for (const { name, field, features } of yield* prepared(examples)) {
    const scores = scoresOf(model, features);
    const guess = FIELDS[scores.indexOf(Math.max(...scores))] ?? "KT";
    outcomes.push({ name, field, guess, scores, isOpen: isOpenName(name, knownShare(model, features)) });
    if (outcomes.length % NAMES_A_SLICE === 0) yield;
  }
  return outcomes;
}

export const FOLDS = 5;

/**
 * Cross-validation: each of the shipped names is judged by a model that has not seen it nor a near repeat of it.
 * `learned` names help in training only. One that nearly repeats a name under test and agrees with it is left out there
 * (no help by repetition); one that contradicts it stays in, so that harm shows. Pauses (`yield`) often.
 */
export function* heldOutOutcomes(
  shipped: readonly FieldExample[],
  learned: readonly FieldExample[] = [],
  settings: TrainingSettings = FIELD_TRAINING,
): Generator<undefined, FieldOutcome[]> {
  const folds = yield* foldsOf(shipped);
  const helped = yield* helpedFolds(shipped, folds, learned);
  const tested = yield* prepared(shipped);
  const added = yield* prepared(learned);
  const outcomes: FieldOutcome[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const known = tested.filter((_, i) => folds[i] !== fold);
    const others = added.filter((_, i) => helped[i]?.has(fold) !== true);
    const model = yield* trainingOf([...known, ...others], settings);
    const held = tested.filter((_, i) => folds[i] === fold);
    outcomes.push(...(yield* judging(model, held)));
    yield;
  }
  return outcomes;
}

/** The fold of each name: that of its group's first name, which decides it by its letters alone. */
function* foldsOf(examples: readonly FieldExample[]): Generator<undefined, number[]> {
  const groups = yield* fieldGroups(examples.map(({ name }) => name));
  return groups.map((first) => hash(fold(examples[first]?.name ?? "")) % FOLDS);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of names that end alike are alike too.
  return value >>> 8;
}

/** In which folds each learned name would help by repeating a name under test. */
function* helpedFolds(
  shipped: readonly FieldExample[],
  folds: readonly number[],
  learned: readonly FieldExample[],
): Generator<undefined, ReadonlySet<number>[]> {
  const near = createNearNames();
  if (learned.length > 0) for (const { name } of shipped) near.add(name);
  const helped: ReadonlySet<number>[] = [];
  for (const { name, field } of learned) {
    const repeated = near.find(name).filter((i) => shipped[i]?.field === field);
    helped.push(new Set(repeated.map((i) => folds[i] ?? 0)));
    if (helped.length % 100 === 0) yield;
  }
  return helped;
}
