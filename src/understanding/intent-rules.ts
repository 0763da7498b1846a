import { CONCEPTS, type Concept } from "./data/concepts";
import { INTENT_RULES, type IntentRules } from "./data/intent-rules/intent-rules";
import type { IntentFacts } from "./intent-facts";
import { INTENTS } from "./understanding";

interface Rule {
  /** Place of its intent in INTENTS. */
  readonly intent: number;
  readonly weight: number;
  /** Index of each condition; `-1 - index` when it must not hold. */
  readonly conditions: readonly number[];
}

/** Adds up the rules that hold for a message: points in the order of INTENTS, in `into` when it is given. */
export type IntentScorer = (facts: IntentFacts, into?: Float64Array) => Float64Array;

/**
 * Compiles the rules of data/intent-rules/. Each distinct condition is evaluated once a message; a rule is looked at
 * only when the rarest of its conditions holds, so most never are.
 * @throws {Error} when a rule names a concept that does not exist: a slip in the data, found by the first test.
 */
export function createIntentScorer(rules: IntentRules = INTENT_RULES): IntentScorer {
  const conditions = new Conditions();
  const compiled = INTENTS.flatMap((intent, place) => compile(rules[intent] ?? "", place, conditions));
  const groups = new RuleGroups(groupByAnchor(compiled, conditions.size));
  const held = new Held(conditions.size);
  return (facts, into) => {
    held.clear();
    conditions.evaluate(facts, held);
    const points = into?.fill(0) ?? new Float64Array(INTENTS.length);
    groups.addTo(points, conditions.size, held.holds);
    for (const place of held.places) groups.addTo(points, place, held.holds);
    return points;
  };
}

function compile(table: string, intent: number, conditions: Conditions): Rule[] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [weight, ...texts] = line.split(" ");
      return { intent, weight: Number(weight), conditions: texts.map((text) => conditions.indexOf(text)) };
    });
}

/**
 * The rules by the condition of theirs that the fewest rules name; behind these groups the rules that only say what
 * must not hold.
 */
function groupByAnchor(rules: readonly Rule[], size: number): readonly (readonly Rule[])[] {
  const uses = new Array<number>(size).fill(0);
  for (const { conditions } of rules)
    for (const place of conditions) if (place >= 0) uses[place] = (uses[place] ?? 0) + 1;
  const groups = Array.from({ length: size + 1 }, (): Rule[] => []);
  for (const rule of rules) {
    const positive = rule.conditions.filter((place) => place >= 0);
    const [first = size, ...others] = positive;
    const anchor = others.reduce((a, b) => ((uses[b] ?? 0) < (uses[a] ?? 0) ? b : a), first);
    groups[anchor]?.push({ ...rule, conditions: rule.conditions.filter((place) => place !== anchor) });
  }
  return groups;
}

/** Groups of rules in flat arrays, small ones: a message looks at dozens of rules, and as objects they lie far apart. */
class RuleGroups {
  /** First rule of each group, first condition of each rule; at the end how many there are. */
  readonly #rules: Uint16Array;
  readonly #starts: Uint16Array;
  readonly #conditions: Int16Array;
  readonly #intents: Uint8Array;
  readonly #weights: Float64Array;

  constructor(groups: readonly (readonly Rule[])[]) {
    const rules = groups.flat();
    this.#rules = placesOf(groups);
    this.#starts = placesOf(rules.map(({ conditions }) => conditions));
    this.#conditions = Int16Array.from(rules.flatMap(({ conditions }) => conditions));
    this.#intents = Uint8Array.from(rules, ({ intent }) => intent);
    this.#weights = Float64Array.from(rules, ({ weight }) => weight);
  }

  /** Adds the rules of a group that hold. */
  addTo(points: Float64Array, group: number, holds: Uint8Array): void {
    const end = this.#rules[group + 1] ?? 0;
    for (let rule = this.#rules[group] ?? 0; rule < end; rule += 1) {
      if (!this.#applies(rule, holds)) continue;
      const intent = this.#intents[rule] ?? 0;
      points[intent] = (points[intent] ?? 0) + (this.#weights[rule] ?? 0);
    }
  }

  #applies(rule: number, holds: Uint8Array): boolean {
    const end = this.#starts[rule + 1] ?? 0;
    for (let at = this.#starts[rule] ?? 0; at < end; at += 1) {
      const place = this.#conditions[at] ?? 0;
      if (place >= 0 ? holds[place] === 0 : holds[-1 - place] === 1) return false;
    }
    return true;
  }
}

/** Where each list begins when all are put one behind the other, and where the last one ends. */
function placesOf(lists: readonly (readonly unknown[])[]): Uint16Array {
  const places = new Uint16Array(lists.length + 1);
  for (const [i, list] of lists.entries()) places[i + 1] = (places[i] ?? 0) + list.length;
  return places;
}

/** Which conditions hold: as marks, and as a list. Used anew for every message: a new one costs more than it holds. */
class Held {
  readonly holds: Uint8Array;
  readonly places: number[] = [];

  constructor(size: number) {
    this.holds = new Uint8Array(size);
  }

  clear(): void {
    for (const place of this.places) this.holds[place] = 0;
    this.places.length = 0;
  }

  add(place: number | undefined): void {
    if (place === undefined || this.holds[place] !== 0) return;
    this.holds[place] = 1;
    this.places.push(place);
  }
}

interface Order {
  readonly place: number;
  readonly second: Concept;
}

/** The distinct conditions of all rules, each by its place in the list of what holds. */
class Conditions {
  readonly #known = new Map<string, number>();
  readonly #features = new Map<string, number>();
  readonly #concepts = new Map<Concept, number>();
  readonly #heads = new Map<Concept, number>();
  readonly #tails = new Map<Concept, number>();
  /** "a<b", by a. */
  readonly #orders = new Map<Concept, Order[]>();
  /** "a|b", by each option. */
  readonly #choices: (number[] | undefined)[] = [];

  get size(): number {
    return this.#known.size;
  }

  indexOf(text: string): number {
    if (text.startsWith("!")) return -1 - this.indexOf(text.slice(1));
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const options = text.includes("|") ? text.split("|").map((option) => this.indexOf(option)) : undefined;
    const index = this.#known.size;
    this.#known.set(text, index);
    this.#choices.push(undefined);
    if (options) for (const option of options) this.#offer(option, index);
    else this.#add(text, index);
    return index;
  }

  #offer(option: number, choice: number): void {
    const choices = this.#choices[option];
    if (choices) choices.push(choice);
    else this.#choices[option] = [choice];
  }

  #add(text: string, index: number): void {
    const [first = "", second] = text.split("<");
    if (second !== undefined)
      addTo(this.#orders, toConcept(first), { place: index, second: toConcept(second) });
    else if (text.startsWith("#")) this.#features.set(text.slice(1), index);
    else if (text.startsWith("^")) this.#heads.set(toConcept(text.slice(1)), index);
    else if (text.startsWith("$")) this.#tails.set(toConcept(text.slice(1)), index);
    else this.#concepts.set(toConcept(text), index);
  }

  evaluate({ features, first, atHead, atTail }: IntentFacts, held: Held): void {
    for (const feature of features) held.add(this.#features.get(feature));
    for (const [concept, at] of first) {
      held.add(this.#concepts.get(concept));
      const orders = this.#orders.get(concept);
      if (orders === undefined) continue;
      for (const { place, second } of orders) if (at < (first.get(second) ?? -1)) held.add(place);
    }
    for (const concept of atHead) held.add(this.#heads.get(concept));
    for (const concept of atTail) held.add(this.#tails.get(concept));
    // A choice made is no option of another.
    for (let i = 0, to = held.places.length; i < to; i += 1)
      for (const choice of this.#choices[held.places[i] ?? -1] ?? NONE) held.add(choice);
  }
}

const NONE: readonly number[] = [];

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function isConcept(name: string): name is Concept {
  return name in CONCEPTS;
}

function toConcept(name: string): Concept {
  if (!isConcept(name)) throw new Error(`Intent rule names an unknown concept: ${name}`);
  return name;
}
