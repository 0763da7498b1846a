import { FACTS, type FactSlot } from "./data/facts";
import { isOtherWord } from "./is-other-word";
import { createPhraseMatcher } from "./phrases";
import type { FactHit } from "./reading";
import { NAMED_KINDS, type Taken } from "./taken";
import type { Token } from "./tokens";
import { overlaps } from "./zone";

const SHIELDED = [...NAMED_KINDS, "label"];

/** Finds the values of closed slots in a message. */
export type FactReader = (tokens: readonly Token[], taken: Taken, accented: boolean) => readonly FactHit[];

/** Builds the reader of data/facts.ts. Linear in the tokens. */
export function createFactReader(): FactReader {
  const matcher = createPhraseMatcher(factEntries());
  return (tokens, taken, accented) => {
    const hits = matcher.every(tokens, accented);
    return toFacts(accented ? hits : hits.filter((hit) => !isOtherWord(tokens, hit)), taken);
  };
}

function factEntries(): (readonly [string, { slot: FactSlot; value: string }])[] {
  return FACTS.flatMap(([slot, value, phrases]) =>
    phrases.split("|").map((phrase) => [phrase, { slot, value }] as const),
  );
}

/** `-` shields a phrase; within one slot the longer of two overlapping phrases counts. */
function toFacts(
  hits: readonly { value: { slot: FactSlot; value: string }; from: number; to: number }[],
  taken: Taken,
): readonly FactHit[] {
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
