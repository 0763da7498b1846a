import { CONCEPTS, type Concept } from "./data/concepts";
import { createPhraseMatcher, type PhraseHit } from "./phrases";
import { NAMED_KINDS, type Taken } from "./taken";
import type { Token } from "./tokens";
import type { Zone } from "./zone";

/** Finds the concepts of the intent lexicon in a message. */
export type ConceptReader = (
  tokens: readonly Token[],
  taken: Taken,
  accented: boolean,
) => readonly PhraseHit<Concept>[];

/** Builds the reader of data/concepts.ts. Linear in the tokens. */
export function createConceptReader(): ConceptReader {
  const matcher = createPhraseMatcher(conceptEntries());
  return (tokens, taken, accented) =>
    withoutNested(matcher.every(tokens, accented).filter((hit) => !isTaken(taken, hit)));
}

function conceptEntries(): (readonly [string, Concept])[] {
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

/** A phrase inside a longer one means what the longer one means ("số liệu" in "chốt số liệu"). */
function withoutNested(hits: readonly PhraseHit<Concept>[]): readonly PhraseHit<Concept>[] {
  let longest = { from: -1, to: 0 };
  const longestAt = new Map<number, number>();
  for (const hit of hits) longestAt.set(hit.from, Math.max(hit.to, longestAt.get(hit.from) ?? 0));
  return hits.filter((hit) => {
    if (longestAt.get(hit.from) !== hit.to) return false;
    const nested = hit.to <= longest.to && hit.from > longest.from;
    if (hit.to > longest.to) longest = hit;
    return hit.value !== "noise" && (!nested || KEPT.has(hit.value));
  });
}

const FREE_KINDS = ["weak", "label", "field", "village", "code", "percent"];

/** Nothing is meant by words inside names, or by one word inside a date or an amount ("âm lịch"). */
function isTaken(taken: Taken, hit: Zone): boolean {
  if (taken.touches(hit, NAMED_KINDS)) return true;
  return hit.to - hit.from === 1 && taken.has(hit.from) && !taken.touches(hit, FREE_KINDS);
}
