import type { Concept } from "./data/concepts";
import type { GrammarMatch } from "./grammars/match";
import { ownsToSlip } from "./owned-slip";
import { pointsAtCode } from "./points-at-quoted";
import type { FactHit, Reading } from "./reading";
import { addShape } from "./shape-features";
import { countWithin, within, type Zone } from "./zone";

/** What the scored intent model looks at. */
export interface IntentFacts {
  /** First token of each concept that occurs. */
  readonly first: ReadonlyMap<Concept, number>;
  readonly atHead: readonly Concept[];
  readonly atTail: readonly Concept[];
  readonly features: ReadonlySet<string>;
}

const MEASURES = new Set(["money", "area", "length", "labour", "households", "people"]);
/** A unit or a hamlet may stand before the head act: "Xã Diễn Trường báo cáo ...". */
const MAY_PRECEDE_ACT = new Set(["unit", "village", "person", "name"]);

/** Looks at a zone of a reading (the whole content, or one clause). Linear in its tokens. */
export function intentFacts(reading: Reading, zone: Zone): IntentFacts {
  const first = new Map<Concept, number>();
  const atHead: Concept[] = [];
  const atTail: Concept[] = [];
  const head = actHead(reading, zone);
  const tail = Math.min(zone.to, reading.segments.tail);
  for (const hit of reading.concepts) {
    if (hit.from < zone.from || hit.to > zone.to) continue;
    if (!first.has(hit.value)) first.set(hit.value, hit.from);
    if (hit.from <= head && hit.to > head - 2) addOnce(atHead, hit.value);
    if (hit.to >= tail - 1) addOnce(atTail, hit.value);
  }
  return { first, atHead, atTail, features: features(reading, zone, first) };
}

/** Hardly ever more than one or two. */
function addOnce(concepts: Concept[], concept: Concept): void {
  if (!concepts.includes(concept)) concepts.push(concept);
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
  const periods = addGrammar(found, reading, zone);
  if (countWithin(zone, reading.quotes) > 0) found.add("quote");
  const units = countWithin(zone, reading.units);
  if (units > 0) found.add("unit");
  if (countWithin(zone, reading.persons) > 0) found.add("person");
  if (countWithin(zone, reading.villages) > 0) found.add("village");
  const fields = countWithin(zone, reading.fields);
  if (fields > 0) found.add("field");
  if (reading.form.length > 0) addForm(found, reading, zone);
  addNames(found, reading, zone);
  for (const fact of reading.facts) if (within(fact, zone)) addFact(found, fact);
  if (units > 1 || fields > 1 || periods > 1) found.add("two");
  addShape(found, reading, zone);
  if (asksToRegister(reading)) found.add("askedToRegister");
  if (pointsAtCode(reading)) found.add("code");
  if (ownsToSlip(reading, zone)) found.add("slip");
  const isWork = isAboutWork(concepts);
  if (isWork || hasOneOf(found, WORK_FEATURES)) found.add("domain");
  if (isWork || hasOneOf(found, WORK_OBJECTS)) found.add("work");
  if (hasOneOf(found, OBJECTS)) found.add("object");
  return found;
}

function hasOneOf(found: ReadonlySet<string>, features: ReadonlySet<string>): boolean {
  for (const feature of found) if (features.has(feature)) return true;
  return false;
}

function addFact(found: Set<string>, { slot, value }: FactHit): void {
  if (slot === "kind") found.add("subject");
  if (slot === "novelty") found.add("novelty");
  if (slot === "status") found.add("statusFact");
  if (value === "dang_thuc_hien") found.add("ongoing");
  if (slot === "status" && (value === "dat" || value === "khong_dat")) found.add("verdict");
}

/** "> Đồng chí muốn đăng ký mô hình nào?": what is quoted asks for a registration, so the reply is one. */
function asksToRegister({ segments: { quoted }, concepts, tokens }: Reading): boolean {
  const line = quoted.at(-1);
  if (line === undefined || tokens[line.to - 1]?.acc !== "?") return false;
  return concepts.some((hit) => hit.value === "register" && hit.from >= line.from && hit.to <= line.to);
}

/** Something that an act can be about. */
const OBJECTS: ReadonlySet<string> = new Set([
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
]);

/** What tells of the movement even without an act: more than a place that anybody may name. */
const WORK_OBJECTS: ReadonlySet<string> = new Set(["cue", "code", "quote", "field", "village", "workNoun"]);

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
const WORK_FEATURES: ReadonlySet<string> = new Set([
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
]);

/** Something in the message is about the movement: questions about lunch are not ours. */
function isAboutWork(concepts: ReadonlyMap<Concept, number>): boolean {
  for (const concept of concepts.keys()) if (WORK.has(concept)) return true;
  return false;
}

/** @returns how many periods are named. */
function addGrammar(found: Set<string>, { grammar }: Reading, zone: Zone): number {
  let figures = 0;
  let periods = 0;
  for (const match of grammar) {
    if (!within(match, zone)) continue;
    if (MEASURES.has(match.kind)) figures += 1;
    if (match.kind === "period") periods += 1;
    addMatch(found, match);
  }
  if (figures > 0) found.add("figures");
  if (figures > 1) found.add("many");
  return periods;
}

function addMatch(found: Set<string>, match: GrammarMatch): void {
  const { kind } = match;
  if (kind === "percent" || kind === "code" || kind === "phone" || kind === "time" || kind === "period")
    found.add(kind);
  if (kind === "date" || kind === "range" || kind === "day_part" || kind === "invalid_date")
    found.add("date");
  if (kind === "money") found.add("amount");
  // A day that is the same in both readings.
  if (match.kind === "date" && match.future === match.past) found.add("fixedDate");
}

function addForm(found: Set<string>, reading: Reading, zone: Zone): void {
  const form = reading.form.filter((field) => within(field.label, zone));
  if (form.length > 1) found.add("form");
  for (const field of form) {
    if (field.kind === "name") found.add("formName");
    if (field.kind === "field" || field.kind === "level") found.add("formField");
    if (field.kind === "person") found.add("formPerson");
    if (field.kind === "reason" || field.kind === "percent") found.add(`form_${field.kind}`);
  }
}

/** Names between hard bounds, beside a field: registrations, also as a list. */
function addNames(found: Set<string>, reading: Reading, zone: Zone): void {
  const count = countWithin(zone, reading.named);
  if (count > 0 || (found.has("formName") && found.has("field"))) found.add("named");
  if (count > 1) found.add("namedMany");
}
