import { startsUpper } from "../starts-upper";
import type { Token } from "../tokens";
import { wordSet } from "../word-set";
import { mayBeginType, type UnitLevel, unitTypeOf } from "./unit-types";

/** A type word with the token after it, dots and a label's colon included. */
export interface TypeWord {
  readonly type: string;
  readonly level: UnitLevel;
  readonly to: number;
  /** "Xã: Thạch Ngọc": the type stands in a label, so it is no part of the name's span. */
  readonly label: boolean;
}

/** Accented spellings of words that fold like a type word but are none (xa, bán, ban, quân, hay "lang thang"). */
const OTHER_WORDS = new Set(
  "xạ,xà,xa,xá,ban,bán,bàn,bạn,quân,quan,quàn,quán,quản,lang,lãng,tình,tinh,tĩnh,tính,hyện,áp,khỏi,khơi".split(
    ",",
  ),
);
const LONGEST = 3;

/**
 * Reads a type word at `i`: "xã", "x.", "thị trấn", "TT", "t.trấn", "H.". Single letters need a dot or a capital
 * after them. Undefined when none stands there.
 */
export function readTypeWord(tokens: readonly Token[], i: number, plain = true): TypeWord | undefined {
  if (!mayBeginType(tokens[i])) return undefined;
  for (let length = LONGEST; length >= 1; length -= 1) {
    const found = readOf(tokens, i, length, plain);
    if (found) return found;
  }
  return undefined;
}

function readOf(tokens: readonly Token[], i: number, length: number, plain: boolean): TypeWord | undefined {
  let words = "";
  let at = i;
  for (let count = 0; count < length; count += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return undefined;
    words = count === 0 ? token.fold : `${words} ${token.fold}`;
    at += 1;
    if (tokens[at]?.fold === "." && token.fold.length <= 4 && !endsSentence(tokens, at)) at += 1;
  }
  const found = unitTypeOf(words);
  if (found === undefined || !isWrittenSo(tokens, i, length, plain)) return undefined;
  const colon = tokens[at]?.fold === ":" || tokens[at]?.fold === "=";
  if (tokens[i]?.fold.length === 1 && !isShortForm(tokens, i, at)) return undefined;
  return { type: found.type, level: found.level, to: colon ? at + 1 : at, label: colon };
}

const WRITTEN_OUT = wordSet("xa tinh thon xom ban khu pho tran");

/** "cấp tỉnh. Ông Nam": the stop after a word written out, with a space, is the end of a sentence. */
function endsSentence(tokens: readonly Token[], stop: number): boolean {
  if (!WRITTEN_OUT.has(tokens[stop - 1])) return false;
  return (tokens[stop + 1]?.start ?? 0) > (tokens[stop]?.end ?? 0);
}

/** A one-syllable word must be accented like the type, or the text be without accents. */
function isWrittenSo(tokens: readonly Token[], i: number, length: number, plain: boolean): boolean {
  const token = tokens[i];
  // "năm ngoái thì xã A ...": no "thị xã".
  if (token === undefined || length > 1) return token !== undefined && token.acc !== "thì";
  const isOther = OTHER_WORDS.has(token.acc);
  if (!isOther || (plain && token.acc === token.fold)) return true;
  // "xa Diễn Bích" among accented words: the capital after it shows the type.
  return token.acc === "xa" && startsUpper(tokens[i + 1]?.raw ?? "");
}

/** "x. Thạch Hải", "P Bắc Hồng"; a lone "x" or "h" is no type. */
function isShortForm(tokens: readonly Token[], i: number, at: number): boolean {
  if (at > i + 1 || startsUpper(tokens[at]?.raw ?? "")) return true;
  // "nha sach - x dien quang": in a text without capitals a mark before it sets it apart.
  const before = tokens[i - 1];
  return before?.kind === "punct" && "-,|/(".includes(before.acc) && tokens[at]?.kind === "word";
}
