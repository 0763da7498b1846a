import { wordSet } from "../word-set";
import { readArea, readHalfArea } from "./area";
import { readLength } from "./lengths";
import type { MeasureMatch, NumberMatch, RatioMatch } from "./match";
import { readLeadingMoney, readMoney, readSpacedAmount, type ValueReading } from "./money";
import { isHalf } from "./number-words";
import { readNumber, round } from "./numbers";
import { type Fraction, readFraction, readHalf, readPercent } from "./percents";
import { isYear } from "./period-refs";
import {
  accAt,
  findAll,
  foldAt,
  isDigits,
  isGlued,
  isOneOf,
  mayStart,
  type NumberReading,
  phraseAt,
  phraseTable,
  type Scan,
  take,
} from "./scan";
import { NUMBER_START, RATIO_JOINT } from "./starts";
import { unitWordAt } from "./unit-words";

type Measured = MeasureMatch | RatioMatch | NumberMatch;

/** Area of one sào in the centre, where four of the five first districts lie. */
export const DEFAULT_SAO_M2 = 500;

/**
 * Finds money, areas, lengths, labour days, households, people, percentages and ratios, left to right; numbers
 * without a known unit come as `number`. Marks what it reads as taken. Linear in the tokens.
 */
export function findMeasures(s: Scan, saoM2: number = DEFAULT_SAO_M2): Measured[] {
  const found: Measured[] = [];
  if ((s.anywhere & NUMBER_START) === 0) return found;
  let free = 0;
  for (let i = 0; i < s.tokens.length; ) {
    const match = mayStart(s, i, NUMBER_START) ? readMeasure(s, i, saoM2) : undefined;
    if (match === undefined) {
      i += 1;
      continue;
    }
    // "tư mốt nửa": the half may begin a word earlier, but not within the number before it.
    if (match !== "skip") found.push(match.from < free ? { ...match, from: i } : match);
    const to = match === "skip" ? i + 1 : match.to;
    if (match !== "skip" && match.kind !== "number") take(s, match.from, match.to);
    free = to;
    i = to;
  }
  return found;
}

/** Finds only ratios ("5/11 xã", "60/80 hộ"): they go before dates, which look the same. */
export function findRatios(s: Scan, saoM2: number = DEFAULT_SAO_M2): Measured[] {
  if ((s.anywhere & RATIO_JOINT) === 0) return [];
  return findAll(s, NUMBER_START, (i) => {
    const fraction = readFraction(s, i);
    return fraction && readRatio(s, i, fraction, saoM2);
  });
}

function readMeasure(s: Scan, i: number, saoM2: number): Measured | "skip" | undefined {
  const half = readHalfWord(s, i, saoM2) ?? readLeadingUnit(s, i, saoM2);
  if (half) return half;
  const number = readNumber(s, i);
  if (number === undefined) return undefined;
  if (isBare(s, number)) return { kind: "number", from: i, to: number.to, value: number.value };
  if (isPlaceNumber(s, i, number)) return "skip";
  const spaced = readSpacedAmount(s, i);
  if (spaced) return measure(s, "money", i, spaced);
  return readWithUnit(s, i, number, saoM2) ?? { kind: "number", from: i, to: number.to, value: number.value };
}

const AFTER_MEASURE = wordSet("k d dong vnd phan");

/** A small number before a word or mark that is no unit: most numbers, so it is looked at first. */
function isBare(s: Scan, number: NumberReading): boolean {
  if (!number.digits || number.value >= 1000) return false;
  const next = s.tokens[number.to];
  if (next?.kind === "number") return false;
  return next === undefined || (!AFTER_MEASURE.has(next) && unitWordAt(s, number.to) === undefined);
}

function readHalfWord(s: Scan, i: number, saoM2: number): MeasureMatch | undefined {
  if (foldAt(s, i) !== "nua") return undefined;
  const area = readHalfArea(s, i + 1, saoM2);
  if (area) return withSaoCount(measure(s, "area", i, area), readHalfArea(s, i + 1, 0), saoM2);
  const unit = unitWordAt(s, i + 1);
  const money = readLeadingMoney(s, i);
  if (money) return measure(s, "money", i, money);
  if (unit?.unit === "km") return measure(s, "length", i, { value: 500, to: unit.to });
  const percent = readHalf(s, i);
  return percent && measure(s, "percent", halfStart(s, i), percent);
}

const LEADING_UNITS = wordSet("ty ti trieu mau sao cay");
const KM_AND_HALF_M = 1500;

/** "tỷ rưỡi", "triệu rưỡi", "sào rưỡi", "cây (số) rưỡi": one and a half of a unit that stands first. */
function readLeadingUnit(s: Scan, i: number, saoM2: number): MeasureMatch | undefined {
  if (!isOneOf(s, i, LEADING_UNITS)) return undefined;
  const road = foldAt(s, i) === "cay" ? i + (foldAt(s, i + 1) === "so" ? 2 : 1) : i;
  if (road > i)
    return isHalf(s, road) && foldAt(s, road + 1) !== "vang"
      ? measure(s, "length", i, { value: KM_AND_HALF_M, to: road + 1 })
      : undefined;
  const money = readLeadingMoney(s, i);
  if (money) return measure(s, "money", i, money);
  const area = isHalf(s, i + 1) ? readHalfArea(s, i, saoM2) : undefined;
  if (area === undefined) return undefined;
  const reading = { value: area.value * 3, to: area.to + 1 };
  return { ...measure(s, "area", i, reading), sao: round(reading.value / saoM2), saoM2 };
}

/** "một nửa", "phân nửa" begin a word earlier, unless that word is taken. */
function halfStart(s: Scan, i: number): number {
  return ["mot", "1", "phan"].includes(foldAt(s, i - 1)) ? i - 1 : i;
}

const PLACES = phraseTable([
  "thon",
  "xom",
  "ap",
  "tdp",
  "kp",
  "khoi pho",
  "khu pho",
  "to dan pho",
  "khom",
  "tieu khu",
]);
const AFTER_PLACE_NUMBER = new Set(["billion", "million", "ha", "sao", "mau", "km", "m"]);

const NUMBERED_PLACES = new Set("thon xom ap ban to doi khoi khu pho khom lang".split(" "));
const TITLES = wordSet("chi anh ong ba co chu bac cu thay em");

/** "thôn 3 chị Hoa phụ trách", "xom 12 anh Dat phu trach": who comes next, not how many. */
function isTitledName(s: Scan, at: number): boolean {
  if (!isOneOf(s, at, TITLES)) return false;
  const raw = s.tokens[at + 1]?.raw ?? "";
  const isName = raw !== raw.toLowerCase();
  return isName || (foldAt(s, at + 2) === "phu" && foldAt(s, at + 3) === "trach");
}

/** "thôn 5 Triệu Trạch": a village's number, not five million. */
function isPlaceNumber(s: Scan, i: number, number: NumberReading): boolean {
  const before = foldAt(s, i - 1);
  if (NUMBERED_PLACES.has(before) && isTitledName(s, number.to)) return true;
  if (before !== "pho" && phraseAt(s, i - 1, PLACES) !== 1) return false;
  if (before === "pho" && !["to", "khu", "khoi", "dan"].includes(foldAt(s, i - 2))) return false;
  const unit = unitWordAt(s, number.to)?.unit;
  return unit === undefined || AFTER_PLACE_NUMBER.has(unit);
}

function readWithUnit(s: Scan, i: number, number: NumberReading, saoM2: number): Measured | undefined {
  const area = readArea(s, number, saoM2);
  if (area) return withSaoCount(measure(s, "area", i, area), readArea(s, number, 0), saoM2);
  const length = readLength(s, i, number);
  if (length?.isLength) return measure(s, "length", i, length);
  if (length) return { kind: "number", from: i, to: length.to, value: length.value };
  const counted = readCount(s, i, number) ?? readLabourLed(s, i, number);
  if (counted) return counted;
  const percent = readPercent(s, number);
  if (percent) return measure(s, "percent", i, percent);
  const money = readMoney(s, i, number);
  return money && measure(s, "money", i, money);
}

/** Says how many sào an area holds, from what is left of it when a sào is nothing. */
function withSaoCount(match: MeasureMatch, without: ValueReading | undefined, saoM2: number): MeasureMatch {
  const sao = round((match.value - (without?.value ?? match.value)) / saoM2);
  return sao > 0 ? { ...match, sao, saoM2 } : match;
}

function readCount(s: Scan, i: number, number: NumberReading): MeasureMatch | undefined {
  const word = unitWordAt(s, number.to);
  if (word === undefined || !Number.isInteger(number.value)) return undefined;
  const value = { value: number.value, to: word.to };
  if (word.unit === "noun" && foldAt(s, number.to) === "nha" && isHomes(s, i, word.to))
    return measure(s, "households", i, value);
  if (word.unit === "labour") return isLabour(s, word.to) ? measure(s, "labour", i, value) : undefined;
  if (word.unit !== "households" && word.unit !== "people") return undefined;
  if (isWe(s, i) || (number.value === 2 && isPair(s, word.to))) return undefined;
  if (word.unit === "people" && number.value === 1 && isIntroduced(s, word.to)) return undefined;
  return isOtherCount(s, number.to) ? undefined : measure(s, word.unit, i, value);
}

/** "60 nhà góp công", "12 nhà tham gia": households, and no houses that were built. */
const OF_HOMES = wordSet("gop tham hien dong huong dung");
/** What a household does, too, unless the houses are what is made or given. */
const DONE_BY_HOMES = wordSet("lam cung nuoi theo chung tu ky nhan");
const MADE = wordSet("xay sua dung tang cat trao ban giao lop do");

function isHomes(s: Scan, i: number, at: number): boolean {
  if (isOneOf(s, at, OF_HOMES)) return true;
  return isOneOf(s, at, DONE_BY_HOMES) && !isOneOf(s, i - 1, MADE) && !isOneOf(s, i - 2, MADE);
}

const GIVEN = wordSet("gop dong hien bo huy");

/** "Góp công 25 ngày", "công lao động 40 ngày": the word that makes days of labour of them stands before. */
function readLabourLed(s: Scan, i: number, { value, to }: NumberReading): MeasureMatch | undefined {
  if (foldAt(s, to) !== "ngay" || !Number.isInteger(value)) return undefined;
  const isWork = foldAt(s, i - 1) === "dong" && foldAt(s, i - 2) === "lao" && foldAt(s, i - 3) === "cong";
  const isGiven = foldAt(s, i - 1) === "cong" && isOneOf(s, i - 2, GIVEN);
  return isWork || isGiven ? measure(s, "labour", i, { value, to: to + 1 }) : undefined;
}

const WE = wordSet("em minh toi chau con");

const AFTER_COUNT = new Set("tham va cung voi con nhe nha a trong o tai cho den tu han ngay".split(" "));

/** "giới thiệu 1 người rất giỏi", "cử một người trực": somebody who is told of; "1 người" by itself is a count. */
function isIntroduced(s: Scan, to: number): boolean {
  return s.tokens[to]?.kind === "word" && !AFTER_COUNT.has(foldAt(s, to));
}

/** "bon em" without accents is who speaks (bọn em), not four of them. */
function isWe(s: Scan, i: number): boolean {
  return foldAt(s, i) === "bon" && s.tokens[i]?.acc === "bon" && isOneOf(s, i + 1, WE);
}

/** "hai ông bà Cư", "hai chị em Hoa": who they are follows. */
function isPair(s: Scan, to: number): boolean {
  if (!PAIRS.has(`${foldAt(s, to - 2)} ${foldAt(s, to - 1)}`)) return false;
  const raw = s.tokens[to]?.raw ?? "";
  return raw !== raw.toLowerCase() && raw !== raw.toUpperCase();
}

const PAIRS = new Set(["ong ba", "chi em", "anh em"]);

const CONG_OTHER = new Set(
  (
    "trinh,an,ty,nhan,nghe,cong,chuc,doan,khai,nhan,tac,vien,viec,suat,cu,van,bo,dan,dong,giao,thuong,nghiep,vu," +
    "chao,thoat,lang,hop,so,van,tron,sinh,ich"
  ).split(","),
);

/** "3 công trình", "2 công an", unaccented "cổng chào", "cống thoát nước" are no labour days. */
function isLabour(s: Scan, to: number): boolean {
  const single = foldAt(s, to - 1) === "cong";
  return (
    !single || foldAt(s, to - 2) === "ngay" || foldAt(s, to - 2) === "luot" || !CONG_OTHER.has(foldAt(s, to))
  );
}

const HOLES = new Set("rac ca boi nuoc sen ga phan tieu chua".split(" "));

/** "2 châu hoa", "5 cụ thể", without accents "1 ho rac" (hố rác), "Viet Nam anh hung". */
function isOtherCount(s: Scan, at: number): boolean {
  const next = foldAt(s, at + 1);
  if (accAt(s, at) === "ho") return HOLES.has(next);
  if (foldAt(s, at) === "anh") return next === "hung";
  if (foldAt(s, at) === "chau") return next === "hoa" || next === "cay" || next === "canh";
  return foldAt(s, at) === "ban" && (next === "tin" || next === "ghe" || next === "cam");
}

function measure(s: Scan, kind: MeasureMatch["kind"], from: number, reading: ValueReading): MeasureMatch {
  const base = { kind, from, to: reading.to, value: reading.value };
  if (kind === "money" && isForOne(s, reading.to)) return { ...base, to: reading.to + 2, perItem: true };
  return isPerItem(s, from, reading.to) ? { ...base, perItem: true } : base;
}

const PER_NOUNS = wordSet(
  "ho nguoi nha suat can chau em xa thon to hoi thanh doan dang mo mh gia thang nam cay con cai m met ngay ha sao",
);

/** "2 triệu một hộ", "50k 1 người": an amount for one. */
function isForOne(s: Scan, to: number): boolean {
  const one = foldAt(s, to);
  return (one === "mot" || one === "1") && isOneOf(s, to + 1, FOR_ONE);
}

const FOR_ONE = wordSet("ho nguoi nha suat can chau em thang");

/** "mỗi hộ 2 triệu", "2 triệu/hộ", "50k một người": for each, so no total. */
function isPerItem(s: Scan, from: number, to: number): boolean {
  if (foldAt(s, to) === "/" && isOneOf(s, to + 1, PER_NOUNS)) return true;
  if (foldAt(s, to) === "moi" && isOneOf(s, to + 1, PER_NOUNS)) return true;
  for (let back = 2; back <= 4; back += 1) {
    if (foldAt(s, from - back) === "moi" && isPerNoun(s, from - back + 1)) return true;
  }
  return false;
}

/** "mỗi mô hình", but "moi mo 12 hoc vien" (mới mở). */
function isPerNoun(s: Scan, at: number): boolean {
  return isOneOf(s, at, PER_NOUNS) && (foldAt(s, at) !== "mo" || foldAt(s, at + 1) === "hinh");
}

const DATE_BEFORE = wordSet("ngay truoc hom sang chieu toi tu den han dip ke mung mong ram");
const DONE_BEFORE = wordSet("duoc dat xong khoang gan hon thanh");

/** A fraction that is no date: with a unit after it, or plainly a part of the work. */
function readRatio(s: Scan, i: number, fraction: Fraction, saoM2: number): Measured | undefined {
  const { numerator, denominator, to } = fraction;
  if (isOneOf(s, i - 1, DATE_BEFORE) || denominator === 0 || isOfYear(s, i, denominator)) return undefined;
  if (leadsToDay(s, to) || accAt(s, to) === "hop" || accAt(s, to) === "họp") return undefined;
  const unit = unitWordAt(s, to);
  if (unit?.unit === "progress") return progress(s, i, fraction, unit.to);
  if (unit === undefined) return bareProgress(s, i, fraction);
  if (numerator > denominator) return undefined;
  const counted = readWithUnit(s, to - 1, { value: denominator, to, digits: true }, saoM2);
  if (counted && counted.kind !== "number" && counted.kind !== "ratio" && counted.kind !== "percent") {
    return { ...counted, from: i, value: scaleOf(counted, denominator) * numerator, outOf: counted.value };
  }
  if (unit.unit !== "noun" && unit.unit !== "time") return undefined;
  return isNamedPlace(s, to)
    ? undefined
    : { kind: "ratio", from: i, to: unit.to, value: numerator, outOf: denominator };
}

const UNTIL = wordSet("den toi - ~");

/** "khoảng 1/9 đến 20/9": the first day of a stretch. */
function leadsToDay(s: Scan, to: number): boolean {
  if (!isOneOf(s, to, UNTIL)) return false;
  const at = to + (foldAt(s, to + 1) === "ngay" ? 2 : 1);
  return isDigits(s, at) && foldAt(s, at + 1) === "/" && isDigits(s, at + 2);
}

const YEARLY = wordSet("quy qui thang t q");

/** "quý 4/2025 xã nào", "tháng 3/2026 xã nào": a part of a year. */
function isOfYear(s: Scan, i: number, denominator: number): boolean {
  return isOneOf(s, i - 1, YEARLY) && isYear(denominator);
}

function scaleOf(match: MeasureMatch, denominator: number): number {
  return match.value / denominator;
}

/** "15/10 xã Diễn Cát": a date before a named place, shown by the capital after the type word. */
function isNamedPlace(s: Scan, at: number): boolean {
  const raw = s.tokens[at + 1]?.raw ?? "";
  return ["xa", "phuong", "huyen", "thi", "thon"].includes(foldAt(s, at)) && raw !== raw.toLowerCase();
}

function progress(
  s: Scan,
  from: number,
  { numerator, denominator }: Fraction,
  to: number,
): Measured | undefined {
  if (numerator > denominator) return undefined;
  return measure(s, "percent", from, { value: Math.round((100 * numerator) / denominator), to });
}

/** "làm được 2/3 rồi": small parts after a word of doing; else it may be the 2nd of March. */
function bareProgress(s: Scan, from: number, fraction: Fraction): Measured | undefined {
  const { numerator, denominator, to } = fraction;
  const proper = numerator < denominator && denominator <= 10 && !isGlued(s, to);
  return proper && isOneOf(s, from - 1, DONE_BEFORE) ? progress(s, from, fraction, to) : undefined;
}
