import { createBoundedNames } from "./bounded-names";
import { hasCapitals } from "./capitals";
import { mistaken, takenBack } from "./corrections";
import { dayOf } from "./day-of";
import { fieldMentions } from "./fields/field-mentions";
import { createFormReader, type FormField } from "./forms";
import type { GrammarMatch } from "./grammars/match";
import { readGrammars } from "./grammars/read-grammars";
import { createNormaliser } from "./normalise";
import { createPersonFinder, type PersonFinder, type PersonOptions, type PersonSpan } from "./persons";
import { isPlaceName } from "./place-name";
import { findQuotes, type Quoted } from "./quotes";
import { createLexiconReader } from "./read-lexicons";
import { readUnits, saoOf } from "./read-units";
import type { Reading, UnitSpan } from "./reading";
import { createSegmenter } from "./segment";
import { startsUpper } from "./starts-upper";
import { Taken } from "./taken";
import type { Token } from "./tokens";
import type { Gazetteer, UnderstandOptions } from "./understanding";
import { createVillageFinder } from "./villages";
import { wordSet } from "./word-set";
import { overlaps, type Zone } from "./zone";

export interface ReadOptions extends UnderstandOptions {
  readonly gazetteer: Gazetteer | undefined;
}

/** Reads everything in a message that can be read before its intent is known. */
export type MessageReader = (text: string, options: ReadOptions) => Reading;

/**
 * Builds the reader: all lexicons are compiled once. The order matters, each step takes its tokens: names, units,
 * figures and dates, hamlets, people, fields; what is left is read with the lexicons.
 */
export function createMessageReader(): MessageReader {
  const normalise = createNormaliser();
  const segment = createSegmenter();
  const readForm = createFormReader();
  const findBounded = createBoundedNames();
  const findPersons = createPersonFinder();
  const findVillages = createVillageFinder();
  const readLexicons = createLexiconReader();
  return (text, options) => {
    const { tokens, accented } = normalise(text);
    const segments = segment(tokens);
    const form = readForm(tokens, segments.content);
    // "Chuyển tiếp từ nhóm “Dân vận xã A”:" names who sent it, and no model.
    const quotes = outside(findQuotes(tokens), segments.content === segments.header ? [] : segments.header);
    const taken = new Taken(tokens.length);
    markNames(taken, quotes, form);
    const capitals = hasCapitals(tokens);
    const located = readUnits(tokens, text, options, taken);
    taken.markAll(located.units, "unit");
    taken.markAll(located.places, "village");
    const named = findBounded(tokens, { taken, form, segments, capitals });
    const units = outside(located.units, named);
    const places = outside(located.places, named);
    const grammar = takeGrammar(tokens, units, options, taken);
    const free = { taken: (i: number) => taken.hasStrong(i), capitals, accented };
    const villages = inOrder(places, findVillages(tokens, whole(tokens), free));
    taken.markAll(villages, "village");
    const inName = { taken: () => false, capitals, accented };
    const names = quotes.length === 0 ? named : [...named, ...quotes];
    const namedVillages = names.flatMap((name) => findVillages(tokens, name, inName));
    const persons = readPersons(findPersons, tokens, form, free);
    for (const person of persons) taken.mark(person.whole, "person");
    const fields = takeFields(tokens, taken);
    for (const field of form) taken.mark(field.label, "label");
    const { facts, concepts } = readLexicons(tokens, taken, accented);
    return {
      text,
      tokens,
      accented,
      segments,
      quotes,
      form,
      named,
      units,
      villages,
      namedVillages,
      persons,
      grammar,
      fields,
      capitals,
      facts,
      concepts,
      taken: taken.kinds,
      dropped: takenBack(tokens),
      mistaken: mistaken(tokens),
      today: dayOf(options.now),
    };
  };
}

function whole(tokens: readonly Token[]): Zone {
  return { from: 0, to: tokens.length };
}

/** Without what was read inside a name. */
function outside<T extends Zone>(spans: readonly T[], names: readonly Zone[]): readonly T[] {
  if (names.length === 0 || spans.length === 0) return spans;
  return spans.filter((span) => !names.some((name) => overlaps(name, span)));
}

/** Both in the order of the text; most messages have none. */
function inOrder<T extends Zone>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (some.length === 0) return others;
  return others.length === 0 ? some : [...some, ...others].sort(byPlace);
}

function byPlace(a: Zone, b: Zone): number {
  return a.from - b.from;
}

/** Nothing reads inside a quoted name or the value of a form's name. */
function markNames(taken: Taken, quotes: readonly Quoted[], form: readonly FormField[]): void {
  for (const field of form) if (field.kind === "name") taken.mark(field, "name");
  for (const quote of quotes) taken.mark(quote.outer, "quote");
}

function takeGrammar(
  tokens: readonly Token[],
  units: readonly UnitSpan[],
  options: ReadOptions,
  taken: Taken,
): readonly GrammarMatch[] {
  const matches = readGrammars(tokens, {
    now: options.now,
    saoM2: saoOf(units, options),
    blocked: (i) => taken.has(i) || isCapitalName(tokens, i),
  });
  if (matches.length === 0) return matches;
  const found = matches.filter(
    (match) =>
      !isNoNumber(tokens, match) &&
      !isPublicLand(tokens, match) &&
      !isRank(tokens, match) &&
      !isInterest(tokens, match),
  );
  for (const match of found) taken.mark(match, isWeak(match) || isPrice(tokens, match) ? "weak" : match.kind);
  return found;
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** "thôn Linh Chiểu", "xã Thứ Ba": no time of day, no day of the week. */
function isCapitalName(tokens: readonly Token[], i: number): boolean {
  const raw = tokens[i]?.raw ?? "";
  return raw.length > 2 && startsUpper(raw) && CAPITALISED.test(raw) && isPlaceName(tokens, i);
}

const WEAK_KINDS: ReadonlySet<GrammarMatch["kind"]> = new Set(["number", "ratio", "day_part"]);

/** A bare number, a ratio, a part of the day, a day or year named by itself may still belong to a name. */
function isWeak(match: GrammarMatch): boolean {
  return ("weak" in match && match.weak === true) || WEAK_KINDS.has(match.kind);
}

const DEAREST_VND = 50_000;
const BEFORE_AMOUNT = wordSet(
  "gop dong tien gia thuong ho la duoc chi moi thu phi von het tang no muc them khoang con tra",
);

/** "Tủ bánh mì 2k", "Cơm 5 nghìn": so little is what something costs, and may be part of a name. */
function isPrice(tokens: readonly Token[], match: GrammarMatch): boolean {
  if (match.kind !== "money" || match.value > DEAREST_VND || match.perItem === true) return false;
  const before = tokens[match.from - 1];
  return before?.kind === "word" && !BEFORE_AMOUNT.has(before);
}

/** "không công nhân viên": the word "không" is no zero before a count. */
function isNoNumber(tokens: readonly Token[], match: GrammarMatch): boolean {
  return (
    "value" in match && match.value === 0 && tokens[match.from]?.kind === "word" && match.kind !== "percent"
  );
}

/** "đất 5%", the village's common land, is a kind of land. */
function isPublicLand(tokens: readonly Token[], match: GrammarMatch): boolean {
  const before = tokens[match.from - 1];
  return match.kind === "percent" && match.value === 5 && before?.fold === "dat" && before.acc !== "đạt";
}

/** "lãi suất 0%", "giảm giá 20%": the terms of a loan or a sale, no part of the work. */
function isInterest(tokens: readonly Token[], match: GrammarMatch): boolean {
  if (match.kind !== "percent") return false;
  const at = ABOUT.has(tokens[match.from - 1]) ? match.from - 1 : match.from;
  return TERMS.has(`${tokens[at - 2]?.fold} ${tokens[at - 1]?.fold}`);
}

const TERMS = new Set(["lai suat", "giam gia", "chiet khau", "khuyen mai", "hoa hong"]);
const ABOUT = wordSet("chi la con den toi tu");

const RANKED = wordSet("binh hang loai tat");

/** "thương binh 2/4", "hạng 1/4": a class of invalids, no day. */
function isRank(tokens: readonly Token[], match: GrammarMatch): boolean {
  return match.kind === "date" && RANKED.has(tokens[match.from - 1]) && tokens[match.from]?.kind === "number";
}

function takeFields(tokens: readonly Token[], taken: Taken): Reading["fields"] {
  const found = fieldMentions(tokens, (i) => taken.isNamed(i) || tokens[i]?.acc === "đang");
  if (found.length === 0) return found;
  const announced = found.findLastIndex((field) => field.how === "label");
  // Before an announced field, words that could name one are a name's ("gắn với xây dựng nông thôn mới, lĩnh vực KT").
  const fields = found.filter(
    (field, i) => i >= announced || field.how === "label" || field.to - field.from === 1,
  );
  for (const field of fields)
    taken.mark({ from: field.labelFrom, to: field.to }, field.how === "model" ? "weak" : "field");
  return fields;
}

function readPersons(
  find: PersonFinder,
  tokens: readonly Token[],
  form: readonly FormField[],
  options: PersonOptions,
): readonly PersonSpan[] {
  const outside = find(tokens, { from: 0, to: tokens.length }, options);
  const fields = form.filter((field) => field.kind === "person");
  if (fields.length === 0) return outside;
  const inFields = fields.flatMap((field) => find.inField(tokens, field, options) ?? []);
  const others = outside.filter((span) => !inFields.some((other) => overlaps(other.whole, span.whole)));
  return inOrder(inFields, others);
}
