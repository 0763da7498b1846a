import { CONCEPTS, type Concept } from "./data/concepts";
import { INTENT_RULES } from "./data/intent-rules";
import type { IntentFacts } from "./intent-facts";
import { INTENTS, type Intent } from "./understanding";

/** The points of an intent. */
export interface ScoredIntent {
  readonly intent: Intent;
  readonly score: number;
}

type Condition = (facts: IntentFacts) => boolean;

interface Rule {
  readonly weight: number;
  /** Index of each condition; `-1 - index` when it must not hold. */
  readonly conditions: readonly number[];
}

/** Adds up the rules that hold for a message; the result is sorted, best first. */
export type IntentScorer = (facts: IntentFacts) => readonly ScoredIntent[];

/**
 * Compiles the rules of data/intent-rules.ts: each distinct condition is evaluated once a message.
 * @throws {Error} when a rule names a concept that does not exist: a slip in the data, found by the first test.
 */
export function createIntentScorer(
  rules: Readonly<Partial<Record<Intent, string>>> = INTENT_RULES,
): IntentScorer {
  const conditions = new Conditions();
  const compiled = INTENTS.map((intent) => ({ intent, rules: compile(rules[intent] ?? "", conditions) }));
  return (facts) => {
    const holds = conditions.evaluate(facts);
    return compiled
      .map(({ intent, rules: list }) => ({ intent, score: total(list, holds) }))
      .sort((a, b) => b.score - a.score);
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

/** The distinct conditions of all rules. */
class Conditions {
  private readonly indexes = new Map<string, number>();
  /** "a|b" and "a<b" have to be worked out; all others are looked up. */
  private readonly compound: (readonly [number, Condition])[] = [];
  private count = 0;

  indexOf(text: string): number {
    if (text.startsWith("!")) return -1 - this.indexOf(text.slice(1));
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.count;
    this.count += 1;
    this.indexes.set(text, index);
    const test = toCondition(text);
    if (/[|<]/.test(text)) this.compound.push([index, test]);
    return index;
  }

  evaluate(facts: IntentFacts): Uint8Array {
    const holds = new Uint8Array(this.count);
    for (const feature of facts.features) this.set(holds, `#${feature}`);
    for (const concept of facts.first.keys()) this.set(holds, concept);
    for (const concept of facts.atHead) this.set(holds, `^${concept}`);
    for (const concept of facts.atTail) this.set(holds, `$${concept}`);
    for (const [index, test] of this.compound) if (test(facts)) holds[index] = 1;
    return holds;
  }

  private set(holds: Uint8Array, text: string): void {
    const index = this.indexes.get(text);
    if (index !== undefined) holds[index] = 1;
  }
}

function toCondition(text: string): Condition {
  if (text.includes("|")) {
    const options = text.split("|").map(toCondition);
    return (facts) => options.some((option) => option(facts));
  }
  if (text.startsWith("#")) {
    const feature = text.slice(1);
    return (facts) => facts.features.has(feature);
  }
  const [first = "", second] = text.split("<");
  if (second !== undefined) {
    const [a, b] = [toConcept(first), toConcept(second)];
    return (facts) => (facts.first.get(a) ?? Number.POSITIVE_INFINITY) < (facts.first.get(b) ?? -1);
  }
  if (text.startsWith("^")) {
    const concept = toConcept(text.slice(1));
    return (facts) => facts.atHead.has(concept);
  }
  if (text.startsWith("$")) {
    const concept = toConcept(text.slice(1));
    return (facts) => facts.atTail.has(concept);
  }
  const concept = toConcept(text);
  return (facts) => facts.first.has(concept);
}

function isConcept(name: string): name is Concept {
  return name in CONCEPTS;
}

function toConcept(name: string): Concept {
  if (!isConcept(name)) throw new Error(`Intent rule names an unknown concept: ${name}`);
  return name;
}
