import type { IntentFacts } from "../intent-facts";
import type { Reading } from "../reading";
import type { Token } from "../tokens";
import { Word } from "../word";
import type { Zone } from "../zone";

/** Ends of what is said, so that "hủy" alone differs from "hủy" within a sentence. */
export const START = wordOf("<s>");
export const END = wordOf("</s>");
const NUMBER = wordOf("<number>");
const LINE = wordOf("<line>");
const EMOJI = wordOf("<emoji>");

/** Kinds whose words stay: a form's labels, and figures that may belong to a name. */
const OPEN_KINDS: ReadonlySet<string> = new Set(["weak", "label"]);
/** Every kind as a word; put together here once. */
const MASKS: ReadonlyMap<string, Word> = new Map(
  (
    "quote name unit village person field money area length labour households people percent ratio phone code date " +
    "invalid_date range period time"
  )
    .split(" ")
    .map((kind) => [kind, wordOf(`<${kind}>`)]),
);
const KEPT_MARKS: ReadonlySet<string> = new Set(["?", ":", ">"]);

/**
 * The words of a zone as the intent model sees them, between {@link START} and {@link END}: by their folded form; whatever was read
 * as a name, unit, figure, date or code is its kind ("<unit>"), so that no place or person is learned. Courtesy at
 * both ends is left out, unless there is nothing else. Linear in the tokens.
 */
export function maskedWords(reading: Reading, zone: Zone): readonly Word[] {
  const words: Word[] = [START];
  const from = Math.max(zone.from, reading.segments.head);
  addWords(words, reading, from, Math.min(zone.to, reading.segments.tail));
  if (words.length === 1) addWords(words, reading, zone.from, zone.to);
  words.push(END);
  return words;
}

function addWords(words: Word[], { tokens, taken }: Reading, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    const kind = taken[i];
    if (kind === undefined || OPEN_KINDS.has(kind)) {
      const word = plainWord(token);
      if (word !== undefined) words.push(word);
      continue;
    }
    const mask = MASKS.get(kind);
    // A mask stands once for all its tokens.
    if (mask !== undefined && words[words.length - 1] !== mask) words.push(mask);
  }
}

function plainWord({ kind, acc, word }: Token): Word | undefined {
  if (kind === "word") return word;
  if (kind === "number") return NUMBER;
  if (kind === "newline") return LINE;
  if (kind === "emoji") return EMOJI;
  return KEPT_MARKS.has(acc) ? word : undefined;
}

/** The facts of a zone as words, written as in data/intent-rules/; "=" stands before a concept anywhere. */
export function factWords(facts: IntentFacts): readonly Word[] {
  return createFactWords()(facts);
}

/** Builds {@link factWords} for many messages: each word is put together once. */
export function createFactWords(): (facts: IntentFacts) => readonly Word[] {
  const features = prefixed("#");
  const anywhere = prefixed("=");
  const heads = prefixed("^");
  const tails = prefixed("$");
  return (facts) => {
    const found: Word[] = [];
    for (const feature of facts.features) found.push(features(feature));
    for (const concept of facts.first.keys()) found.push(anywhere(concept));
    for (const concept of facts.atHead) found.push(heads(concept));
    for (const concept of facts.atTail) found.push(tails(concept));
    return found;
  };
}

/** Puts a sign before names of a closed list. */
function prefixed(sign: string): (name: string) => Word {
  const known = new Map<string, Word>();
  return (name) => {
    const word = known.get(name);
    if (word !== undefined) return word;
    const made = wordOf(sign + name);
    known.set(name, made);
    return made;
  };
}

function wordOf(text: string): Word {
  return new Word(text, text);
}
