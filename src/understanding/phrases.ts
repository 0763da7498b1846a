import { accent } from "./accent";
import { accentsAgree } from "./accents-agree";
import { fold } from "./fold";
import { NumberMap } from "./number-map";
import type { Token } from "./tokens";
import { rowOf, WordTable } from "./word-table";

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

/** What is not there is left out: most nodes either end a phrase or lead on, by the row of the next word. */
interface Node<T> {
  next?: NumberMap<Node<T>>;
  leaves?: Leaf<T>[];
}

/** The words of all phrases; most words of a message are asked for in vain, at the cost of a bit. */
interface Trie<T> {
  readonly first: WordTable<Node<T>>;
  /** The words that stand anywhere but first. */
  readonly inner: WordTable<true>;
}

const NONE: readonly never[] = [];

/**
 * Builds a matcher of `[phrase, value]` pairs. Words are compared without accents; an accent that was typed must
 * agree ("bảy" does not match "bay"). With `strict` (a message typed with accents) a one-word phrase must be typed
 * exactly. Matching is linear in the tokens times the longest phrase.
 */
export function createPhraseMatcher<T>(entries: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const phrases = Array.from(
    entries,
    ([phrase, value]): Leaf<T> => ({ words: accent(phrase).split(" "), value }),
  );
  const inner = new WordTable(
    new Map(phrases.flatMap(({ words }) => words.slice(1).map((word) => [fold(word), true] as const))),
  );
  const root = new Map<string, Node<T>>();
  for (const phrase of phrases) insert(root, phrase);
  const trie: Trie<T> = { first: new WordTable(root), inner };
  return {
    at: (tokens, index, strict = false) => longest(trie, tokens, index, strict),
    all: (tokens, strict = false) => allLongest(trie, tokens, strict),
    every: (tokens, strict = false) => every(trie, tokens, strict),
  };
}

function allLongest<T>(trie: Trie<T>, tokens: readonly Token[], strict: boolean): readonly PhraseHit<T>[] {
  const found: PhraseHit<T>[] = [];
  for (let i = 0; i < tokens.length; i += 1)
    for (const hit of longest(trie, tokens, i, strict)) found.push(hit);
  return found;
}

function every<T>(trie: Trie<T>, tokens: readonly Token[], strict: boolean): readonly PhraseHit<T>[] {
  const found: PhraseHit<T>[] = [];
  for (let i = 0; i < tokens.length; i += 1) addHitsAt(found, trie, tokens, i, strict);
  return found;
}

function insert<T>(root: Map<string, Node<T>>, phrase: Leaf<T>): void {
  const [first = "", ...rest] = phrase.words;
  let node = under(root, fold(first));
  for (const word of rest) {
    node.next ??= new NumberMap();
    node = under(node.next, rowOf(fold(word)));
  }
  node.leaves ??= [];
  node.leaves.push(phrase);
}

/** A `Map` or a `NumberMap`. */
interface NodesBy<T, Key> {
  get(key: Key): Node<T> | undefined;
  set(key: Key, node: Node<T>): unknown;
}

/** The node to which a word leads; made when there is none. */
function under<T, Key>(nodes: NodesBy<T, Key>, key: Key): Node<T> {
  const node = nodes.get(key) ?? { next: undefined, leaves: undefined };
  nodes.set(key, node);
  return node;
}

/** Hits of the longest phrases that start at a token. */
function longest<T>(
  trie: Trie<T>,
  tokens: readonly Token[],
  index: number,
  strict: boolean,
): readonly PhraseHit<T>[] {
  let found: readonly PhraseHit<T>[] = NONE;
  let node = trie.first.get(tokens[index]);
  for (let to = index + 1; node; to += 1) {
    if (node.leaves) {
      const hits: PhraseHit<T>[] = [];
      addHits(hits, node.leaves, tokens, index, to, strict);
      if (hits.length > 0) found = hits;
    }
    node = follow(trie, node, tokens[to]);
  }
  return found;
}

/** Adds the hits that start at a token, the shortest first. */
function addHitsAt<T>(
  found: PhraseHit<T>[],
  trie: Trie<T>,
  tokens: readonly Token[],
  index: number,
  strict: boolean,
): void {
  let node = trie.first.get(tokens[index]);
  for (let to = index + 1; node; to += 1) {
    if (node.leaves) addHits(found, node.leaves, tokens, index, to, strict);
    node = follow(trie, node, tokens[to]);
  }
}

function follow<T>(trie: Trie<T>, { next }: Node<T>, token: Token | undefined): Node<T> | undefined {
  return next !== undefined && token !== undefined && trie.inner.has(token)
    ? next.get(token.word.foldRow)
    : undefined;
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
