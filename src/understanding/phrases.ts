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

/** What is not there is left out: most nodes either end a phrase or lead on. */
interface Node<T> {
  next?: Map<string, Node<T>>;
  leaves?: Leaf<T>[];
}

const NONE: readonly never[] = [];

/**
 * Builds a matcher of `[phrase, value]` pairs. Words are compared without accents; an accent that was typed must
 * agree ("bảy" does not match "bay"). With `strict` (a message typed with accents) a one-word phrase must be typed
 * exactly. Matching is linear in the tokens times the longest phrase.
 */
export function createPhraseMatcher<T>(entries: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const root: Node<T> = { next: undefined, leaves: undefined };
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
    node.next ??= new Map();
    const next = node.next.get(key) ?? { next: undefined, leaves: undefined };
    node.next.set(key, next);
    node = next;
  }
  node.leaves ??= [];
  node.leaves.push({ value, words });
}

/** Hits of the longest phrases that start at a token. */
function longest<T>(
  root: Node<T>,
  tokens: readonly Token[],
  index: number,
  strict: boolean,
): readonly PhraseHit<T>[] {
  let found: readonly PhraseHit<T>[] = NONE;
  let node = root.next?.get(tokens[index]?.fold ?? "");
  for (let to = index + 1; node; to += 1) {
    if (node.leaves) {
      const hits: PhraseHit<T>[] = [];
      addHits(hits, node.leaves, tokens, index, to, strict);
      if (hits.length > 0) found = hits;
    }
    node = node.next?.get(tokens[to]?.fold ?? "");
  }
  return found;
}

/** Hits that start at a token, the shortest first. */
function hitsAt<T>(
  root: Node<T>,
  tokens: readonly Token[],
  index: number,
  strict: boolean,
): readonly PhraseHit<T>[] {
  let node = root.next?.get(tokens[index]?.fold ?? "");
  if (!node) return NONE;
  const found: PhraseHit<T>[] = [];
  for (let to = index + 1; node; to += 1) {
    if (node.leaves) addHits(found, node.leaves, tokens, index, to, strict);
    node = node.next?.get(tokens[to]?.fold ?? "");
  }
  return found;
}

function addHits<T>(
  found: PhraseHit<T>[],
  leaves: readonly Leaf<T>[],
  tokens: readonly Token[],
  from: number,
  to: number,
  strict: boolean,
): void {
  for (const { value, words } of leaves)
    if (agrees(words, tokens, from, strict)) found.push({ value, from, to });
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
