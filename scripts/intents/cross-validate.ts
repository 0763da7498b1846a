import { createIntentModel, type IntentModel } from "../../src/understanding/intents/intent-model";
import type { IntentExample } from "./intent-examples";
import { trainIntentModel } from "./train-intent-model";

/** What a model that never saw the example says of it. */
export interface HeldOut {
  readonly example: IntentExample;
  readonly shares: Float64Array;
}

export const FOLDS = 5;

/** Every example judged by a model trained on the other folds; an utterance and its twin are in one fold. */
export function crossValidate(examples: readonly IntentExample[]): readonly HeldOut[] {
  const folds = examples.map(({ group }) => foldOf(group));
  const outcomes: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = createIntentModel(trainIntentModel(examples.filter((_, i) => folds[i] !== fold)));
    outcomes.push(
      ...outcomesOf(
        model,
        examples.filter((_, i) => folds[i] === fold),
      ),
    );
  }
  return outcomes;
}

export function outcomesOf(model: IntentModel, examples: readonly IntentExample[]): readonly HeldOut[] {
  return examples.map((example) => ({
    example,
    shares: model(example.words, example.facts, example.points),
  }));
}

/** FNV-1a, so that a line keeps its fold when others are added. */
function foldOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 7) % FOLDS;
}
