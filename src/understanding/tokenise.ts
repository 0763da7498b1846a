import { accent } from "./accent";
import { type CharClass, charClass, endOfGap, endOfLetters } from "./char-class";
import { fold } from "./fold";
import type { Token, TokenisedText } from "./tokens";
import { Word } from "./word";
import type { WordForms } from "./word-forms";

/** Longest text that is read, in UTF-16 units: Telegram sends at most 4,096, pasted lists may be longer. */
export const MAX_TEXT_LENGTH = 20_000;
/** Most tokens that are read: 20,000 units of officers' messages have some 5,600, of prose 4,500. */
export const MAX_TOKENS = 6_000;

/** A measure's power belongs to the measure: "4.200m2" is 4.200 and m2, "2km3" is 2, km and 3. */
const POWERED = new Set(["m2", "m3", "km2", "dm2", "cm2"]);

/**
 * Cuts a message into words, numbers, marks, line ends and emoji. A number glued to a word is cut from it
 * ("15tr" -> 15, tr); "1.200" and "0,5" stay one number. Zero-width characters neither cut nor count. Reads at
 * most {@link MAX_TEXT_LENGTH} units and {@link MAX_TOKENS} tokens; linear; never throws. `words` spares the words that it has seen.
 */
export function tokenise(text: string, words?: WordForms): TokenisedText {
  const tokens: Token[] = [];
  const limit = Math.min(text.length, MAX_TEXT_LENGTH);
  for (let at = endOfGap(text, 0, limit); at < limit && tokens.length < MAX_TOKENS; ) {
    const kind = charClass(text.codePointAt(at) ?? 0);
    const end = endOf(text, at, limit, kind);
    tokens.push(makeToken(text, at, end, kind, words));
    at = endOfGap(text, end, limit);
  }
  return { text, tokens };
}

function endOf(text: string, start: number, limit: number, kind: CharClass): number {
  switch (kind) {
    case "letter":
      return endOfWord(text, start, limit);
    case "digit":
      return endOfNumber(text, start, limit);
    case "emoji":
      return endOfEmoji(text, start, limit);
    case "newline":
      return text.startsWith("\r\n", start) ? start + 2 : start + 1;
    default:
      return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
}

function endOfWord(text: string, start: number, limit: number): number {
  const end = endOfLetters(text, start, limit);
  const power = end < limit ? powerDigit(text.charCodeAt(end)) : "";
  if (power === "" || end - start > 2 || !POWERED.has(text.slice(start, end).toLowerCase() + power))
    return end;
  return end + 1 < limit && charClass(text.charCodeAt(end + 1)) === "digit" ? end : end + 1;
}

function powerDigit(code: number): string {
  if (code === 0x32 || code === 0xb2 || code === 0xff12) return "2";
  return code === 0x33 || code === 0xb3 || code === 0xff13 ? "3" : "";
}

function endOfNumber(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (charClass(code) === "digit") at += 1;
    else if (
      (code === 0x2e || code === 0x2c) &&
      at + 1 < limit &&
      charClass(text.charCodeAt(at + 1)) === "digit"
    )
      at += 2;
    else break;
  }
  return at;
}

/** One emoji with its skin tone, variation selector and joined parts; two regional letters are one flag. */
function endOfEmoji(text: string, start: number, limit: number): number {
  let at = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (at < limit) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const joined = text.charCodeAt(at - 1) === 0x200d && charClass(code) === "emoji";
    const modifier = code === 0x200d || code === 0xfe0f || (code >= 0x1f3fb && code <= 0x1f3ff);
    const flag = isRegional(code) && at - start === 2 && isRegional(text.codePointAt(start) ?? 0);
    if (!joined && !modifier && !flag) break;
    at += width;
  }
  return at;
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function makeToken(
  text: string,
  start: number,
  end: number,
  kind: CharClass,
  words: WordForms | undefined,
): Token {
  const read = readerOf(kind);
  const word = words?.of(text, start, end, read) ?? read(text.slice(start, end));
  return { raw: word.raw, start, end, acc: word.acc, fold: word.fold, kind: kindOf(kind), word };
}

function kindOf(kind: CharClass): Token["kind"] {
  if (kind === "letter") return "word";
  if (kind === "digit") return "number";
  return kind === "newline" || kind === "emoji" ? kind : "punct";
}

function readerOf(kind: CharClass): (raw: string) => Word {
  if (kind === "letter") return readLetters;
  if (kind === "digit") return readDigits;
  if (kind === "newline") return readNewline;
  return kind === "emoji" ? readEmoji : readMark;
}

function readLetters(raw: string): Word {
  const acc = accent(normalForm(raw));
  return new Word(acc, fold(acc), raw);
}

function readDigits(raw: string): Word {
  return same(normalForm(raw), raw);
}

function readNewline(raw: string): Word {
  return same("\n", raw);
}

function readEmoji(raw: string): Word {
  return same(raw, raw);
}

function readMark(raw: string): Word {
  return same(plainMark(raw), raw);
}

function same(form: string, raw: string): Word {
  return new Word(form, form, raw);
}

const NOT_PLAIN = /[\u00ad\u0250-\u1dff\u1f00-\uffff]/;
const IGNORED = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const WIDE = /[\uff01-\uff5e]/gu;

/** NFC without invisible characters, full-width forms as ASCII, "²" as "2". */
function normalForm(raw: string): string {
  if (!NOT_PLAIN.test(raw)) return raw.replace("²", "2").replace("³", "3");
  return raw
    .replace(IGNORED, "")
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace("²", "2")
    .replace("³", "3")
    .normalize("NFC");
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ...[..."“”„‟«»＂❝❞"].map((mark): [string, string] => [mark, '"']),
  ...[..."‘’‚‛‹›`´＇"].map((mark): [string, string] => [mark, "'"]),
  ...[..."‐‑‒–—―−－"].map((mark): [string, string] => [mark, "-"]),
  ...[..."•·●▪◦‣○■►➢✓✔"].map((mark): [string, string] => [mark, "•"]),
  ["…", "."],
]);

/** Every kind of quote as `"` or `'`, every dash as `-`, every bullet as `•`, full-width marks as ASCII. */
function plainMark(raw: string): string {
  const known = MARKS.get(raw);
  if (known !== undefined) return known;
  const code = raw.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : raw;
}
