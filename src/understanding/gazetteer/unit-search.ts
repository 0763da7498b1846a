import { startsUpper } from "../starts-upper";
import type { Token } from "../tokens";
import type { GazetteerUnit } from "../understanding";
import type { NameEntry } from "./name-index";
import { fittingUnits } from "./rank-units";
import type { TextCase } from "./text-case";
import type { UnitGazetteer } from "./unit-gazetteer";

/** A place of the text that names a unit. Token span: `from` inclusive, `to` exclusive. */
export interface FoundMention {
  readonly from: number;
  readonly to: number;
  /** As typed, with its type word unless that stands in a label. */
  readonly raw: string;
  /** What it can mean: one unit, several (ask), none (a type word before a name nobody knows: ask). */
  readonly candidates: readonly GazetteerUnit[];
  /** A type word stands before it. */
  readonly typed: boolean;
  readonly how: "exact" | "typo" | "initials" | "unknown";
}

export interface MentionOptions {
  /** The message as typed. */
  readonly text: string;
  /** Code of the speaker's unit. */
  readonly scope?: string;
  /** Tokens that are spoken for already. */
  readonly consumed?: (index: number) => boolean;
}

/** Most searches for slips and short names in one message: a bound on hostile text, far above real ones. */
export const MAX_SEARCHES = 60;

/** One search through one message. */
export interface Search extends MentionOptions {
  readonly budget: { left: number };
  readonly tokens: readonly Token[];
  readonly gazetteer: UnitGazetteer;
  readonly style: TextCase;
}

/** Counts a costly search; false when the message has used up its share. */
export function spend({ budget }: Search): boolean {
  budget.left -= 1;
  return budget.left >= 0;
}

/** Names that stand at some place of the text, with the token after them. */
export interface NameHit {
  readonly to: number;
  readonly entries: readonly NameEntry[];
}

/** The longest known name at `i`. */
export function longestName(
  search: Search,
  i: number,
  fits?: (entry: NameEntry, search: Search) => boolean,
): NameHit | undefined {
  const { tokens, gazetteer } = search;
  const first = tokens[i]?.fold ?? "";
  const longest = gazetteer.names.longest.get(first) ?? 0;
  let key = "";
  let best: NameHit | undefined;
  for (let length = 1; length <= longest; length += 1) {
    const token = tokens[i + length - 1];
    if (token === undefined || token.kind === "newline" || search.consumed?.(i + length - 1)) break;
    key = length === 1 ? token.fold : `${key} ${token.fold}`;
    const known = gazetteer.names.byKey.get(key);
    const entries = fits ? known?.filter((entry) => fits(entry, search)) : known;
    if (entries && entries.length > 0) best = { to: i + length, entries };
  }
  return best;
}

/** Some tokens as one name; undefined when they are not all free words. */
export function joined(search: Search, i: number, length: number): { key: string; acc: string } | undefined {
  let key = "";
  let acc = "";
  for (let k = i; k < i + length; k += 1) {
    const word = search.tokens[k];
    if (word?.kind !== "word" || search.consumed?.(k)) return undefined;
    key = k === i ? word.fold : `${key} ${word.fold}`;
    acc = k === i ? word.acc : `${acc} ${word.acc}`;
  }
  return { key, acc };
}

/** Capitals throughout, or a text that has none. */
export function looksLikeName(search: Search, i: number, length: number): boolean {
  if (search.style.caseless) return length > 1;
  for (let k = i; k < Math.min(i + length, search.tokens.length); k += 1) {
    const token = search.tokens[k];
    if (token && !isUpper(token)) return false;
  }
  return true;
}

export function isUpper(token: Token): boolean {
  return token.kind === "number" || startsUpper(token.raw);
}

/** A free word with a capital. */
export function isNameWord(search: Search, i: number): boolean {
  const token = search.tokens[i];
  return token !== undefined && token.kind === "word" && isUpper(token) && !search.consumed?.(i);
}

/** A name found, before it is known what it can mean. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly how: FoundMention["how"];
  readonly entries: readonly NameEntry[];
  readonly type?: string;
  /** Token at which the name itself begins. */
  readonly name: number;
}

/** What a name found can mean; undefined when nothing fits its type word. */
export function mention(search: Search, hit: Hit): FoundMention | undefined {
  const acc = search.tokens
    .slice(hit.name, hit.to)
    .map((token) => token.acc)
    .join(" ");
  const { plain } = search.style;
  const hints = { type: hit.type, scope: search.scope, acc: plain ? undefined : acc };
  const candidates = fittingUnits(search.gazetteer, hit.entries, hints);
  if (candidates.length === 0) return undefined;
  const { from, to, raw } = span(search, hit.from, hit.to);
  return { from, to, raw, candidates, typed: hit.type !== undefined, how: hit.how };
}

/** The text from one token to another, as typed. */
export function span(search: Search, from: number, to: number): { from: number; to: number; raw: string } {
  const raw = search.text.slice(search.tokens[from]?.start ?? 0, search.tokens[to - 1]?.end ?? 0);
  return { from, to, raw: raw.normalize("NFC") };
}
