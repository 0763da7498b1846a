import { accent } from "./accent";
import { accentsAgree } from "./accents-agree";
import { fold } from "./fold";
import type { Token } from "./tokens";

/** A phrase of the lexicon found in a message. */
export interface PhraseHit<T> {
  readonly value: T;
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Finds all phrases of a lexicon; at one place the longest phrase wins. */
export interface PhraseMatcher<T> {
  at(tokens: readonly Token[], index: number, strict?: boolean): readonly PhraseHit<T>[];
  all(tokens: readonly Token[], strict?: boolean): readonly PhraseHit<T>[];
  /** Like `all`, with the shorter phrases at a place as well. */
  every(tokens: readonly Token[], strict?: boolean): readonly PhraseHit<T>[];
}

interface Leaf<T> {
  readonly value: T;
  readonly words: readonly string[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly leaves: Leaf<T>[];
}

const NONE: readonly never[] = [];

/**
 * Builds a matcher of `[phrase, value]` pairs. Words are compared without accents; an accent that was typed must
 * agree ("bảy" does not match "bay"). With `strict` (a message typed with accents) a one-word phrase must be typed
 * exactly. Matching is linear in the tokens times the longest phrase.
 */
export function createPhraseMatcher<T>(entries: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const root: Node<T> = { next: new Map(), leaves: [] };
  for (const [phrase, value] of entries) insert(root, accent(phrase).split(" "), value);
  return {
    at: (tokens, index, strict = false) => longest(root, tokens, index, strict),
    all: (tokens, strict = false) => collect(longest, root, tokens, strict),
    every: (tokens, strict = false) => collect(hitsAt, root, tokens, strict),
  };
}

function collect<T>(
  at: typeof hitsAt<T>,
  root: Node<T>,
  tokens: readonly Token[],
  strict: boolean,
): readonly PhraseHit<T>[] {
  const found: PhraseHit<T>[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const hits = at(root, tokens, i, strict);
    if (hits.length > 0) found.push(...hits);
  }
  return found;
}

function insert<T>(root: Node<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    const key = fold(word);
    const next = node.next.get(key) ?? { next: new Map<string, Node<T>>(), leaves: [] };
    node.next.set(key, next);
    node = next;
  }
  node.leaves.push({ value, words });
}

function longest<T>(
  root: Node<T>,
  tokens: readonly Token[],
  index: number,
  strict: boolean,
): readonly PhraseHit<T>[] {
  const hits = hitsAt(root, tokens, index, strict);
  if (hits.length < 2) return hits;
  const to = hits[hits.length - 1]?.to;
  return hits[0]?.to === to ? hits : hits.filter((hit) => hit.to === to);
}

/** Hits that start at a token, the shortest first. */
function hitsAt<T>(
  root: Node<T>,
  tokens: readonly Token[],
  index: number,
  strict: boolean,
): readonly PhraseHit<T>[] {
  let node = root.next.get(tokens[index]?.fold ?? "");
  if (!node) return NONE;
  let found: PhraseHit<T>[] | undefined;
  for (let to = index + 1; node; to += 1) {
    for (const leaf of node.leaves) {
      if (!agrees(leaf.words, tokens, index, strict)) continue;
      found ??= [];
      found.push({ value: leaf.value, from: index, to });
    }
    if (node.next.size === 0) break;
    node = node.next.get(tokens[to]?.fold ?? "");
  }
  return found ?? NONE;
}

function agrees(words: readonly string[], tokens: readonly Token[], index: number, strict: boolean): boolean {
  const exact = strict && words.length === 1;
  for (let i = 0; i < words.length; i += 1) {
    const token = tokens[index + i];
    if (token === undefined) return false;
    if (token.acc !== words[i] && !accentsAgree(token, words[i] ?? "", exact)) return false;
  }
  return true;
}
