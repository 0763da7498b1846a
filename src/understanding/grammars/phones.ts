import { wordSet } from "../word-set";
import type { PhoneMatch } from "./match";
import { skipDong } from "./money";
import { digitWord } from "./number-words";
import { findAll, foldAt, isDigits, isOneOf, type Scan } from "./scan";
import { NUMBER_START } from "./starts";

/** Mobile numbers since 2018: 03, 05, 07, 08, 09 and eight digits. */
const MOBILE = /^0[35789]\d{8}$/;

/**
 * Finds mobile numbers: with +84 or 84, spaces, dots or hyphens between digits, or dictated digit by digit. What
 * follows "sđt" or "điện thoại" and is no valid number comes as `invalid`.
 */
export function findPhones(s: Scan): PhoneMatch[] {
  return findAll(s, NUMBER_START, (i) => readPhone(s, i) ?? readDictated(s, i));
}

function readPhone(s: Scan, i: number): PhoneMatch | undefined {
  if (!isDigits(s, i) || !mayBePhone(s, i)) return undefined;
  const run = digitRun(s, i);
  if (isAmount(s, i, run)) return undefined;
  const value = national(run.digits);
  if (MOBILE.test(value)) return { kind: "phone", from: start(s, i), to: run.to, value };
  return readShorter(s, i) ?? invalid(s, i, run);
}

/** A mobile number begins with 0 or 84; anything else is one only after "sđt" or the like. */
function mayBePhone(s: Scan, i: number): boolean {
  const text = foldAt(s, i);
  return text.startsWith("0") || text.startsWith("84") || isLabelled(s, i);
}

interface Run {
  readonly digits: string;
  readonly to: number;
}

/** "84.500.000.001 đồng": the groups of an amount are those of a number with its country. */
function isAmount(s: Scan, i: number, run: Run): boolean {
  return foldAt(s, i).startsWith("84") && foldAt(s, i - 1) !== "+" && skipDong(s, run.to) > run.to;
}

/** Digits from `i` on, joined over single separators, at most 12 digits. */
function digitRun(s: Scan, i: number, limit = 12): Run {
  let digits = digitsOf(s, i);
  let at = i + 1;
  for (;;) {
    const next = isDigits(s, at) ? at : isDigits(s, at + 1) && isSeparator(s, at) ? at + 1 : 0;
    if (next === 0 || digits.length + digitsOf(s, next).length > limit) return { digits, to: at };
    digits += digitsOf(s, next);
    at = next + 1;
  }
}

/** Stops as soon as ten digits are reached, for a number that another follows ("0901000111 5 hộ"). */
function readShorter(s: Scan, i: number): PhoneMatch | undefined {
  const run = digitRun(s, i, digitsOf(s, i).startsWith("84") ? 11 : 10);
  const value = national(run.digits);
  return MOBILE.test(value) ? { kind: "phone", from: start(s, i), to: run.to, value } : undefined;
}

function digitsOf(s: Scan, i: number): string {
  const text = foldAt(s, i);
  return text.includes(".") || text.includes(",") ? text.replace(/[.,]/g, "") : text;
}

function isSeparator(s: Scan, i: number): boolean {
  const mark = foldAt(s, i);
  return mark === "." || mark === "-" || mark === ")";
}

function national(digits: string): string {
  return digits.length === 11 && digits.startsWith("84") ? `0${digits.slice(2)}` : digits;
}

/** Takes the "+" and "(" before a number with it. */
function start(s: Scan, i: number): number {
  const plus = foldAt(s, i - 1) === "+" ? i - 1 : i;
  return foldAt(s, plus - 1) === "(" ? plus - 1 : plus;
}

const LABELS = wordSet("sdt thoai dt phone tel zalo hotline");

function invalid(s: Scan, i: number, run: Run): PhoneMatch | undefined {
  if (run.digits.length < 7 || run.digits.length > 12) return undefined;
  return isLabelled(s, i) ? { kind: "phone", from: start(s, i), to: run.to, invalid: true } : undefined;
}

function isLabelled(s: Scan, i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - 3); back -= 1) if (isOneOf(s, back, LABELS)) return true;
  return false;
}

const AFTER_ZERO = new Set([3, 5, 7, 8, 9]);

/** "không chín ba năm ..." digit by digit. */
function readDictated(s: Scan, i: number): PhoneMatch | undefined {
  if (digitWord(s, i) !== 0) return undefined;
  let digits = "";
  let at = i;
  while (digits.length < 10) {
    const digit = digitWord(s, at);
    if (digit === undefined || (at === i + 1 && !AFTER_ZERO.has(digit))) return undefined;
    digits += String(digit);
    at += 1;
  }
  return MOBILE.test(digits) && digitWord(s, at) === undefined
    ? { kind: "phone", from: i, to: at, value: digits }
    : undefined;
}
