import { FACTS, type FactSlot } from "./data/facts";
import type { PhraseHit } from "./lexicon";
import type { FactHit } from "./reading";
import { NAMED_KINDS, type Taken } from "./taken";
import { overlaps } from "./zone";

const SHIELDED = [...NAMED_KINDS, "label"];

/** What a phrase of data/facts.ts says. */
export interface FactValue {
  readonly slot: FactSlot;
  readonly value: string;
}

/** The phrases of data/facts.ts. */
export function factEntries(): (readonly [string, FactValue])[] {
  return FACTS.flatMap(([slot, value, phrases]) => {
    const fact = { slot, value };
    return phrases.split("|").map((phrase) => [phrase, fact] as const);
  });
}

/** The values of closed slots: `-` shields a phrase; within one slot the longer of two overlapping phrases counts. */
export function toFacts(hits: readonly PhraseHit<FactValue>[], taken: Taken): readonly FactHit[] {
  const flat: FactHit[] = [];
  for (const hit of hits) {
    if (taken.touches(hit, SHIELDED)) continue;
    flat.push({ from: hit.from, to: hit.to, slot: hit.value.slot, value: hit.value.value });
  }
  if (flat.length === 0) return flat;
  return flat.filter((hit, i) => hit.value !== "-" && !isShadowed(flat, hit, i));
}

/** How many phrases can begin within the longest one: neighbours further away cannot overlap. */
const WINDOW = 24;

function isShadowed(facts: readonly FactHit[], hit: FactHit, at: number): boolean {
  for (let i = Math.max(0, at - WINDOW); i < Math.min(facts.length, at + WINDOW); i += 1) {
    const other = facts[i];
    if (!other || other === hit || other.slot !== hit.slot || !overlaps(other, hit)) continue;
    const longer = other.to - other.from - (hit.to - hit.from);
    if (longer > 0 || (longer === 0 && other.from < hit.from && other.value !== hit.value)) return true;
  }
  return false;
}
