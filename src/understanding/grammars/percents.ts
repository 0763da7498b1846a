import type { ValueReading } from "./money";
import { readNumber } from "./numbers";
import { accAt, foldAt, isDigits, type NumberReading, type Scan } from "./scan";
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
]);
const HALF_AFTER_TIME = new Set([
  "thang",
  "nam",
  "ngay",
  "tieng",
  "gio",
  "tuan",
  "buoi",
  "dau",
  "cuoi",
  "dem",
  "quy",
]);

/**
 * Reads "một nửa", "phân nửa", "quá nửa chặng đường" at the word "nửa" (50 %). Undefined for "nửa tháng",
 * "nữa" and halves of a measure.
 */
export function readHalf(s: Scan, i: number): ValueReading | undefined {
  if (foldAt(s, i) !== "nua" || HALF_AFTER_TIME.has(foldAt(s, i + 1))) return undefined;
  const acc = accAt(s, i);
  const before = foldAt(s, i - 1);
  if (acc !== "nửa" && !(acc === "nua" && HALF_BEFORE.has(before))) return undefined;
  const unit = unitWordAt(s, i + 1);
  if (unit !== undefined && unit.unit !== "progress") return undefined;
  return { value: 50, to: unit?.to ?? i + 1 };
}

/** A fraction written with a stroke: `numerator / denominator`. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly to: number;
}

/** Reads "60/80" in whole digits with nothing glued on ("1/6/2026" is none). */
export function readFraction(s: Scan, i: number): Fraction | undefined {
  if (!isDigits(s, i) || foldAt(s, i + 1) !== "/" || !isDigits(s, i + 2)) return undefined;
  if (foldAt(s, i + 3) === "/" || foldAt(s, i - 1) === "/") return undefined;
  if (!/^\d{1,5}$/.test(foldAt(s, i)) || !/^\d{1,5}$/.test(foldAt(s, i + 2))) return undefined;
  return { numerator: Number(foldAt(s, i)), denominator: Number(foldAt(s, i + 2)), to: i + 3 };
}
