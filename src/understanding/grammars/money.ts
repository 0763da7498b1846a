import { isHalf, parseDigits, readNumber, round } from "./numbers";
import { accAt, foldAt, isDigits, isGlued, type NumberReading, type Scan } from "./scan";
import { unitWordAt } from "./unit-words";

/** A value with the token after it. */
export interface ValueReading {
  readonly value: number;
  readonly to: number;
}

const BILLION = 1e9;
const MILLION = 1e6;

/**
 * Reads an amount of money whose number is already read: "1 tỷ 2", "1 tỷ 50 triệu", "2tr5", "3 triệu rưỡi",
 * "500 nghìn", "250k", "160.000.000 đồng". Đồng, whole. Undefined when the number is no money.
 */
export function readMoney(s: Scan, from: number, number: NumberReading): ValueReading | undefined {
  const scaledAmount = readScaled(s, number);
  if (scaledAmount) return { value: Math.round(scaledAmount.value), to: skipDong(s, scaledAmount.to) };
  const dong = skipDong(s, number.to);
  if (dong > number.to && number.value >= 100) return { value: Math.round(number.value), to: dong };
  if (endsInThousand(s, number.to)) return { value: Math.round(number.value), to: number.to };
  return bareAmount(s, from, number);
}

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

/** "tỷ lệ", "ti vi", "5 tỉnh". */
function isOtherTy(s: Scan, at: number): boolean {
  const next = foldAt(s, at + 1);
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
  const after = foldAt(s, at) === "dong" ? at + 1 : at;
  if (isHalf(s, at)) return { value: base + BILLION / 2, to: at + 1 };
  const rest = readNumber(s, after);
  if (rest === undefined) return { value: base, to: after };
  if (unitWordAt(s, rest.to)?.unit === "million" && !isPlaceTrieu(s, rest.to)) {
    const millions = readMillions(s, rest.value, rest.to + 1);
    return { value: base + millions.value, to: millions.to };
  }
  return withTail(s, { base, scale: BILLION, at: after });
}

function readMillions(s: Scan, count: number, at: number): ValueReading {
  const base = round(count * MILLION);
  if (isHalf(s, at)) return { value: base + MILLION / 2, to: at + 1 };
  const rest = readNumber(s, at);
  if (rest && endsInThousand(s, rest.to) && rest.value < MILLION)
    return { value: base + rest.value, to: rest.to };
  if (rest && foldAt(s, rest.to) === "k" && isGlued(s, rest.to)) {
    return { value: base + rest.value * 1000, to: rest.to + 1 };
  }
  return withTail(s, { base, scale: MILLION, at });
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
    const counts = !isGlued(s, at) && countsSomething(s, at + 1);
    if (!/^\d{1,3}$/.test(text) || counts) return none;
    return { value: round(base + (scale * Number(text)) / 10 ** text.length), to: at + 1 };
  }
  return withWordTail(s, { base, scale, at });
}

function withWordTail(s: Scan, { base, scale, at }: Tail): ValueReading {
  const none = { value: base, to: at };
  const tail = readNumber(s, at);
  if (tail === undefined) return none;
  const first = foldAt(s, at);
  if (first === "tu" && accAt(s, at) !== "từ") return { value: base + (scale * 4) / 10, to: at + 1 };
  if (countsSomething(s, tail.to)) return none;
  if (tail.value >= 10) return { value: base + (tail.value * scale) / 1000, to: tail.to };
  return { value: round(base + (scale * tail.value) / 10), to: tail.to };
}

/** True when a unit, a noun or more of a number or date follows, so that a number before it counts that. */
function countsSomething(s: Scan, at: number): boolean {
  const next = foldAt(s, at);
  return next === "/" || next === "-" || next === "%" || isDigits(s, at) || unitWordAt(s, at) !== undefined;
}

function skipDong(s: Scan, at: number): number {
  const next = foldAt(s, at);
  if (next === "vnd") return at + 1;
  if (next === "dong" && ["đồng", "dong"].includes(accAt(s, at)) && foldAt(s, at + 1) !== "chi")
    return at + 1;
  return accAt(s, at) === "đ" || (next === "d" && isGlued(s, at)) ? afterD(s, at) : at;
}

/** "đ/c" is a person. */
function afterD(s: Scan, at: number): number {
  return foldAt(s, at + 1) === "/" ? at : at + 1;
}

function endsInThousand(s: Scan, to: number): boolean {
  const last = foldAt(s, to - 1);
  const isThousand = last === "nghin" || last === "ngan" || foldAt(s, to - 2) === "nghin";
  const unit = unitWordAt(s, to)?.unit;
  return isThousand && (unit === undefined || unit === "dong");
}

const AMOUNT_LABELS = new Set(["tien", "phi", "kp", "von", "thu", "gop", "toan"]);

/** "Số tiền: 160.000.000": six digits or more after a word for money. */
function bareAmount(s: Scan, from: number, number: NumberReading): ValueReading | undefined {
  if (!number.digits || number.value < 100_000 || parseDigits(foldAt(s, from)) === undefined)
    return undefined;
  if (unitWordAt(s, number.to) !== undefined) return undefined;
  for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
    if (AMOUNT_LABELS.has(foldAt(s, i))) return { value: number.value, to: number.to };
  }
  return undefined;
}
