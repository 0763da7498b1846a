import { wordSet } from "../word-set";
import type { CodeMatch } from "./match";
import { readNumber } from "./numbers";
import { accAt, foldAt, isDigits, isGlued, isOneOf, mayStart, type Scan, take } from "./scan";
import { CODE_START } from "./starts";
import { unitWordAt } from "./unit-words";

/** Year a short code belongs to, and nothing else: kept apart from the clock. */
export function findCodes(s: Scan, currentYear: number): CodeMatch[] {
  const found: CodeMatch[] = [];
  if ((s.anywhere & CODE_START) === 0) return found;
  for (let i = 0; i < s.tokens.length; i += 1) {
    const first = mayStart(s, i, CODE_START) ? readCode(s, i, currentYear) : undefined;
    if (first === undefined) continue;
    found.push(first);
    take(s, first.from, first.to);
    i = first.to - 1;
    for (let more = readNext(s, first.to, currentYear); more; more = readNext(s, more.to, currentYear)) {
      found.push(more);
      take(s, more.from, more.to);
      i = more.to - 1;
    }
  }
  return found;
}

function readCode(s: Scan, i: number, year: number): CodeMatch | undefined {
  const label = labelEnd(s, i);
  if (label === 0) return undefined;
  let at = label;
  while (["-", ":", "/", ".", "_", "#"].includes(foldAt(s, at))) at += 1;
  if (foldAt(s, at) === "dvk") return undefined;
  return readYearAndNumber(s, { from: i, at, year, word: foldAt(s, i) });
}

const AFTER_MA = wordSet("so mh hs");

/** Token after "DVK", "mã", "mã số", "mã mô hình"; 0 when no label of a code stands here. */
function labelEnd(s: Scan, i: number): number {
  const word = foldAt(s, i);
  if (word === "dvk") return i + 1;
  if (isNumbered(s, i)) return i + 1;
  if (word !== "ma" || !isCodeWord(accAt(s, i), s.plain))
    return word === "#" && isDigits(s, i + 1) ? i + 1 : 0;
  if (isOneOf(s, i + 1, AFTER_MA)) return i + 2;
  const pair = `${foldAt(s, i + 1)} ${foldAt(s, i + 2)}`;
  return pair === "mo hinh" || pair === "ho so" ? i + 3 : i + 1;
}

const ACTS_ON_FILES = wordSet("nhan rut duyet tra khen xem sua huy xoa lai tham dinh nhat nghiem");

/** "công nhận mô hình số 2", "rút hồ sơ số 15": a number and no more behind an act; "Mô hình số 1: ..." counts. */
function isNumbered(s: Scan, i: number): boolean {
  const pair = `${foldAt(s, i - 2)} ${foldAt(s, i - 1)}`;
  if (foldAt(s, i) !== "so" || (pair !== "mo hinh" && pair !== "ho so")) return false;
  if (!isOneOf(s, i - 3, ACTS_ON_FILES) || !isDigits(s, i + 1)) return false;
  const next = s.tokens[i + 2];
  return next === undefined || next.kind === "newline" || (next.kind === "punct" && ",?!".includes(next.acc));
}

function isCodeWord(acc: string, plain: boolean): boolean {
  return acc === "mã" || acc === "mả" || (acc === "ma" && plain);
}

interface Start {
  readonly from: number;
  readonly at: number;
  readonly year: number;
  readonly word: string;
}

function readYearAndNumber(s: Scan, { from, at, year, word }: Start): CodeMatch | undefined {
  const first = s.tokens[at];
  if (first === undefined || s.taken[at] === 1) return undefined;
  if (first.kind !== "number") return word === "ma" ? readWordNumber(s, from, at, year) : undefined;
  const second = numberAfterYear(s, at);
  const ownYear = yearOf(first.fold);
  if (ownYear !== undefined && second > 0) return code(from, second + 1, ownYear, foldAt(s, second));
  if (!/^\d{1,4}$/.test(first.fold)) return undefined;
  // "mã 12 năm 2025"
  if (foldAt(s, at + 1) === "nam" && /^20\d\d$/.test(foldAt(s, at + 2)))
    return code(from, at + 3, Number(foldAt(s, at + 2)), first.fold);
  if (isMeasured(s, at, word)) return undefined;
  const after = yearOf(foldAt(s, at + 2));
  const sep = foldAt(s, at + 1);
  if (after !== undefined && (sep === "/" || sep === "-")) return code(from, at + 3, after, first.fold);
  return code(from, at + 1, year, first.fold);
}

/** "dvk 2026 7 xong 50%" has a year, then its number; "mã 2026 ..." may have none. */
function numberAfterYear(s: Scan, at: number): number {
  let i = at + 1;
  if (["-", "/", ".", "_"].includes(foldAt(s, i))) i += 1;
  return isDigits(s, i) && /^\d{1,4}$/.test(foldAt(s, i)) && foldAt(s, i + 1) !== "%" ? i : 0;
}

function yearOf(text: string): number | undefined {
  if (/^20\d\d$/.test(text)) return Number(text);
  return /^2\d$/.test(text) ? 2000 + Number(text) : undefined;
}

/** "dvk 12 mô hình" counts; "mã 88 hộ ..." would too. */
function isMeasured(s: Scan, at: number, word: string): boolean {
  return (
    word === "dvk" && !isGlued(s, at) && foldAt(s, at - 1) === "dvk" && unitWordAt(s, at + 1) !== undefined
  );
}

function readWordNumber(s: Scan, from: number, at: number, year: number): CodeMatch | undefined {
  const number = readNumber(s, at);
  if (number === undefined || number.value < 1 || number.value > 9999) return undefined;
  return unitWordAt(s, number.to) ? undefined : code(from, number.to, year, String(number.value));
}

/** The further numbers of "mã 88, 90 và 91": bare ones that count nothing. */
function readNext(s: Scan, at: number, year: number): CodeMatch | undefined {
  if (!["va", ",", "&", "voi", ";"].includes(foldAt(s, at))) return undefined;
  if (
    !isDigits(s, at + 1) ||
    !/^\d{1,4}$/.test(foldAt(s, at + 1)) ||
    yearOf(foldAt(s, at + 1)) === undefined
  ) {
    return bareNext(s, at + 1, year);
  }
  return numberAfterYear(s, at + 1) > 0
    ? readYearAndNumber(s, { from: at + 1, at: at + 1, year, word: "ma" })
    : bareNext(s, at + 1, year);
}

function bareNext(s: Scan, at: number, year: number): CodeMatch | undefined {
  if (!isDigits(s, at) || !/^\d{1,4}$/.test(foldAt(s, at))) return undefined;
  const next = foldAt(s, at + 1);
  if (
    unitWordAt(s, at + 1) ||
    next === "/" ||
    next === "-" ||
    next === "%" ||
    next === ":" ||
    isDigits(s, at + 1)
  ) {
    return undefined;
  }
  return /^20\d\d$/.test(foldAt(s, at)) ? undefined : code(at, at + 1, year, foldAt(s, at));
}

function code(from: number, to: number, year: number, digits: string): CodeMatch {
  return { kind: "code", from, to, value: `DVK-${year}-${digits.padStart(4, "0")}` };
}
