import type { Concept } from "./data/concepts";
import { isMustBy } from "./must-by";
import { ownsToSlip } from "./owned-slip";
import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import { firstFrom, type Zone } from "./zone";

/** What the scored intent model looks at. */
export interface IntentFacts {
  /** First token of each concept that occurs. */
  readonly first: ReadonlyMap<Concept, number>;
  readonly atHead: ReadonlySet<Concept>;
  readonly atTail: ReadonlySet<Concept>;
  readonly features: ReadonlySet<string>;
}

const MEASURES = new Set(["money", "area", "length", "labour", "households", "people"]);
const SUPERLATIVE = new Set(["nhat", "dau", "bet", "hang"]);
/** A unit or a hamlet may stand before the head act: "Xã Diễn Trường báo cáo ...". */
const MAY_PRECEDE_ACT = new Set(["unit", "village", "person", "name"]);

/** Looks at a zone of a reading (the whole content, or one clause). Linear in its tokens. */
export function intentFacts(reading: Reading, zone: Zone): IntentFacts {
  const first = new Map<Concept, number>();
  const atHead = new Set<Concept>();
  const atTail = new Set<Concept>();
  const head = actHead(reading, zone);
  const tail = Math.min(zone.to, reading.segments.tail);
  for (const hit of reading.concepts) {
    if (hit.from < zone.from || hit.to > zone.to) continue;
    if (!first.has(hit.value)) first.set(hit.value, hit.from);
    if (hit.from <= head && hit.to > head - 2 && hit.from >= zone.from) atHead.add(hit.value);
    if (hit.to >= tail - 1) atTail.add(hit.value);
  }
  return { first, atHead, atTail, features: features(reading, zone, first) };
}

/** First token of the zone that is neither courtesy nor the doer ("xã Diễn Cát", "chị Vân"). */
function actHead(reading: Reading, zone: Zone): number {
  let at = Math.max(zone.from, Math.min(reading.segments.head, zone.to));
  while (at < zone.to) {
    const kind = reading.taken[at];
    const mark = reading.tokens[at]?.kind === "punct" && ",:".includes(reading.tokens[at]?.acc ?? "");
    if ((kind === undefined || !MAY_PRECEDE_ACT.has(kind)) && !mark) break;
    at += 1;
  }
  return at;
}

function features(reading: Reading, zone: Zone, concepts: ReadonlyMap<Concept, number>): Set<string> {
  const found = new Set<string>();
  const inZone = (span: Zone): boolean => span.from >= zone.from && span.to <= zone.to;
  addGrammar(found, reading, inZone);
  if (reading.quotes.some(inZone)) found.add("quote");
  const units = reading.units.filter(inZone);
  if (units.length > 0) found.add("unit");
  if (reading.persons.some(inZone)) found.add("person");
  if (reading.villages.some(inZone)) found.add("village");
  const fields = reading.fields.filter(inZone);
  if (fields.length > 0) found.add("field");
  addForm(found, reading, inZone);
  addNames(found, reading, inZone);
  for (const fact of reading.facts.filter(inZone)) {
    if (fact.slot === "kind") found.add("subject");
    if (fact.slot === "novelty") found.add("novelty");
    if (fact.slot === "status") found.add("statusFact");
    if (fact.value === "dang_thuc_hien") found.add("ongoing");
    if (fact.slot === "status" && (fact.value === "dat" || fact.value === "khong_dat")) found.add("verdict");
  }
  if (units.length > 1 || fields.length > 1 || countPeriods(reading, inZone) > 1) found.add("two");
  addShape(found, reading, zone);
  if (asksToRegister(reading)) found.add("askedToRegister");
  if (ownsToSlip(reading, zone)) found.add("slip");
  const isWork = isAboutWork(concepts);
  if (isWork || WORK_FEATURES.some((feature) => found.has(feature))) found.add("domain");
  if (isWork || WORK_OBJECTS.some((feature) => found.has(feature))) found.add("work");
  if (OBJECTS.some((feature) => found.has(feature))) found.add("object");
  return found;
}

/** "> Đồng chí muốn đăng ký mô hình nào?": what is quoted asks for a registration, so the reply is one. */
function asksToRegister({ segments: { quoted }, concepts, tokens }: Reading): boolean {
  const line = quoted.at(-1);
  if (line === undefined || tokens[line.to - 1]?.acc !== "?") return false;
  return concepts.some((hit) => hit.value === "register" && hit.from >= line.from && hit.to <= line.to);
}

/** Something that an act can be about. */
const OBJECTS = [
  "cue",
  "unit",
  "code",
  "quote",
  "village",
  "form",
  "formName",
  "figures",
  "field",
  "person",
  "percent",
  "subject",
];

/** What tells of the movement even without an act: more than a place that anybody may name. */
const WORK_OBJECTS = ["cue", "code", "quote", "field", "village", "workNoun"];

const WORK: ReadonlySet<Concept> = new Set([
  "followUp",
  "initial",
  "contributed",
  "totals",
  "model",
  "exemplar",
  "register",
  "reportWord",
  "recognise",
  "commend",
  "inspect",
  "overdue",
  "splitBy",
  "deadline",
  "withdraw",
  "evidence",
  "result",
  "progress",
  "assign",
]);
const WORK_FEATURES = [
  "cue",
  "unit",
  "code",
  "field",
  "village",
  "percent",
  "subject",
  "statusFact",
  "novelty",
  "level",
  "quote",
  "workNoun",
  "period",
];

/** Something in the message is about the movement: questions about lunch are not ours. */
function isAboutWork(concepts: ReadonlyMap<Concept, number>): boolean {
  for (const concept of concepts.keys()) if (WORK.has(concept)) return true;
  return false;
}

const WORK_NOUNS = new Set([
  "xa",
  "phuong",
  "don",
  "guong",
  "ho",
  "ma",
  "linh",
  "danh",
  "huyen",
  "tinh",
  "cap",
  "mau",
  "phong",
]);

function countPeriods(reading: Reading, inZone: (span: Zone) => boolean): number {
  return reading.grammar.filter((match) => match.kind === "period" && inZone(match)).length;
}

function addGrammar(found: Set<string>, reading: Reading, inZone: (span: Zone) => boolean): void {
  let figures = 0;
  for (const match of reading.grammar.filter(inZone)) {
    if (MEASURES.has(match.kind)) figures += 1;
    if (match.kind === "percent" || match.kind === "code" || match.kind === "phone") found.add(match.kind);
    if (match.kind === "time") found.add("time");
    if (match.kind === "period") found.add("period");
    if (match.kind === "date" || match.kind === "range" || match.kind === "day_part") found.add("date");
    if (match.kind === "money") found.add("amount");
    if (match.kind === "date") addDirection(found, reading, match.future, match.past);
  }
  if (figures > 0) found.add("figures");
  if (figures > 1) found.add("many");
}

/** A day that lies ahead or behind in both readings. */
function addDirection(found: Set<string>, _reading: Reading, future: string, past: string): void {
  if (future === past) found.add("fixedDate");
}

function addForm(found: Set<string>, reading: Reading, inZone: (span: Zone) => boolean): void {
  const form = reading.form.filter((field) => inZone(field.label));
  if (form.length > 1) found.add("form");
  for (const field of form) {
    if (field.kind === "name") found.add("formName");
    if (field.kind === "field" || field.kind === "level") found.add("formField");
    if (field.kind === "person") found.add("formPerson");
    if (field.kind === "reason" || field.kind === "percent") found.add(`form_${field.kind}`);
  }
}

/** Names between hard bounds, beside a field: registrations, also as a list. */
function addNames(found: Set<string>, reading: Reading, inZone: (span: Zone) => boolean): void {
  const count = reading.named.filter(inZone).length;
  if (count > 0 || (found.has("formName") && found.has("field"))) found.add("named");
  if (count > 1) found.add("namedMany");
}

function addShape(found: Set<string>, reading: Reading, zone: Zone): void {
  const from = Math.max(zone.from, reading.segments.head);
  const to = Math.min(zone.to, reading.segments.tail);
  let words = 0;
  for (let i = from; i < to; i += 1) if (reading.tokens[i]?.kind === "word") words += 1;
  if (words === 0) found.add("empty");
  if (words <= 3) found.add("tiny");
  if (words <= 7) found.add("short");
  for (let i = zone.from; i < zone.to; i += 1) addToken(found, reading, zone, i);
  addOnly(found, reading, zone, { from, to });
  if (words <= MOST_CODE_WORDS && isOnlyCode(reading, { from, to })) found.add("onlyCode");
  if (words <= 5) found.add("brief");
  if (countItems(reading, zone) > 1) found.add("items");
  if (words > 10) found.add("long");
  if (asksHow(reading, zone) && !found.has("figures") && !found.has("quote")) found.add("askForm");
}

/** "mã số một trăm hai mươi mốt" */
const MOST_CODE_WORDS = 8;

/** "mã 1": a code and nothing else, which asks how it stands. */
function isOnlyCode({ tokens, grammar }: Reading, core: Zone): boolean {
  let from = core.from;
  let to = core.to;
  while (from < to && tokens[from]?.kind !== "word" && tokens[from]?.kind !== "number") from += 1;
  while (to > from && tokens[to - 1]?.kind !== "word" && tokens[to - 1]?.kind !== "number") to -= 1;
  return to > from && grammar.some((match) => match.kind === "code" && match.from <= from && match.to >= to);
}

/** A phrase of more than one word that asks for help: "cần những gì", "làm thế nào". */
function asksHow(reading: Reading, zone: Zone): boolean {
  return reading.concepts.some(
    (hit) => hit.value === "help" && hit.to - hit.from > 1 && hit.from >= zone.from && hit.to <= zone.to,
  );
}

const MARKERS = new Set(["-", "•", "*", "+", "→"]);

/** Lines that begin with a bullet or a number. */
function countItems(reading: Reading, zone: Zone): number {
  let count = 0;
  for (let i = zone.from; i < zone.to; i += 1) {
    if (i > zone.from && reading.tokens[i - 1]?.kind !== "newline") continue;
    const [first, second] = [reading.tokens[i], reading.tokens[i + 1]];
    const numbered = first?.kind === "number" && second !== undefined && ".):/-".includes(second.acc);
    if (numbered || (first?.kind === "punct" && MARKERS.has(first.acc))) count += 1;
  }
  return count;
}

const COUNT_WORDS = new Set("mot hai ba bon nam sau bay tam chin muoi".split(" "));

/** Words and marks of which {@link addToken} takes note; it passes over all others. */
const WATCHED = wordSet(
  [
    ...WORK_NOUNS,
    ...SUPERLATIVE,
    "? mo chu khong hon excel word pdf file docx xlsx csv top phan phai dung khoan",
    ...COUNT_WORDS,
  ].join(" "),
);

function addToken(found: Set<string>, reading: Reading, zone: Zone, i: number): void {
  const token = reading.tokens[i];
  if (!token || (token.kind !== "number" && !WATCHED.has(token)) || reading.taken[i] === "quote") return;
  if (token.acc === "?") found.add("q");
  if (WORK_NOUNS.has(token.fold) && token.kind === "word") found.add("workNoun");
  const next = reading.tokens[i + 1];
  if (token.fold === "mo" && next?.fold === "hinh" && i + 1 < zone.to) found.add("cue");
  if (
    token.kind === "number" &&
    token.raw.length === 6 &&
    (reading.taken[i] === undefined || reading.taken[i] === "weak")
  )
    found.add("six");
  if (SUPERLATIVE.has(token.fold) && isSuperlative(reading, i)) found.add("superlative");
  if (token.fold === "chu" && next !== undefined && ["khong", "ko", "k"].includes(next.fold))
    found.add("contrast");
  if (token.fold === "khong" && next?.fold === "phai" && reading.tokens[i - 1]?.acc !== "(")
    found.add("contrast");
  if (token.fold === "hon" && (next?.kind === "number" || reading.taken[i + 1] !== undefined))
    found.add("moreThan");
  if (["excel", "word", "pdf", "file", "docx", "xlsx", "csv"].includes(token.fold)) found.add("fileWord");
  if (!found.has("limit") && isLimit(reading, i)) found.add("limit");
  if (
    token.fold === "phan" &&
    next?.fold === "tram" &&
    ["nhieu", "may"].includes(reading.tokens[i - 1]?.fold ?? "")
  )
    found.add("percentAsk");
  if (token.fold === "phai" && isMustBy(reading, i, zone)) found.add("mustBy");
  if (["dung", "khoan"].includes(token.fold) && ["rut", "huy", "bo", "xoa"].includes(next?.fold ?? ""))
    found.add("stayed");
}

/** "nhiều nhất", "đứng đầu", "dẫn đầu", "xếp hạng", "bét bảng", "đội sổ". */
function isSuperlative(reading: Reading, i: number): boolean {
  const word = reading.tokens[i]?.fold;
  const before = reading.tokens[i - 1]?.fold ?? "";
  if (word === "nhat")
    return !["thu", "thong", "chu", "ngay", "moi", "gan", "cham", "tre", "muon", "duy"].includes(before);
  if (word === "dau") return ["dung", "dan"].includes(before);
  if (word === "hang") return before === "xep";
  return word === "bet";
}

const COUNTED = new Set(["mo", "xa", "don", "phuong", "dien", "co", "tap", "ca", "cai", "guong", "thon"]);

/** "7 mô hình gần nhất", "top 5", "5 xã đứng đầu". */
function isLimit(reading: Reading, i: number): boolean {
  return limitAt(reading, i) !== undefined;
}

/** The number of "top 5" or "7 mô hình gần nhất" that starts at a token. */
export function limitAt(reading: Reading, i: number): number | undefined {
  const token = reading.tokens[i];
  const next = reading.tokens[i + 1];
  if (token?.fold === "top") return next && countAt(reading, i + 1)?.value;
  const count = countAt(reading, i);
  if (count === undefined || !COUNTED.has(reading.tokens[count.to]?.fold ?? "")) return undefined;
  for (let k = count.to + 1; k < Math.min(reading.tokens.length, i + 10); k += 1) {
    const word = reading.tokens[k];
    if (word?.kind === "newline" || word?.acc === "," || word?.acc === ".") break;
    const latest = word?.fold === "nhat" || (word?.fold === "day" && reading.tokens[k - 1]?.fold === "gan");
    const leading =
      word?.fold === "dau" && ["dung", "dan", "hang"].includes(reading.tokens[k - 1]?.fold ?? "");
    if (
      latest ||
      leading ||
      (word?.fold === "tien" && reading.tokens[k - 1]?.fold === "dau") ||
      (word?.fold === "bang" && ["cuoi", "dau", "bet"].includes(reading.tokens[k - 1]?.fold ?? ""))
    )
      return count.value;
  }
  return undefined;
}

/** A number in digits, or in words as the grammars read it, with the token after it. */
export function countAt(reading: Reading, i: number): { value: number; to: number } | undefined {
  const token = reading.tokens[i];
  if (token?.kind === "number") {
    const value = toCount(token.raw);
    return value === undefined ? undefined : { value, to: i + 1 };
  }
  if (token === undefined || !COUNT_WORDS.has(token.fold)) return undefined;
  return numberIn(reading.grammar, i);
}

/** A few kept matches of quoted lines may stand before the others, in no order (narrow-reading.ts). */
const OUT_OF_ORDER = 5;

function numberIn(grammar: Reading["grammar"], i: number): { value: number; to: number } | undefined {
  const first = firstFrom(grammar, i);
  for (let k = first; k <= first + OUT_OF_ORDER; k += 1) {
    const match = grammar[k];
    if (match?.from === i && match.kind === "number") return { value: match.value, to: match.to };
  }
  return undefined;
}

function toCount(raw: string): number | undefined {
  return /^\d{1,3}$/.test(raw) ? Number(raw) : undefined;
}

/** Messages that are nothing but an answer: every word belongs to a yes, a no or a greeting. */
function addOnly(found: Set<string>, reading: Reading, zone: Zone, core: Zone): void {
  for (const [concept, feature] of ONLY) {
    let covered: Set<number> | undefined;
    // "Dạ em chào các bác ạ": a polite word before a greeting is no yes.
    const isGreeted = concept === "yes" && reading.concepts.some((hit) => hit.value === "greeting");
    for (const hit of reading.concepts) {
      if (isGreeted && hit.to === hit.from + 1 && reading.tokens[hit.from]?.fold === "da") continue;
      if (hit.value !== concept || hit.from < zone.from || hit.to > zone.to) continue;
      covered ??= new Set();
      for (let i = hit.from; i < hit.to; i += 1) covered.add(i);
    }
    if (covered && restIsIdle(reading, core, covered)) found.add(feature);
  }
}

const ONLY = [
  ["yes", "onlyYes"],
  ["no", "onlyNo"],
  ["greeting", "onlyGreeting"],
] as const;
const IDLE = new Set(
  "ma ghi luu lam dau thua vang dong chi bac ong ba co chu di cac moi nguoi may ban nhe a nha em anh chi bot da roi luon di do day cho toi la thi cung het ca vay the minh nay oi giup ad sep".split(
    " ",
  ),
);

function restIsIdle(reading: Reading, core: Zone, covered: ReadonlySet<number>): boolean {
  for (let i = core.from; i < core.to; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === "word" && !covered.has(i) && !IDLE.has(token.fold)) return false;
    if (token?.kind === "number") return false;
    if (token?.acc === "?") return false;
  }
  return true;
}
