import type { Token } from "../tokens";
import { WordTable } from "../word-table";
import type { DayResult } from "./day-reading";
import { startBits } from "./starts";

/** A number read from tokens; `to` is the token after it. */
export interface NumberReading {
  readonly value: number;
  readonly to: number;
  readonly digits: boolean;
}

/**
 * The tokens of one message as the grammars read them: with what is already spoken for (`taken`) and whether the
 * message is written without accents, so that a bare "bay" may mean "bảy".
 */
export interface Scan {
  readonly tokens: readonly Token[];
  /** 1 where a token belongs to something already read (a quoted name, an earlier match). */
  readonly taken: Uint8Array;
  /** What may begin at each token (starts.ts). */
  readonly starts: Uint16Array;
  /** What may begin anywhere in the message: all of `starts` together. */
  readonly anywhere: number;
  /** Numbers already read, by the token they begin at: most grammars ask for the same ones. */
  readonly numbers: (NumberReading | "none" | undefined)[];
  /** Days already read, likewise. */
  readonly days: (DayResult | "none")[];
  /** True when the message is written (mostly) without accents. */
  readonly plain: boolean;
  /** True when the message counts "thứ nhất", so that "thứ hai" is no Monday. */
  readonly ordinals: boolean;
}

/** Share of accented words under which a word without accents may stand for an accented one. */
const PLAIN_SHARE = 0.4;

/** Prepares tokens for the grammars; `blocked` tells which tokens no grammar may look at. */
export function scan(tokens: readonly Token[], blocked?: (index: number) => boolean): Scan {
  const taken = new Uint8Array(tokens.length);
  const starts = new Uint16Array(tokens.length);
  let words = 0;
  let accented = 0;
  let ordinals = false;
  let anywhere = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (blocked?.(index)) taken[index] = 1;
    const bits = startBits(token);
    starts[index] = bits;
    anywhere |= bits;
    if (token.kind !== "word") continue;
    words += 1;
    if (token.acc !== token.fold) accented += 1;
    if (token.fold === "nhat" && tokens[index - 1]?.fold === "thu") ordinals = true;
  }
  const plain = accented < words * PLAIN_SHARE;
  const numbers = new Array<Scan["numbers"][number]>(tokens.length).fill(undefined);
  const days = new Array<Scan["days"][number]>(tokens.length).fill(undefined);
  return { tokens, taken, starts, anywhere, numbers, days, plain, ordinals };
}

/** True when something of this kind (starts.ts) may begin at a token that is still free. */
export function mayStart(s: Scan, i: number, kind: number): boolean {
  return s.taken[i] === 0 && ((s.starts[i] ?? 0) & kind) !== 0;
}

/** What `read` finds where something of a kind (starts.ts) may begin, left to right; it is marked as spoken for. */
export function findAll<T extends { readonly from: number; readonly to: number }>(
  s: Scan,
  kind: number,
  read: (i: number) => T | undefined,
): T[] {
  const found: T[] = [];
  if ((s.anywhere & kind) === 0) return found;
  for (let i = 0; i < s.tokens.length; i += 1) {
    const match = mayStart(s, i, kind) ? read(i) : undefined;
    if (match === undefined) continue;
    found.push(match);
    take(s, match.from, match.to);
    i = match.to - 1;
  }
  return found;
}

/** Folded text of a token; empty outside the message and where a token is taken. */
export function foldAt(s: Scan, i: number): string {
  return s.taken[i] === 0 ? (s.tokens[i]?.fold ?? "") : "";
}

/** Accented lower-case text of a token; empty outside the message and where a token is taken. */
export function accAt(s: Scan, i: number): string {
  return s.taken[i] === 0 ? (s.tokens[i]?.acc ?? "") : "";
}

/** True when the token is one of these words and not taken. */
export function isOneOf(s: Scan, i: number, words: WordTable<unknown>): boolean {
  return s.taken[i] === 0 && words.has(s.tokens[i]);
}

/** What a table says of the token; nothing when it is taken. */
export function valueAt<T>(s: Scan, i: number, table: WordTable<T>): T | undefined {
  return s.taken[i] === 0 ? table.get(s.tokens[i]) : undefined;
}

/** True when no space stands between a token and the one before it. */
export function isGlued(s: Scan, i: number): boolean {
  const token = s.tokens[i];
  const before = s.tokens[i - 1];
  return token !== undefined && before !== undefined && token.start === before.end;
}

/** True when the token is a number in digits that does not continue a word ("N2", "covid19"). */
export function isDigits(s: Scan, i: number): boolean {
  return s.taken[i] === 0 && s.tokens[i]?.kind === "number";
}

/** True when these folded words stand one after another from `i`. */
export function wordsAt(s: Scan, i: number, words: readonly string[]): boolean {
  return words.every((word, offset) => foldAt(s, i + offset) === word);
}

/** Longest of several folded phrases that stands at `i`, as its number of tokens; 0 when none does. */
export function phraseAt(s: Scan, i: number, phrases: PhraseTable): number {
  const rest = valueAt(s, i, phrases);
  if (rest === undefined) return 0;
  let best = 0;
  for (const words of rest) {
    if (words.length > best && wordsAt(s, i + 1, words.slice(1))) best = words.length;
  }
  return best;
}

/** Phrases by their first word, so that most positions cost one look-up. */
export type PhraseTable = WordTable<readonly (readonly string[])[]>;

/** Builds a table of folded phrases ("ngay cong", "ho gia dinh"). */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    table.set(first, [...(table.get(first) ?? []), words]);
  }
  return new WordTable(table);
}

/**
 * True when the token may be read as one of the accented forms: it is one of them, or it is written without any
 * accent and either that is a form too or the message has no accents.
 */
export function readsAs(s: Scan, i: number, forms: readonly string[]): boolean {
  const acc = accAt(s, i);
  if (acc === "") return false;
  if (forms.includes(acc)) return true;
  return s.plain && acc === foldAt(s, i);
}

/** True when no token of a stretch is spoken for. */
export function isFree(s: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (s.taken[i] === 1) return false;
  return true;
}

/** Marks tokens as spoken for. */
export function take(s: Scan, from: number, to: number): void {
  for (let i = from; i < to; i += 1) s.taken[i] = 1;
}
