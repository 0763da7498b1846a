import { wordSet } from "../word-set";
import type { ValueReading } from "./money";
import { readNumber } from "./numbers";
import { accAt, foldAt, isDigits, isOneOf, type NumberReading, type Scan } from "./scan";
import { unitWordAt } from "./unit-words";

/** Reads a percentage whose number is already read: "35%", "35 phần trăm", "ba phần tư", "9 phần 10". */
export function readPercent(s: Scan, number: NumberReading): ValueReading | undefined {
  const word = unitWordAt(s, number.to);
  if (word?.unit === "percent") return { value: number.value, to: word.to };
  if (foldAt(s, number.to) !== "phan" || accAt(s, number.to) === "phân") return undefined;
  const whole = readNumber(s, number.to + 1);
  if (whole === undefined || whole.value < 2 || number.value > whole.value) return undefined;
  return { value: Math.round((100 * number.value) / whole.value), to: whole.to };
}

const HALF_BEFORE = new Set([
  "mot",
  "1",
  "phan",
  "qua",
  "gia",
  "gan",
  "duoc",
  "xong",
  "hon",
  "dat",
  "khoang",
  "non",
  "tam",
]);
const HALF_AFTER_TIME = wordSet("thang nam ngay tieng gio tuan buoi dau cuoi dem quy");

/**
 * Reads "một nửa", "phân nửa", "quá nửa chặng đường" at the word "nửa" (50 %). Undefined for "nửa tháng",
 * "nữa" and halves of a measure.
 */
export function readHalf(s: Scan, i: number): ValueReading | undefined {
  if (foldAt(s, i) !== "nua" || isOneOf(s, i + 1, HALF_AFTER_TIME)) return undefined;
  const acc = accAt(s, i);
  const before = foldAt(s, i - 1);
  if (acc !== "nửa" && !(acc === "nua" && HALF_BEFORE.has(before) && !isNoLonger(s, i))) return undefined;
  const unit = unitWordAt(s, i + 1);
  if (unit !== undefined && unit.unit !== "progress") return undefined;
  return { value: 50, to: unit?.to ?? i + 1 };
}

const SURELY_HALF = wordSet("mot 1 phan");
const NEGATIONS = wordSet("khong ko k kg chang cha thoi dung khoi");
const NEGATED_WITHIN = 6;

/** "ko tham gia nua", "khong lam duoc nua": no more, and no half. */
function isNoLonger(s: Scan, i: number): boolean {
  if (isOneOf(s, i - 1, SURELY_HALF)) return false;
  if (foldAt(s, i - 1) === "gia" && foldAt(s, i - 2) === "tham") return true;
  for (let at = i - 1; at >= Math.max(0, i - NEGATED_WITHIN) && s.tokens[at]?.kind === "word"; at -= 1)
    if (isOneOf(s, at, NEGATIONS)) return true;
  return false;
}

/** A fraction written with a stroke: `numerator / denominator`. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly to: number;
}

/** Reads "60/80" in whole digits with nothing glued on ("1/6/2026" is none), or "bảy trên mười", "30 trong số 45". */
export function readFraction(s: Scan, i: number): Fraction | undefined {
  return readStroke(s, i) ?? readSpokenFraction(s, i);
}

/** "7 trên 10", "30 trong (tổng) số 45", in digits or words; a unit has to follow. */
function readSpokenFraction(s: Scan, i: number): Fraction | undefined {
  if (!OVER.has(s.tokens[i + 1]) && !OVER.has(s.tokens[i + 2])) return undefined;
  const numerator = readNumber(s, i);
  if (numerator === undefined || !isOneOf(s, numerator.to, OVER)) return undefined;
  let at = numerator.to + 1;
  while (at < numerator.to + 4 && ["tong", "so"].includes(foldAt(s, at))) at += 1;
  const denominator = readNumber(s, at);
  if (denominator === undefined || numerator.value > denominator.value) return undefined;
  if (!Number.isInteger(numerator.value) || !Number.isInteger(denominator.value)) return undefined;
  const unit = unitWordAt(s, denominator.to)?.unit;
  if (unit === undefined || unit === "time" || unit === "percent") return undefined;
  return { numerator: numerator.value, denominator: denominator.value, to: denominator.to };
}

const OVER = wordSet("tren trong");

function readStroke(s: Scan, i: number): Fraction | undefined {
  if (!isDigits(s, i) || foldAt(s, i + 1) !== "/" || !isDigits(s, i + 2)) return undefined;
  if (foldAt(s, i + 3) === "/" || foldAt(s, i - 1) === "/") return undefined;
  if (!/^\d{1,5}$/.test(foldAt(s, i)) || !/^\d{1,5}$/.test(foldAt(s, i + 2))) return undefined;
  return { numerator: Number(foldAt(s, i)), denominator: Number(foldAt(s, i + 2)), to: i + 3 };
}
