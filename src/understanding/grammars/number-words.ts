import { WordTable } from "../word-table";
import { accAt, foldAt, isDigits, type NumberReading, type Scan, valueAt } from "./scan";
import { type UnitWord, unitWordAt } from "./unit-words";

/** Unaccented number words that are other words in accented text ("nam", "sau", "tu"). */
const PLAIN_ONLY_IN_PLAIN_TEXT = new Set(
  "nam sau bay tam tu chin khong mot lam bon muoi tram ham bam".split(" "),
);

const DIGIT_WORDS: ReadonlyMap<string, number> = new Map([
  ["không", 0],
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["tư", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
]);
const UNIT_AFTER_TEN: ReadonlyMap<string, number> = new Map([
  ...[...DIGIT_WORDS].filter(([word]) => word !== "không"),
  ["mốt", 1],
  ["lăm", 5],
  ["nhăm", 5],
]);
/** "hăm lăm" is 25, "băm ba" 33. */
const SHORT_TWENTY: ReadonlyMap<string, number> = new Map([
  ["hăm", 20],
  ["băm", 30],
]);
const DIGITS_AS_TYPED = asTyped(DIGIT_WORDS);
const UNITS_AS_TYPED = asTyped(UNIT_AFTER_TEN);
const TWENTY_AS_TYPED = asTyped(SHORT_TWENTY);

/** A digit word ("tám" -> 8); undefined when the token is none. */
export function digitWord(s: Scan, i: number): number | undefined {
  return lookUp(s, i, DIGITS_AS_TYPED);
}

/** The digit of a word that follows a ten ("mốt" 1, "lăm" 5, "tư" 4). */
export function unitAfterTen(s: Scan, i: number): number | undefined {
  return lookUp(s, i, UNITS_AS_TYPED);
}

const SCALES = new WordTable<readonly [number, string]>(
  new Map([
    ["chuc", [10, "chục"]],
    ["tram", [100, "trăm"]],
    ["nghin", [1000, "nghìn"]],
    ["ngan", [1000, "ngàn"]],
    ["van", [10_000, "vạn"]],
  ]),
);

/** The factor of "chục", "trăm", "nghìn", "vạn" at a token. */
export function scaleAt(s: Scan, i: number): number | undefined {
  const entry = valueAt(s, i, SCALES);
  if (entry === undefined) return undefined;
  const acc = accAt(s, i);
  return acc === entry[1] || (s.plain && acc === foldAt(s, i)) ? entry[0] : undefined;
}

/** "rưỡi" after a unit. */
export function isHalf(s: Scan, i: number): boolean {
  return foldAt(s, i) === "ruoi" && ["rưỡi", "ruoi", "rưởi", "rươi"].includes(accAt(s, i));
}

/** True for "linh" and "lẻ" between hundreds and units; "lễ" and "lệ" are other words. */
export function isOdd(s: Scan, i: number): boolean {
  const acc = accAt(s, i);
  return acc === "linh" || acc === "lẻ" || acc === "lẽ" || (acc === "le" && s.plain);
}

/** Reads a number in words up to the ten thousands. */
export function readWords(s: Scan, i: number): NumberReading | undefined {
  const head = readHundreds(s, i);
  if (head === undefined) return readLeadingScale(s, i);
  const factor = scaleAt(s, head.to);
  if (factor === undefined || factor < 1000) return head;
  return withRest(s, head.value * factor, factor, head.to + 1);
}

/** What follows "nghìn" or "vạn": "rưỡi", "ba trăm", "không trăm linh năm", "linh năm", "hai" (hundreds). */
function withRest(s: Scan, value: number, factor: number, at: number): NumberReading {
  if (isHalf(s, at)) return words(value + factor / 2, at + 1);
  const odd = isOdd(s, at) ? readTens(s, at + 1) : undefined;
  if (odd) return words(value + odd.value, odd.to);
  const single = singleUnit(s, at);
  if (single !== undefined) return words(value + (single * factor) / 10, at + 1);
  const rest = readHundreds(s, at, true);
  return rest === undefined || rest.to === at + 1 ? words(value, at) : words(value + rest.value, rest.to);
}

/** One word for the next lower place: the "hai" of "nghìn hai", the "mốt" of "trăm mốt". */
function singleUnit(s: Scan, at: number): number | undefined {
  const unit = unitAfterTen(s, at);
  if (unit === undefined || isTen(s, at + 1) || scaleAt(s, at + 1) !== undefined) return undefined;
  return readTens(s, at)?.to === at + 2 ? undefined : unit;
}

/** "ba trăm linh năm", "trăm rưỡi", "hai mươi mốt"; "không trăm linh năm" only where it follows a thousand. */
export function readHundreds(s: Scan, i: number, zeroAllowed = false): NumberReading | undefined {
  const hundreds =
    foldAt(s, i + 1) === "tram" && scaleAt(s, i + 1) !== undefined ? digitWord(s, i) : undefined;
  if (hundreds === undefined) return readTens(s, i);
  if (hundreds === 0 && !zeroAllowed) return undefined;
  return belowHundred(s, hundreds * 100, i + 2);
}

function belowHundred(s: Scan, value: number, at: number): NumberReading {
  if (isHalf(s, at)) return words(value + 50, at + 1);
  if (isOdd(s, at)) {
    const unit = unitAfterTen(s, at + 1);
    return unit === undefined ? words(value, at) : words(value + unit, at + 2);
  }
  const single = singleUnit(s, at);
  if (single !== undefined) return words(value + single * 10, at + 1);
  const rest = readTens(s, at);
  return rest === undefined || rest.value < 10 ? words(value, at) : words(value + rest.value, rest.to);
}

function readTens(s: Scan, i: number): NumberReading | undefined {
  if (isTen(s, i)) return withUnit(s, 10, i + 1);
  const short = shortTwenty(s, i);
  if (short) return short;
  const digit = digitWord(s, i);
  if (digit === undefined) return undefined;
  if (digit > 0 && isTen(s, i + 1)) return withUnit(s, digit * 10, i + 2);
  if (digit > 0 && scaleAt(s, i + 1) === 10) return words(digit * 10, i + 2);
  return shortTens(s, digit, i) ?? words(digit, i + 1);
}

/** "hăm ba" 23, "băm lăm" 35; the normaliser takes a teen's "hăm" for "không", so what was typed decides. */
function shortTwenty(s: Scan, i: number): NumberReading | undefined {
  const raw = accAt(s, i) === "không" ? (s.tokens[i]?.raw ?? "").charAt(0) : "";
  const isTwenty = raw === "h" || raw === "H";
  const short = isTwenty ? 20 : lookUp(s, i, TWENTY_AS_TYPED);
  const unit = short === undefined ? undefined : unitAfterTen(s, i + 1);
  return short === undefined || unit === undefined ? undefined : words(short + unit, i + 2);
}

/**
 * "hai mốt", "hai lăm", "ba tư", "hai hai": tens without "mươi"; not before another "mươi" or "trăm". "Hai năm" is
 * two years, "hai ba hộ", "ba bốn người" two or three.
 */
function shortTens(s: Scan, digit: number, i: number): NumberReading | undefined {
  if (digit < 2) return undefined;
  const unit = unitAfterTen(s, i + 1);
  if (unit === undefined || isTen(s, i + 2) || scaleAt(s, i + 2) !== undefined) return undefined;
  const word = foldAt(s, i + 1);
  if (word === "nam" || word === "bon") return undefined;
  // "bốn lăm", "ba nhăm" are never two numbers.
  const isVague = unit === digit + 1 && word !== "tu" && !FIVE_AFTER_TEN.has(accAt(s, i + 1));
  const next = isVague ? unitWordAt(s, i + 2)?.unit : undefined;
  return next !== undefined && next !== "time" ? undefined : words(digit * 10 + unit, i + 2);
}

const FIVE_AFTER_TEN = new Set(["lăm", "nhăm"]);

function isTen(s: Scan, i: number): boolean {
  const acc = accAt(s, i);
  return acc === "mười" || acc === "mươi" || (acc === "muoi" && s.plain);
}

/** "mười lăm", "hai mươi mốt", "ba mươi tư": a unit, unless that word begins the next number ("mươi hai trăm"). */
function withUnit(s: Scan, value: number, at: number): NumberReading {
  const unit = unitAfterTen(s, at);
  if (unit === undefined || isTen(s, at + 1) || foldAt(s, at + 1) === "tram") return words(value, at);
  return words(value + unit, at + 1);
}

/** "mấy trăm", "hàng nghìn", "vài chục", "phần trăm" are no numbers. */
const VAGUE_BEFORE = new Set("may vai hang bao nhieu dam bac phan doi muoi".split(" "));
/** What makes a scale word by itself a number: "gần trăm hộ", "được chục triệu". */
const BEFORE_ROUND = new Set("gan hon duoc khoang tron du chung co".split(" "));
const COUNTED: ReadonlySet<UnitWord> = new Set([
  "households",
  "people",
  "labour",
  "million",
  "billion",
  "m",
  "m2",
  "ha",
  "percent",
]);

/** "trăm rưỡi" 150, "trăm hai triệu" 120, "nghìn hai ngày công" 1,200, "vạn rưỡi" 15,000, "gần trăm hộ" 100. */
function readLeadingScale(s: Scan, i: number): NumberReading | undefined {
  const factor = scaleAt(s, i);
  const before = foldAt(s, i - 1);
  if (factor === undefined || VAGUE_BEFORE.has(before) || isDigits(s, i - 1)) return undefined;
  if (digitWord(s, i - 1) !== undefined) return undefined;
  if (isHalf(s, i + 1)) {
    return factor === 100 && scaleAt(s, i + 2) === 1000 ? words(150_000, i + 3) : words(factor * 1.5, i + 2);
  }
  if (factor > 10) {
    const rest = factor === 100 ? belowHundred(s, factor, i + 1) : withRest(s, factor, factor, i + 1);
    const isYears = foldAt(s, i + 1) === "nam" && rest.to === i + 2;
    if (rest.to > i + 1 && !isYears && unitWordAt(s, rest.to) !== undefined) return rest;
  }
  const unit = BEFORE_ROUND.has(before) && accAt(s, i) !== foldAt(s, i) ? unitWordAt(s, i + 1) : undefined;
  return unit && COUNTED.has(unit.unit) ? words(factor, i + 1) : undefined;
}

function words(value: number, to: number): NumberReading {
  return { value, to, digits: false };
}

/** A number word in one way of typing it; `inPlainText`: only a text without accents means it so. */
interface TypedNumber {
  readonly value: number;
  readonly inPlainText: boolean;
}

function lookUp(s: Scan, i: number, numbers: WordTable<TypedNumber>): number | undefined {
  const number = valueAt(s, i, numbers);
  return number !== undefined && (s.plain || !number.inPlainText) ? number.value : undefined;
}

/** The words with their accents and without. */
function asTyped(accented: ReadonlyMap<string, number>): WordTable<TypedNumber> {
  const typed = new Map<string, TypedNumber>();
  for (const [word, value] of accented) {
    const plain = strip(word);
    typed.set(plain, { value, inPlainText: PLAIN_ONLY_IN_PLAIN_TEXT.has(plain) });
  }
  for (const [word, value] of accented) typed.set(word, { value, inPlainText: false });
  return new WordTable(typed, "acc");
}

function strip(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
