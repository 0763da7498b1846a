import { CONCEPTS, type Concept } from "./data/concepts";
import { INTENT_RULES } from "./data/intent-rules";
import type { IntentFacts } from "./intent-facts";
import { INTENTS, type Intent } from "./understanding";

interface Rule {
  readonly weight: number;
  /** Index of each condition; `-1 - index` when it must not hold. */
  readonly conditions: readonly number[];
}

/** Adds up the rules that hold for a message: points in the order of INTENTS. */
export type IntentScorer = (facts: IntentFacts) => Float64Array;

/**
 * Compiles the rules of data/intent-rules.ts: each distinct condition is evaluated once a message.
 * @throws {Error} when a rule names a concept that does not exist: a slip in the data, found by the first test.
 */
export function createIntentScorer(
  rules: Readonly<Partial<Record<Intent, string>>> = INTENT_RULES,
): IntentScorer {
  const conditions = new Conditions();
  const compiled = INTENTS.map((intent) => compile(rules[intent] ?? "", conditions));
  return (facts) => {
    const holds = conditions.evaluate(facts);
    const points = new Float64Array(INTENTS.length);
    for (let k = 0; k < compiled.length; k += 1) points[k] = total(compiled[k] ?? [], holds);
    return points;
  };
}

function total(rules: readonly Rule[], holds: Uint8Array): number {
  let sum = 0;
  for (const rule of rules) if (applies(rule.conditions, holds)) sum += rule.weight;
  return sum;
}

function applies(conditions: readonly number[], holds: Uint8Array): boolean {
  for (const index of conditions) {
    if (index >= 0 ? holds[index] === 0 : holds[-1 - index] === 1) return false;
  }
  return true;
}

function compile(table: string, conditions: Conditions): Rule[] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [weight, ...texts] = line.split(" ");
      return { weight: Number(weight), conditions: texts.map((text) => conditions.indexOf(text)) };
    });
}

/** The distinct conditions of all rules, each by its place in the list of what holds. */
class Conditions {
  readonly #known = new Map<string, number>();
  readonly #features = new Map<string, number>();
  readonly #concepts = new Map<Concept, number>();
  readonly #heads = new Map<Concept, number>();
  readonly #tails = new Map<Concept, number>();
  readonly #orders: { readonly index: number; readonly first: Concept; readonly second: Concept }[] = [];
  /** "a|b" */
  readonly #choices: { readonly index: number; readonly options: readonly number[] }[] = [];

  indexOf(text: string): number {
    if (text.startsWith("!")) return -1 - this.indexOf(text.slice(1));
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const options = text.includes("|") ? text.split("|").map((option) => this.indexOf(option)) : undefined;
    const index = this.#known.size;
    this.#known.set(text, index);
    if (options) this.#choices.push({ index, options });
    else this.#add(text, index);
    return index;
  }

  #add(text: string, index: number): void {
    const [first = "", second] = text.split("<");
    if (second !== undefined)
      this.#orders.push({ index, first: toConcept(first), second: toConcept(second) });
    else if (text.startsWith("#")) this.#features.set(text.slice(1), index);
    else if (text.startsWith("^")) this.#heads.set(toConcept(text.slice(1)), index);
    else if (text.startsWith("$")) this.#tails.set(toConcept(text.slice(1)), index);
    else this.#concepts.set(toConcept(text), index);
  }

  evaluate({ features, first, atHead, atTail }: IntentFacts): Uint8Array {
    const holds = new Uint8Array(this.#known.size);
    for (const feature of features) set(holds, this.#features.get(feature));
    for (const concept of first.keys()) set(holds, this.#concepts.get(concept));
    for (const concept of atHead) set(holds, this.#heads.get(concept));
    for (const concept of atTail) set(holds, this.#tails.get(concept));
    for (const order of this.#orders) {
      const [a, b] = [first.get(order.first), first.get(order.second)];
      if (a !== undefined && b !== undefined && a < b) holds[order.index] = 1;
    }
    for (const { index, options } of this.#choices) {
      for (const option of options) if (holds[option] === 1) holds[index] = 1;
    }
    return holds;
  }
}

function set(holds: Uint8Array, index: number | undefined): void {
  if (index !== undefined) holds[index] = 1;
}

function isConcept(name: string): name is Concept {
  return name in CONCEPTS;
}

function toConcept(name: string): Concept {
  if (!isConcept(name)) throw new Error(`Intent rule names an unknown concept: ${name}`);
  return name;
}
