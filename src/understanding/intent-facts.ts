import type { Concept } from "./data/concepts";
import { ownsToSlip } from "./owned-slip";
import type { Reading } from "./reading";
import { addShape } from "./shape-features";
import type { Zone } from "./zone";

/** What the scored intent model looks at. */
export interface IntentFacts {
  /** First token of each concept that occurs. */
  readonly first: ReadonlyMap<Concept, number>;
  readonly atHead: ReadonlySet<Concept>;
  readonly atTail: ReadonlySet<Concept>;
  readonly features: ReadonlySet<string>;
}

const MEASURES = new Set(["money", "area", "length", "labour", "households", "people"]);
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
