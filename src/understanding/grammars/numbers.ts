import { isOnlyDigits } from "../only-digits";
import { wordSet } from "../word-set";
import { digitWord, isHalf, readHundreds, readWords, scaleAt } from "./number-words";
import { foldAt, isDigits, isFree, isGlued, isOneOf, mayStart, type NumberReading, type Scan } from "./scan";
import { NUMBER_START } from "./starts";
import { type UnitWord, unitWordAt } from "./unit-words";

/**
 * Reads the number that starts at token `i`: digits by Vietnamese use ("1.200" is 1200, "1,2" is 1.2) or words up
 * to the ten thousands ("một trăm linh năm", "hai nghìn rưỡi", "hai phẩy năm"). Undefined when none starts there.
 * Linear.
 */
export function readNumber(s: Scan, i: number): NumberReading | undefined {
  if (!mayStart(s, i, NUMBER_START)) return undefined;
  const known = s.numbers[i];
  if (known === "none") return undefined;
  if (known !== undefined && isFree(s, i, known.to)) return known;
  const whole = isDigits(s, i) ? readDigits(s, i) : readWords(s, i);
  const reading = whole && foldAt(s, whole.to) === "phay" ? (withDecimals(s, whole) ?? whole) : whole;
  s.numbers[i] = reading ?? "none";
  return reading;
}

/** Value of a number written in digits with Vietnamese marks; undefined when it is no number ("15.10.2026"). */
export function parseDigits(text: string): number | undefined {
  if (isOnlyDigits(text, 15)) return Number(text);
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
  return spaced(s, i) ?? scaled(s, { value, to: i + 1, digits: true });
}

/** What a number after these numbers: "thôn 3 250 hộ" has 250 of them. */
const NUMBERED = wordSet(
  "thon xom to khoi khu pho doi lop khoa quy thang ma so ngay nam ap doan ban cum diem mo hinh muc dot",
);

/** "1 250 m", "12 500 m2": thousands parted by a blank, only before a unit. */
function spaced(s: Scan, i: number): NumberReading | undefined {
  if (s.tokens[i + 1]?.kind !== "number" || !/^[1-9]\d{0,2}$/.test(foldAt(s, i))) return undefined;
  if (isOneOf(s, i - 1, NUMBERED) || s.tokens[i - 1]?.kind === "number") return undefined;
  let at = i + 1;
  let digits = foldAt(s, i);
  while (isDigits(s, at) && /^\d{3}$/.test(foldAt(s, at)) && !isGlued(s, at)) {
    digits += foldAt(s, at);
    at += 1;
  }
  if (at === i + 1 || digits.length > LONGEST_SPACED || unitWordAt(s, at) === undefined) return undefined;
  return { value: Number(digits), to: at, digits: true };
}

const LONGEST_SPACED = 12;

/** "5 trăm", "2 nghìn", "3 chục", "5 trăm nghìn", "1 nghìn 2" after digits; a glued "k" is left to money. */
function scaled(s: Scan, reading: NumberReading): NumberReading {
  const factor = scaleAt(s, reading.to);
  if (factor === undefined || isGlued(s, reading.to)) return reading;
  const value = round(reading.value * factor);
  const at = reading.to + 1;
  if (isHalf(s, at)) return { ...reading, value: value + factor / 2, to: at + 1 };
  if (factor === 100 && scaleAt(s, at) === 1000) return { ...reading, value: value * 1000, to: at + 1 };
  const rest = factor > 10 ? restOf(s, factor, at) : undefined;
  return rest ? { ...reading, value: value + rest.value, to: rest.to } : { ...reading, value, to: at };
}

/** The "2" of "1 nghìn 2 ngày công", the "50" of "6 trăm 50 triệu": smaller places, only before a unit. */
function restOf(s: Scan, factor: number, at: number): { value: number; to: number } | undefined {
  const rest = isDigits(s, at) ? smallDigits(s, at) : readHundreds(s, at, true);
  if (rest === undefined || rest.value >= factor || unitWordAt(s, rest.to) === undefined) return undefined;
  return rest.to === at + 1 && rest.value < 10 ? { value: (rest.value * factor) / 10, to: rest.to } : rest;
}

function smallDigits(s: Scan, at: number): { value: number; to: number } | undefined {
  const text = foldAt(s, at);
  return isOnlyDigits(text, 3) ? { value: Number(text), to: at + 1 } : undefined;
}

/** What is measured in parts; people and households are not, so "hai phẩy" before them is a dictated comma. */
const IN_PARTS: ReadonlySet<UnitWord> = new Set([
  "ha",
  "m2",
  "km2",
  "sao",
  "mau",
  "cong_dat",
  "m",
  "km",
  "m3",
  "percent",
  "billion",
  "million",
]);

/** "hai phẩy năm", "1 phẩy 25", "ba phẩy không năm": spoken decimals. */
function withDecimals(s: Scan, whole: NumberReading): NumberReading | undefined {
  const at = whole.to + 1;
  const zero = !isDigits(s, at) && digitWord(s, at) === 0;
  const rest = isDigits(s, at) ? smallDigits(s, at) : readHundreds(s, zero ? at + 1 : at);
  if (rest === undefined || rest.value > 999) return undefined;
  const unit = unitWordAt(s, rest.to)?.unit;
  if (unit === undefined || !IN_PARTS.has(unit)) return undefined;
  const places = isDigits(s, at) ? foldAt(s, at).length : String(rest.value).length + (zero ? 1 : 0);
  return { ...whole, value: round(whole.value + rest.value / 10 ** places), to: rest.to };
}

/** Removes the dust of binary fractions: 1.1 × 1000 is 1100. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
