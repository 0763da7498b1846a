import { distance } from "fastest-levenshtein";
import { accent } from "./accent";
import { fold } from "./fold";
import { isPlaceName } from "./place-name";
import { respelt } from "./respelt";
import { startsUpper } from "./starts-upper";
import { isFoldedSyllable } from "./syllables";
import type { Token } from "./tokens";
import { WordTable } from "./word-table";

/** Puts slips in protected phrases right; also tells which words those phrases are made of. */
export interface Speller {
  (tokens: readonly Token[]): readonly Token[];
  knows(acc: string): boolean;
}

interface Pair {
  readonly words: readonly [string, string];
  readonly folds: readonly [string, string];
}

/**
 * Builds the speller from two-word phrases. One of the two words must be typed right (accents aside), the other may
 * be one edit or one swap away, or both may be written as one ("dangky"). A pair that is itself another protected
 * phrase is left alone. Linear in the tokens: candidates come from indexes by first, second and joined word.
 */
export function createSpelling(phrases: readonly string[]): Speller {
  const pairs = phrases.map(toPair);
  const byFirst = groupBy(pairs, (pair) => pair.folds[0]);
  const bySecond = groupBy(pairs, (pair) => pair.folds[1]);
  const byJoined = new WordTable(new Map(pairs.map((pair) => [pair.folds.join(""), pair])));
  const words = new Set(pairs.flatMap((pair) => pair.words));
  const spell = (tokens: readonly Token[]): readonly Token[] => {
    const isGlued = (token: Token): boolean => token.kind === "word" && byJoined.has(token);
    const out = tokens.some(isGlued) ? tokens.flatMap((token) => splitGlued(token, byJoined)) : [...tokens];
    for (let i = 0; i + 1 < out.length; i += 1) repairPair(out, i, byFirst, bySecond);
    return out;
  };
  return Object.assign(spell, { knows: (acc: string) => words.has(acc) });
}

function toPair(phrase: string): Pair {
  const [first = "", second = ""] = accent(phrase).split(" ");
  return { words: [first, second], folds: [fold(first), fold(second)] };
}

function groupBy(pairs: readonly Pair[], key: (pair: Pair) => string): WordTable<readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair]);
  return new WordTable(groups);
}

function splitGlued(token: Token, byJoined: WordTable<Pair>): Token[] {
  const glued = token.kind === "word" ? byJoined.get(token) : undefined;
  return glued ? split(token, glued) : [token];
}

function split(token: Token, pair: Pair): Token[] {
  const [first, second] = pair.words;
  const plain = token.acc === token.fold;
  const after: Token = { ...token, raw: "", start: token.end };
  return [
    respelt(token, plain ? fold(first) : first, pair.folds[0]),
    respelt(after, plain ? fold(second) : second, pair.folds[1]),
  ];
}

function repairPair(
  tokens: Token[],
  i: number,
  byFirst: WordTable<readonly Pair[]>,
  bySecond: WordTable<readonly Pair[]>,
): void {
  const first = tokens[i];
  const second = tokens[i + 1];
  if (first?.kind !== "word" || second?.kind !== "word") return;
  const likeFirst = byFirst.get(first);
  const likeSecond = bySecond.get(second);
  if (likeFirst === undefined && likeSecond === undefined) return;
  mendPair(tokens, i, { first, second, likeFirst, likeSecond });
}

/** Two neighbours, with the phrases that begin like the first and those that end like the second. */
interface Neighbours {
  readonly first: Token;
  readonly second: Token;
  readonly likeFirst: readonly Pair[] | undefined;
  readonly likeSecond: readonly Pair[] | undefined;
}

function mendPair(tokens: Token[], i: number, neighbours: Neighbours): void {
  const { first, second, likeFirst, likeSecond } = neighbours;
  // "bà Cao": a capital begins a name, it does not go on with "báo cáo".
  if (startsUpper(second.raw) && !startsUpper(first.raw)) return;
  const known = likeFirst?.find((pair) => pair.folds[1] === second.fold);
  if (known) {
    if (isSlip(first, known.words[0]) && agreesLoosely(second, known.words[1]))
      tokens[i] = respelt(first, known.words[0], first.fold);
    if (isSlip(second, known.words[1]) && agreesLoosely(first, known.words[0]))
      tokens[i + 1] = respelt(second, known.words[1], second.fold);
    return;
  }
  const fixSecond = likeFirst?.find(
    (pair) => typedRight(first, pair.words[0]) && near(second, pair.folds[1], pair.words[1]),
  );
  if (fixSecond) {
    if (isProperName(tokens, i) || (isPlaceName(tokens, i) && isPlaceName(tokens, i + 1))) return;
    tokens[i + 1] = respelt(second, fixSecond.words[1], fixSecond.folds[1]);
    return;
  }
  const fixFirst = likeSecond?.find(
    ({ words, folds }) =>
      typedRight(second, words[1]) && (near(first, folds[0], words[0]) || hasOneMore(first, words[0])),
  );
  if (
    fixFirst &&
    !isBecause(first, second) &&
    !isProperName(tokens, i) &&
    !(isPlaceName(tokens, i) && isPlaceName(tokens, i + 1))
  )
    tokens[i] = respelt(first, fixFirst.words[0], fixFirst.folds[0]);
}

/** "vuon dong vi bao" (đồng vì): a real syllable before a reason, and no "đơn vị". */
function isBecause(first: Token, second: Token): boolean {
  return second.acc === "vi" && isFoldedSyllable(first.fold);
}

/** "so Dien Hanh voi ...": two real syllables that both have a capital within a sentence are a name, and no slip. */
function isProperName(tokens: readonly Token[], i: number): boolean {
  const [before, first, second] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (
    before?.kind !== "word" ||
    (i > 1 && startsUpper(before.raw)) ||
    first === undefined ||
    second === undefined
  )
    return false;
  return [first, second].every(({ raw, fold }) => isCapitalised(raw) && isFoldedSyllable(fold));
}

function isCapitalised(raw: string): boolean {
  return startsUpper(raw) && raw.slice(1) === raw.slice(1).toLowerCase();
}

function typedRight(token: Token, word: string): boolean {
  return token.acc === word || token.acc === token.fold;
}

function agreesLoosely(token: Token, word: string): boolean {
  return typedRight(token, word);
}

/** The letters are right and the accents wrong ("đằng ký"). */
function isSlip(token: Token, word: string): boolean {
  return token.acc !== word && token.acc !== token.fold;
}

/**
 * One edit or one swap of neighbours away; an accented word may lack its last letter ("lĩnh vự"). A word that is no syllable may be repaired freely; a real syllable only
 * when it is long enough to be no other word by chance ("dung ky" is read as "đăng ký", "ba cáo" is not repaired).
 */
function near(token: Token, folded: string, accented: string): boolean {
  const word = token.fold;
  if (Math.abs(word.length - folded.length) > 1) return false;
  if (word.length > 1 && token.acc !== word && folded === `${word}${folded.slice(-1)}`) return true;
  const real = isFoldedSyllable(word);
  if (word.length < (real ? 4 : 2) || (real && word.charAt(0) !== folded.charAt(0))) return false;
  // "nhất" is no slip of "nhận": letter and accent both differ.
  if (real && token.acc !== word && distance(token.acc.replace("đ", "d"), accented.replace("đ", "d")) > 1)
    return false;
  return distance(word, folded) === 1 || isSwap(word, folded);
}

/** "môn hình": typed with its accents, and a letter more behind; in a text without them that may be any word. */
function hasOneMore(token: Token, word: string): boolean {
  return token.acc !== token.fold && token.acc.length === word.length + 1 && token.acc.startsWith(word);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((char, i) => char !== b.charAt(i));
  return (
    at >= 0 &&
    a.charAt(at) === b.charAt(at + 1) &&
    a.charAt(at + 1) === b.charAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
