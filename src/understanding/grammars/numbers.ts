import { accAt, foldAt, isDigits, isFree, isGlued, mayStart, type NumberReading, type Scan } from "./scan";
import { NUMBER_START } from "./starts";

const NEEDS_ACCENT = ["nam", "sau", "bay", "tam", "tu", "chin", "khong", "mot", "lam", "bon", "muoi", "tram"];
const PLAIN_ONLY_IN_PLAIN_TEXT = new Set(NEEDS_ACCENT);

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
const PLAIN_DIGITS = withoutAccents(DIGIT_WORDS);
const PLAIN_UNITS = withoutAccents(UNIT_AFTER_TEN);

/**
 * Reads the number that starts at token `i`: digits by Vietnamese use ("1.200" is 1200, "1,2" is 1.2) or words up
 * to the thousands ("một trăm linh năm", "hai nghìn rưỡi"). Undefined when none starts there. Linear.
 */
export function readNumber(s: Scan, i: number): NumberReading | undefined {
  if (!mayStart(s, i, NUMBER_START)) return undefined;
  const known = s.numbers[i];
  if (known === "none") return undefined;
  if (known !== undefined && isFree(s, i, known.to)) return known;
  const reading = isDigits(s, i) ? readDigits(s, i) : readWords(s, i);
  s.numbers[i] = reading ?? "none";
  return reading;
}

/** A digit word ("tám" -> 8); undefined when the token is none. */
export function digitWord(s: Scan, i: number): number | undefined {
  return lookUp(s, i, DIGIT_WORDS, PLAIN_DIGITS);
}

/** Value of a number written in digits with Vietnamese marks; undefined when it is no number ("15.10.2026"). */
export function parseDigits(text: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return Number(text.replaceAll(".", ""));
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d{1,3}$/.test(text))
    return Number(text.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,12}[.,]\d{1,4}$/.test(text)) return Number(text.replace(",", "."));
  return undefined;
}

function readDigits(s: Scan, i: number): NumberReading | undefined {
  const value = parseDigits(foldAt(s, i));
  if (value === undefined || (isGlued(s, i) && s.tokens[i - 1]?.kind === "word")) return undefined;
  return scaled(s, { value, to: i + 1, digits: true });
}

/** "5 trăm", "2 nghìn", "3 chục" after digits; a glued "k" is left to money. */
function scaled(s: Scan, reading: NumberReading): NumberReading {
  const factor = scaleAt(s, reading.to);
  if (factor === undefined || isGlued(s, reading.to)) return reading;
  const value = round(reading.value * factor);
  if (isHalf(s, reading.to + 1)) return { ...reading, value: value + factor / 2, to: reading.to + 2 };
  return { ...reading, value, to: reading.to + 1 };
}

const SCALES: ReadonlyMap<string, readonly [number, readonly string[]]> = new Map([
  ["chuc", [10, ["chục"]]],
  ["tram", [100, ["trăm"]]],
  ["nghin", [1000, ["nghìn"]]],
  ["ngan", [1000, ["ngàn"]]],
  ["van", [10_000, ["vạn"]]],
]);

function scaleAt(s: Scan, i: number): number | undefined {
  const entry = SCALES.get(foldAt(s, i));
  if (entry === undefined) return undefined;
  const acc = accAt(s, i);
  return entry[1].includes(acc) || (s.plain && acc === foldAt(s, i)) ? entry[0] : undefined;
}

/** "rưỡi" after a unit. */
export function isHalf(s: Scan, i: number): boolean {
  return foldAt(s, i) === "ruoi" && ["rưỡi", "ruoi", "rưởi", "rươi"].includes(accAt(s, i));
}

/** Words up to 999,999: thousands, then hundreds, tens and units. */
function readWords(s: Scan, i: number): NumberReading | undefined {
  const head = readHundreds(s, i);
  if (head === undefined) return undefined;
  const scale = foldAt(s, head.to);
  if (scale !== "nghin" && scale !== "ngan" && scale !== "chuc" && scale !== "van") return head;
  const factor = scaleAt(s, head.to);
  if (factor === undefined) return head;
  const value = head.value * factor;
  const after = head.to + 1;
  if (isHalf(s, after)) return { value: value + factor / 2, to: after + 1, digits: false };
  if (factor !== 1000) return { value, to: after, digits: false };
  return withRest(s, value, after);
}

/** What follows "nghìn": "ba trăm", "không trăm linh năm", "hai" (hundreds). */
function withRest(s: Scan, value: number, at: number): NumberReading {
  const rest = readHundreds(s, at, true);
  if (rest === undefined) return { value, to: at, digits: false };
  const alone = rest.to === at + 1 && rest.value > 0 && rest.value < 10;
  return { value: value + (alone ? rest.value * 100 : rest.value), to: rest.to, digits: false };
}

function readHundreds(s: Scan, i: number, zeroAllowed = false): NumberReading | undefined {
  const hundreds =
    foldAt(s, i + 1) === "tram" && scaleAt(s, i + 1) !== undefined ? digitWord(s, i) : undefined;
  if (hundreds === undefined) return leadingHundred(s, i) ?? readTens(s, i);
  if (hundreds === 0 && !zeroAllowed) return undefined;
  return belowHundred(s, hundreds * 100, i + 2);
}

/** "trăm rưỡi" is 150; a bare "trăm" is no number ("mấy trăm"). */
function leadingHundred(s: Scan, i: number): NumberReading | undefined {
  if (foldAt(s, i) !== "tram" || scaleAt(s, i) === undefined || !isHalf(s, i + 1)) return undefined;
  return { value: 150, to: i + 2, digits: false };
}

function belowHundred(s: Scan, value: number, at: number): NumberReading {
  if (isHalf(s, at)) return { value: value + 50, to: at + 1, digits: false };
  const filler = foldAt(s, at);
  if (filler === "linh" || filler === "le") {
    const unit = digitWord(s, at + 1);
    return unit === undefined
      ? { value, to: at, digits: false }
      : { value: value + unit, to: at + 2, digits: false };
  }
  const rest = readTens(s, at);
  if (rest === undefined) return { value, to: at, digits: false };
  const alone = rest.to === at + 1 && rest.value < 10;
  return { value: value + (alone ? rest.value * 10 : rest.value), to: rest.to, digits: false };
}

function readTens(s: Scan, i: number): NumberReading | undefined {
  if (isTen(s, i)) return withUnit(s, 10, i + 1);
  const digit = digitWord(s, i);
  if (digit === undefined) return undefined;
  if (digit > 0 && isTen(s, i + 1)) return withUnit(s, digit * 10, i + 2);
  return shortTens(s, digit, i) ?? { value: digit, to: i + 1, digits: false };
}

/** "hai mốt", "hai lăm", "ba tư", "hai hai": tens without "mươi"; not before another "mươi" or "trăm". */
function shortTens(s: Scan, digit: number, i: number): NumberReading | undefined {
  if (digit < 2) return undefined;
  const unit = lookUp(s, i + 1, UNIT_AFTER_TEN, PLAIN_UNITS);
  if (unit === undefined || isTen(s, i + 2) || scaleAt(s, i + 2) !== undefined) return undefined;
  return { value: digit * 10 + unit, to: i + 2, digits: false };
}

function isTen(s: Scan, i: number): boolean {
  const acc = accAt(s, i);
  return acc === "mười" || acc === "mươi" || (acc === "muoi" && s.plain);
}

/** "mười lăm", "hai mươi mốt", "ba mươi tư": a unit, unless that word begins the next number ("mươi hai trăm"). */
function withUnit(s: Scan, value: number, at: number): NumberReading {
  const unit = lookUp(s, at, UNIT_AFTER_TEN, PLAIN_UNITS);
  if (unit === undefined || isTen(s, at + 1) || foldAt(s, at + 1) === "tram")
    return { value, to: at, digits: false };
  return { value: value + unit, to: at + 1, digits: false };
}

function lookUp(
  s: Scan,
  i: number,
  words: ReadonlyMap<string, number>,
  plain: ReadonlyMap<string, number>,
): number | undefined {
  const acc = accAt(s, i);
  const exact = words.get(acc);
  if (exact !== undefined) return exact;
  const value = plain.get(acc);
  return value !== undefined && (s.plain || !PLAIN_ONLY_IN_PLAIN_TEXT.has(acc)) ? value : undefined;
}

function withoutAccents(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...words].map(([word, value]) => [strip(word), value]));
}

function strip(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Removes the dust of binary fractions: 1.1 × 1000 is 1100. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
