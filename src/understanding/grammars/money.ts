import { wordSet } from "../word-set";
import { digitWord, isHalf, isOdd, readHundreds, unitAfterTen } from "./number-words";
import { parseDigits, readNumber, round } from "./numbers";
import { accAt, foldAt, isDigits, isGlued, isOneOf, type NumberReading, type Scan } from "./scan";
import { unitWordAt } from "./unit-words";

/** A value with the token after it. */
export interface ValueReading {
  readonly value: number;
  readonly to: number;
}

const BILLION = 1e9;
const MILLION = 1e6;
/** "2 nghìn" without "đồng" counts something else than money. */
const LEAST_BARE_THOUSANDS = 5000;

/**
 * Reads an amount of money whose number is already read: "1 tỷ 2", "1 tỷ 50 triệu", "2tr5", "3 triệu rưỡi",
 * "500 nghìn", "250k", "160.000.000 đồng". Đồng, whole. Undefined when the number is no money.
 */
export function readMoney(s: Scan, from: number, number: NumberReading): ValueReading | undefined {
  const scaledAmount = readScaled(s, number);
  if (scaledAmount) return { value: Math.round(scaledAmount.value), to: skipDong(s, scaledAmount.to) };
  const dong = skipDong(s, number.to);
  if (dong > number.to && number.value >= 100) return { value: Math.round(number.value), to: dong };
  if (number.value >= LEAST_BARE_THOUSANDS && endsInThousand(s, number.to))
    return { value: Math.round(number.value), to: number.to };
  return bareAmount(s, from, number);
}

/** "tỷ rưỡi", "kinh phí tỷ hai", "triệu rưỡi", "nửa triệu" at their first word, which is no number. */
export function readLeadingMoney(s: Scan, i: number): ValueReading | undefined {
  const half = foldAt(s, i) === "nua" ? 1 : 0;
  const unit = unitWordAt(s, i + half)?.unit;
  if (unit !== "billion" && unit !== "million") return undefined;
  const scale = unit === "billion" ? BILLION : MILLION;
  if (half === 1) return accAt(s, i) === "nữa" ? undefined : { value: scale / 2, to: skipDong(s, i + 2) };
  if (isOneOf(s, i - 1, VAGUE_BEFORE) || isDigits(s, i - 1)) return undefined;
  if (isHalf(s, i + 1)) return { value: 1.5 * scale, to: skipDong(s, i + 2) };
  const tenths = isOneOf(s, i - 1, AMOUNT_BEFORE) ? unitAfterTen(s, i + 1) : undefined;
  if (tenths === undefined || countsSomething(s, i + 2)) return undefined;
  return { value: round(scale + (scale * tenths) / 10), to: skipDong(s, i + 2) };
}

const VAGUE_BEFORE = wordSet("may vai hang bao nhieu dam chuc tram nghin ngan");
const AMOUNT_BEFORE = wordSet("phi tien von kp hon gan khoang tam duoc het chung gop toan quy");

/** "160 000 000 đồng": groups of three divided by spaces, only before "đồng". */
export function readSpacedAmount(s: Scan, i: number): ValueReading | undefined {
  if (!isDigits(s, i) || !/^[1-9]\d{0,2}$/.test(foldAt(s, i))) return undefined;
  let at = i + 1;
  let digits = foldAt(s, i);
  while (isDigits(s, at) && /^\d{3}$/.test(foldAt(s, at))) {
    digits += foldAt(s, at);
    at += 1;
  }
  const to = skipDong(s, at);
  return at > i + 1 && to > at ? { value: Number(digits), to } : undefined;
}

function readScaled(s: Scan, number: NumberReading): ValueReading | undefined {
  const at = number.to;
  if (foldAt(s, at) === "k" && isGlued(s, at)) return { value: number.value * 1000, to: at + 1 };
  const unit = unitWordAt(s, at)?.unit;
  if (unit === "billion" && !isOtherTy(s, at)) return readBillions(s, number.value, at + 1);
  if (unit === "million" && !isPlaceTrieu(s, at)) return readMillions(s, number.value, at + 1);
  return undefined;
}

/** "tỷ lệ", "ti vi", "5 tỉnh"; "2 tỷ lẻ 50 triệu" is money. */
function isOtherTy(s: Scan, at: number): boolean {
  const next = foldAt(s, at + 1);
  if (next === "le" && isOdd(s, at + 1)) {
    const rest = readNumber(s, at + 2);
    if (rest !== undefined && unitWordAt(s, rest.to)?.unit === "million") return false;
  }
  return next === "le" || next === "vi" || next === "trong";
}

/** "thôn 5 Triệu Trạch": a capital inside the sentence followed by another is a place. */
function isPlaceTrieu(s: Scan, at: number): boolean {
  return startsUpper(s, at) && startsUpper(s, at + 1) && !isAllCaps(s, at);
}

function startsUpper(s: Scan, i: number): boolean {
  const raw = s.tokens[i]?.raw ?? "";
  const first = raw.charAt(0);
  return first !== first.toLowerCase();
}

function isAllCaps(s: Scan, i: number): boolean {
  const raw = s.tokens[i]?.raw ?? "";
  return raw.length > 1 && raw === raw.toUpperCase();
}

function readBillions(s: Scan, count: number, at: number): ValueReading {
  const base = round(count * BILLION);
  if (isHalf(s, at)) return { value: base + BILLION / 2, to: at + 1 };
  const after = foldAt(s, at) === "dong" ? at + 1 : isOdd(s, at) ? at + 1 : at;
  const rest = restAt(s, after);
  if (rest && unitWordAt(s, rest.to)?.unit === "million" && !isPlaceTrieu(s, rest.to)) {
    const millions = readMillions(s, rest.value, rest.to + 1);
    return { value: base + millions.value, to: millions.to };
  }
  return withTail(s, { base, scale: BILLION, at: isOdd(s, at) ? at : after });
}

function readMillions(s: Scan, count: number, at: number): ValueReading {
  const base = round(count * MILLION);
  if (isHalf(s, at)) return { value: base + MILLION / 2, to: at + 1 };
  const odd = isOdd(s, at) ? 1 : 0;
  const rest = restAt(s, at + odd);
  if (
    rest &&
    odd === 1 &&
    rest.digits &&
    rest.value >= 100 &&
    rest.value < 1000 &&
    !countsSomething(s, rest.to)
  )
    return { value: base + rest.value * 1000, to: rest.to };
  if (rest && endsInThousand(s, rest.to) && rest.value < MILLION)
    return { value: base + rest.value, to: rest.to };
  if (rest && foldAt(s, rest.to) === "k" && isGlued(s, rest.to)) {
    return { value: base + rest.value * 1000, to: rest.to + 1 };
  }
  return withTail(s, { base, scale: MILLION, at });
}

/** The next lower places: a number, or "không trăm năm mươi", which is none by itself. */
function restAt(s: Scan, at: number): NumberReading | undefined {
  return readNumber(s, at) ?? (digitWord(s, at) === 0 ? readHundreds(s, at, true) : undefined);
}

interface Tail {
  readonly base: number;
  readonly scale: number;
  readonly at: number;
}

/** The "2" of "1 tỷ 2" and the "5" of "2tr5": tenths, unless it counts the next noun ("1 tỷ 2 hộ"). */
function withTail(s: Scan, { base, scale, at }: Tail): ValueReading {
  const none = { value: base, to: at };
  if (isDigits(s, at)) {
    const text = foldAt(s, at);
    // "2 triệu 5 trăm": hundreds of the next lower thousand.
    const hundreds = readNumber(s, at);
    if (hundreds && hundreds.to > at + 1 && hundreds.value >= 100 && hundreds.value < 1000)
      return countsSomething(s, hundreds.to)
        ? none
        : { value: round(base + (hundreds.value * scale) / 1000), to: hundreds.to };
    const counts = !isGlued(s, at) && countsSomething(s, at + 1);
    if (!/^\d{1,3}$/.test(text) || counts) return none;
    return { value: round(base + (scale * Number(text)) / 10 ** text.length), to: at + 1 };
  }
  return withWordTail(s, { base, scale, at });
}

function withWordTail(s: Scan, { base, scale, at }: Tail): ValueReading {
  const none = { value: base, to: at };
  const first = foldAt(s, at);
  if (first === "tu" && accAt(s, at) !== "từ" && digitWord(s, at) === 4)
    return { value: base + (scale * 4) / 10, to: at + 1 };
  if (accAt(s, at) === "mốt") return { value: base + scale / 10, to: at + 1 };
  const tail = readNumber(s, at);
  if (tail === undefined) return none;
  if (countsSomething(s, tail.to)) return none;
  if (tail.value >= 10) return { value: base + (tail.value * scale) / 1000, to: tail.to };
  return { value: round(base + (scale * tail.value) / 10), to: tail.to };
}

/** True when a unit, a noun or more of a number or date follows, so that a number before it counts that. */
function countsSomething(s: Scan, at: number): boolean {
  const next = foldAt(s, at);
  return next === "/" || next === "-" || next === "%" || isDigits(s, at) || unitWordAt(s, at) !== undefined;
}

/** The place behind "đồng", "đ" or "vnd" at `at`; `at` where none stands. */
export function skipDong(s: Scan, at: number): number {
  const next = foldAt(s, at);
  if (next === "vnd") return at + 1;
  if (next === "dong" && ["đồng", "dong"].includes(accAt(s, at)) && foldAt(s, at + 1) !== "chi")
    return at + 1;
  const isD = next === "d" && (isGlued(s, at) || (s.plain && parseDigits(foldAt(s, at - 1)) !== undefined));
  return accAt(s, at) === "đ" || isD ? afterD(s, at) : at;
}

/** "đ/c" is a person, "đ/kg" a price. */
function afterD(s: Scan, at: number): number {
  return foldAt(s, at + 1) === "/" && foldAt(s, at + 2) === "c" ? at : at + 1;
}

function endsInThousand(s: Scan, to: number): boolean {
  const last = foldAt(s, to - 1);
  const isThousand = last === "nghin" || last === "ngan" || foldAt(s, to - 2) === "nghin";
  const unit = unitWordAt(s, to)?.unit;
  return isThousand && (unit === undefined || unit === "dong");
}

const AMOUNT_LABELS = wordSet("tien phi kp von thu gop toan");

/** "Số tiền: 160.000.000": six digits or more after a word for money. */
function bareAmount(s: Scan, from: number, number: NumberReading): ValueReading | undefined {
  if (!number.digits || number.value < 100_000 || parseDigits(foldAt(s, from)) === undefined)
    return undefined;
  if (unitWordAt(s, number.to) !== undefined) return undefined;
  for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
    if (isOneOf(s, i, AMOUNT_LABELS)) return { value: number.value, to: number.to };
  }
  return undefined;
}
