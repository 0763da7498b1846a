import { CONCEPTS, type Concept } from "./data/concepts";
import type { PhraseHit } from "./lexicon";
import type { Taken } from "./taken";
import type { Zone } from "./zone";

/** The phrases of data/concepts.ts. */
export function conceptEntries(): (readonly [string, Concept])[] {
  const entries: (readonly [string, Concept])[] = [];
  for (const [name, phrases] of Object.entries(CONCEPTS)) {
    if (!isConcept(name)) continue;
    for (const phrase of phrases.split("|")) entries.push([phrase, name]);
  }
  return entries;
}

function isConcept(name: string): name is Concept {
  return name in CONCEPTS;
}

/** These keep their meaning inside a longer phrase ("đăng ký mô hình" is also about models). */
const KEPT: ReadonlySet<Concept> = new Set([
  "model",
  "exemplar",
  "register",
  "yetQuestion",
  "negation",
  "notAnymore",
]);

/**
 * The concepts that are meant: nothing inside a name, and a phrase inside a longer one means what the longer one means
 * ("số liệu" in "chốt số liệu").
 */
export function toConcepts(all: readonly PhraseHit<Concept>[], taken: Taken): readonly PhraseHit<Concept>[] {
  const hits = withoutTaken(all, taken);
  const found: PhraseHit<Concept>[] = [];
  let around: Zone = { from: -1, to: 0 };
  for (let i = 0; i < hits.length; i += 1) {
    const hit = hits[i];
    if (!hit || isBeginningOfLonger(hits, i)) continue;
    const nested = hit.to <= around.to && hit.from > around.from;
    if (hit.to > around.to) around = hit;
    if (hit.value !== "noise" && (!nested || KEPT.has(hit.value))) found.push(hit);
  }
  return found;
}

function withoutTaken(hits: readonly PhraseHit<Concept>[], taken: Taken): readonly PhraseHit<Concept>[] {
  return hits.some((hit) => isTaken(taken, hit)) ? hits.filter((hit) => !isTaken(taken, hit)) : hits;
}

/** The hits of one place stand together, the shortest first. */
function isBeginningOfLonger(hits: readonly Zone[], i: number): boolean {
  const { from, to } = hits[i] ?? { from: 0, to: 0 };
  let last = to;
  for (let k = i + 1; hits[k]?.from === from; k += 1) last = hits[k]?.to ?? last;
  return last > to;
}

const FREE_KINDS = ["weak", "label", "field", "village", "code", "percent"];

/** Nothing is meant by words inside names, or by one word inside a date or an amount ("âm lịch"). */
function isTaken(taken: Taken, hit: Zone): boolean {
  if (taken.touchesNamed(hit)) return true;
  return hit.to - hit.from === 1 && taken.has(hit.from) && !taken.touches(hit, FREE_KINDS);
}
