import { accentsAgree } from "./accents-agree";
import { fold } from "./fold";
import { BEFORE_FIRST, NO_STEP, StepTable } from "./step-table";
import type { Token } from "./tokens";
import { rowFor, WordTable } from "./word-table";

/** A phrase and what it stands for. */
export interface Phrase<T> {
  /** With accents. */
  readonly words: readonly string[];
  readonly value: T;
}

/** A phrase of the lexicon found in a message. */
export interface PhraseHit<T> {
  readonly value: T;
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The words of some phrases so far, while they are collected. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly phrases: Phrase<T>[];
}

const NONE: readonly never[] = [];

/** Phrases as steps from word to word, and for each phrase what its words are with accents. */
export class Lexicon<T> {
  /** Most words of a message begin no phrase, and most that do are not followed by a word within one: a bit tells. */
  readonly #first: WordTable<true>;
  readonly #inner: WordTable<true>;
  readonly #steps: StepTable;
  readonly #values: T[] = [];
  /** Phrase after phrase: the place of its value, then the rows of its words with their accents. */
  readonly #phrases: number[] = [];
  /** The words whose rows those are. */
  readonly #words: string[] = [];

  constructor(phrases: readonly Phrase<T>[]) {
    this.#first = tableOf(phrases.map(({ words }) => words.slice(0, 1)));
    this.#inner = tableOf(phrases.map(({ words }) => words.slice(1)));
    const root: Node<T> = { next: new Map(), phrases: [] };
    for (const phrase of phrases) insert(root, phrase);
    this.#steps = new StepTable(countBelow(root));
    this.#addSteps(BEFORE_FIRST, root, new Map());
  }

  #addSteps(before: number, node: Node<T>, places: Map<T, number>): void {
    for (const [row, next] of node.next) {
      const place = this.#steps.add(before, row, this.#phrases.length, next.phrases.length);
      for (const phrase of next.phrases) this.#addPhrase(phrase, places);
      this.#addSteps(place, next, places);
    }
  }

  #addPhrase({ words, value }: Phrase<T>, places: Map<T, number>): void {
    const place = places.get(value) ?? this.#values.push(value) - 1;
    places.set(value, place);
    this.#phrases.push(place, ...words.map(rowFor));
    this.#words.push("", ...words);
  }

  /** Hits of the longest phrases that start at a token. */
  longestAt(tokens: readonly Token[], index: number, strict: boolean): readonly PhraseHit<T>[] {
    let found: readonly PhraseHit<T>[] = NONE;
    let step = this.#begin(tokens[index]);
    for (let to = index + 1; step !== NO_STEP; to += 1) {
      if (this.#steps.countAt(step) > 0) {
        const hits: PhraseHit<T>[] = [];
        this.#addHits(hits, step, tokens, index, to, strict);
        if (hits.length > 0) found = hits;
      }
      step = this.#follow(step, tokens[to]);
    }
    return found;
  }

  /** Adds the hits that start at a token, the shortest first. */
  addAllAt(found: PhraseHit<T>[], tokens: readonly Token[], index: number, strict: boolean): void {
    let step = this.#begin(tokens[index]);
    for (let to = index + 1; step !== NO_STEP; to += 1) {
      if (this.#steps.countAt(step) > 0) this.#addHits(found, step, tokens, index, to, strict);
      step = this.#follow(step, tokens[to]);
    }
  }

  #begin(token: Token | undefined): number {
    return token !== undefined && this.#first.has(token)
      ? this.#steps.next(BEFORE_FIRST, token.word.foldRow)
      : NO_STEP;
  }

  #follow(step: number, token: Token | undefined): number {
    return token !== undefined && this.#inner.has(token)
      ? this.#steps.next(step, token.word.foldRow)
      : NO_STEP;
  }

  #addHits(
    found: PhraseHit<T>[],
    step: number,
    tokens: readonly Token[],
    from: number,
    to: number,
    strict: boolean,
  ): void {
    const length = 1 + to - from;
    let phrase = this.#steps.firstAt(step);
    for (let left = this.#steps.countAt(step); left > 0; left -= 1, phrase += length) {
      const value = this.#values[this.#phrases[phrase] ?? 0];
      if (value !== undefined && this.#agrees(phrase, tokens, from, to, strict))
        found.push({ value, from, to });
    }
  }

  #agrees(phrase: number, tokens: readonly Token[], from: number, to: number, strict: boolean): boolean {
    const exact = strict && to === from + 1;
    const words = phrase + 1 - from;
    for (let i = from; i < to; i += 1) {
      const token = tokens[i];
      if (token === undefined) return false;
      // The same row: the same letters with the same accents.
      if (token.word.accRow === this.#phrases[words + i]) continue;
      if (!accentsAgree(token, this.#words[words + i] ?? "", exact)) return false;
    }
    return true;
  }
}

function tableOf(words: readonly (readonly string[])[]): WordTable<true> {
  return new WordTable(new Map(words.flat().map((word) => [fold(word), true] as const)));
}

function insert<T>(root: Node<T>, phrase: Phrase<T>): void {
  let node = root;
  for (const word of phrase.words) {
    const row = rowFor(fold(word));
    const next: Node<T> = node.next.get(row) ?? { next: new Map(), phrases: [] };
    node.next.set(row, next);
    node = next;
  }
  node.phrases.push(phrase);
}

function countBelow<T>({ next }: Node<T>): number {
  let count = next.size;
  for (const node of next.values()) count += countBelow(node);
  return count;
}
