import { wordSet } from "../word-set";
import type { ValueReading } from "./money";
import { isHalf } from "./number-words";
import { readNumber, round } from "./numbers";
import { foldAt, isDigits, isGlued, isOneOf, type NumberReading, type Scan } from "./scan";
import { type UnitWord, unitWordAt } from "./unit-words";

const HA_M2 = 10_000;
const CONG_DAT_M2 = 1_000;
/** A mẫu is ten sào, a sào fifteen thước, in the north and in the centre. */
const SAO_PER_MAU = 10;
const THUOC_PER_SAO = 15;

/**
 * Reads an area whose number is already read: ha, m², sào and mẫu by the local sào (`saoM2`), công đất, and mixed
 * ("2 mẫu 3 sào", "1 ha rưỡi", "3 sào 5 thước"). Whole m². Undefined when the number is no area.
 */
export function readArea(s: Scan, number: NumberReading, saoM2: number): ValueReading | undefined {
  const word = unitWordAt(s, number.to);
  const size = word && (sizeOf(word.unit, saoM2) ?? thuocSize(s, number.to, word, saoM2));
  if (word === undefined || size === undefined || isOtherWord(s, number.to)) return undefined;
  const value = number.value * size;
  const rest = readRest(s, { unit: word.unit, size, at: word.to, saoM2 });
  return { value: Math.round(round(value + rest.value)), to: rest.to };
}

/** "nửa sào", "rưỡi sào": half of a unit. Undefined when no unit of area stands at `at`. */
export function readHalfArea(s: Scan, at: number, saoM2: number): ValueReading | undefined {
  const word = unitWordAt(s, at);
  const size = word && sizeOf(word.unit, saoM2);
  return word && size !== undefined ? { value: Math.round(size / 2), to: word.to } : undefined;
}

function sizeOf(unit: UnitWord, saoM2: number): number | undefined {
  switch (unit) {
    case "ha":
      return HA_M2;
    case "m2":
      return 1;
    case "km2":
      return 1e6;
    case "sao":
      return saoM2;
    case "mau":
      return saoM2 * SAO_PER_MAU;
    case "cong_dat":
      return CONG_DAT_M2;
    default:
      return undefined;
  }
}

const LAND = wordSet("dat ruong vuon hien lua");

/** "10 thước đất", "hiến 15 thước": a bare thước may be a measure of length. */
function thuocSize(
  s: Scan,
  at: number,
  word: { unit: UnitWord; to: number },
  saoM2: number,
): number | undefined {
  if (word.unit !== "thuoc") return undefined;
  const isLand = word.to - at === 2 || isOneOf(s, at - 2, LAND) || isOneOf(s, at + 1, LAND);
  return isLand ? saoM2 / THUOC_PER_SAO : undefined;
}

const AFTER_OTHER_MAU = wordSet("tin don phieu bao bieu nuoc so giay xet");
const BEFORE_STARS = wordSet("ocop hang");

/** "3 mẫu báo cáo", "OCOP 3 sao". */
function isOtherWord(s: Scan, at: number): boolean {
  if (foldAt(s, at) === "mau") return isOneOf(s, at + 1, AFTER_OTHER_MAU);
  return foldAt(s, at) === "sao" && isOneOf(s, at - 2, BEFORE_STARS);
}

interface Rest {
  readonly unit: UnitWord;
  readonly size: number;
  readonly at: number;
  readonly saoM2: number;
}

/** What may follow a unit: "rưỡi", smaller units, or tenths ("1 ha 2"). */
function readRest(s: Scan, { unit, size, at, saoM2 }: Rest): ValueReading {
  if (isHalf(s, at)) return { value: size / 2, to: at + 1 };
  const next = readNumber(s, at);
  if (unit === "m2" || unit === "km2") return { value: 0, to: at };
  if (next === undefined) return readTenths(s, size, at);
  const smaller = unitWordAt(s, next.to);
  if (smaller?.unit === "thuoc" && unit === "sao") {
    return { value: Math.round((next.value * saoM2) / THUOC_PER_SAO), to: smaller.to };
  }
  if (smaller?.unit === "m2") return { value: next.value, to: smaller.to };
  if ((unit === "mau" || unit === "ha") && smaller?.unit === "sao") {
    const further = readRest(s, { unit: "sao", size: saoM2, at: smaller.to, saoM2 });
    return { value: next.value * saoM2 + further.value, to: further.to };
  }
  const isSmallWord = !next.digits && next.value < 10 && smaller === undefined && unit !== "ha";
  if (isSmallWord && next.to === at + 1 && isEnd(s, next.to))
    return { value: (size * next.value) / 10, to: next.to };
  return { value: 0, to: at };
}

/** The glued "2" of "1ha2". */
function readTenths(s: Scan, size: number, at: number): ValueReading {
  const isTenth = isDigits(s, at) && isGlued(s, at) && /^\d$/.test(foldAt(s, at));
  return isTenth ? { value: (size * Number(foldAt(s, at))) / 10, to: at + 1 } : { value: 0, to: at };
}

/** "hai mẫu ba" ends there; "hai mẫu ba thôn" does not. */
function isEnd(s: Scan, at: number): boolean {
  return s.tokens[at]?.kind !== "word" || ["dat", "ruong", "lua", "vuon"].includes(foldAt(s, at));
}
