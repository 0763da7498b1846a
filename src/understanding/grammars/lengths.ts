import { wordSet } from "../word-set";
import type { ValueReading } from "./money";
import { digitWord, isHalf } from "./number-words";
import { readNumber, round } from "./numbers";
import { foldAt, isDigits, isGlued, isOneOf, type NumberReading, type Scan } from "./scan";
import { unitWordAt } from "./unit-words";

const KM_M = 1000;
const OTHER_DIMENSIONS = wordSet("rong cao sau day");

/** A length with whether it is one: "rộng 3m" is read (so that nothing else reads it) but is no length. */
export interface LengthReading extends ValueReading {
  readonly isLength: boolean;
}

/** Reads a length whose number is already read: "600 mét", "1,2 km", "2km3", "2 cây số rưỡi". Metres. */
export function readLength(s: Scan, from: number, number: NumberReading): LengthReading | undefined {
  const word = unitWordAt(s, number.to);
  if (foldAt(s, number.to) === "cay" && isLongBefore(s, from)) return readRoad(s, number);
  if (word?.unit === "thuoc") return readThuoc(s, from, number, word.to);
  if (word === undefined || (word.unit !== "m" && word.unit !== "km" && word.unit !== "m3")) return undefined;
  if (word.unit === "m3") return { value: number.value, to: word.to, isLength: false };
  const size = word.unit === "km" ? KM_M : 1;
  const rest = readRest(s, word.to, size);
  // "mở rộng 1,2 km đường" is a length, "rộng 3 m" is none.
  const isLength = !isOneOf(s, from - 1, OTHER_DIMENSIONS) || foldAt(s, from - 2) === "mo";
  return { value: round(number.value * size + rest.value), to: rest.to, isLength };
}

const ABOUT = wordSet("khoang gan hon chung tam duoc la len toi");

/** "dài hai cây", "chiều dài khoảng 3 cây rưỡi". */
function isLongBefore(s: Scan, from: number): boolean {
  return foldAt(s, isOneOf(s, from - 1, ABOUT) ? from - 2 : from - 1) === "dai";
}

/** "một cây hai", "ba cây rưỡi", "2 cây số": kilometres of a road, with a tenth behind. */
function readRoad(s: Scan, number: NumberReading): LengthReading {
  const at = number.to + (foldAt(s, number.to + 1) === "so" ? 2 : 1);
  const tenth = digitWord(s, at) ?? (isDigits(s, at) ? Number(foldAt(s, at)) : undefined);
  const counts = tenth === undefined || tenth > 9 || unitWordAt(s, at + 1) !== undefined;
  if (!counts) return { value: round(number.value * KM_M + tenth * 100), to: at + 1, isLength: true };
  const rest = readRest(s, at, KM_M);
  return { value: round(number.value * KM_M + rest.value), to: rest.to, isLength: true };
}

const LONG_THINGS = wordSet("duong muong cau rao ke ngo kenh tuong via he dai ong day");

/** "dài 15 thước", "20 thước mương": a thước is a metre where something is long, else land (24 or 33 m²) or unclear. */
function readThuoc(s: Scan, from: number, number: NumberReading, to: number): LengthReading | undefined {
  const isLong = foldAt(s, from - 1) === "dai" || isOneOf(s, to, LONG_THINGS);
  return isLong ? { value: number.value, to, isLength: true } : undefined;
}

function readRest(s: Scan, at: number, size: number): ValueReading {
  if (isHalf(s, at)) return { value: size / 2, to: at + 1 };
  if (isDigits(s, at) && isGlued(s, at) && /^\d{1,3}$/.test(foldAt(s, at))) {
    return { value: (size * Number(foldAt(s, at))) / 10 ** foldAt(s, at).length, to: at + 1 };
  }
  const next = size === KM_M ? readNumber(s, at) : undefined;
  const smaller = next && unitWordAt(s, next.to);
  if (next && smaller?.unit === "m" && next.value < KM_M) return { value: next.value, to: smaller.to };
  return { value: 0, to: at };
}
