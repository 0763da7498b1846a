import type { Token } from "../tokens";
import type { Gazetteer } from "../understanding";
import { wordSet } from "../word-set";
import { readBareMention } from "./bare-mention";
import { withoutParents } from "./mention-parents";
import { narrowByContext } from "./narrow-by-context";
import { onePerNorm } from "./rank-units";
import { readTypeWord } from "./read-type-word";
import { textCase } from "./text-case";
import { readTypedMention } from "./typed-mention";
import { UnitGazetteer } from "./unit-gazetteer";
import { type FoundMention, MAX_SEARCHES, type MentionOptions, type Search } from "./unit-search";

/**
 * Finds the units that a message names, left to right. Exact names first, the longest winning; then, after a type
 * word or near the speaker, names with a typing mistake or shortened ones. A district named only to say where a
 * commune lies ("xã Thạch Lạc, huyện Thạch Hà") narrows that commune and is no mention of its own.
 */
export function findUnitMentions(
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  options: MentionOptions,
): FoundMention[] {
  if (!(gazetteer instanceof UnitGazetteer)) return [];
  const { text, scope, consumed } = options;
  const style = textCase(tokens);
  const search: Search = { text, scope, consumed, tokens, gazetteer, style, budget: { left: MAX_SEARCHES } };
  const found: FoundMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = options.consumed?.(i) ? undefined : readMention(search, i);
    if (mention) found.push(mention);
    i = mention ? mention.to : i + 1;
  }
  return found.length === 0
    ? found
    : withoutParents(search, found).map((mention) => settled(search, mention));
}

/** One answer for a place of both eras; a district for "các xã của Kim Sơn". */
function settled({ gazetteer, tokens }: Search, mention: FoundMention): FoundMention {
  const units = onePerNorm(gazetteer, mention.candidates);
  const candidates = mention.typed || units.length < 2 ? units : narrowByContext(tokens, mention, units);
  return { ...mention, candidates };
}

function readMention(search: Search, i: number): FoundMention | undefined {
  const type = readTypeWord(search.tokens, i, search.style.plain);
  return (
    (type && readTypedMention(search, i, type)) ?? readShortTyped(search, i) ?? readBareMention(search, i)
  );
}

const SHORT_TYPES = wordSet("x p");

/** "ds đh cá nhân x dinh hoa": a letter is the type when a whole name follows it. */
function readShortTyped(search: Search, i: number): FoundMention | undefined {
  if (!SHORT_TYPES.has(search.tokens[i]) || search.consumed?.(i)) return undefined;
  const name = readBareMention(search, i + 1);
  return name?.how === "exact" ? { ...name, from: i } : undefined;
}
