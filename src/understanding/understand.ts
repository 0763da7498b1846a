import { recordsOfCodes } from "./code-records";
import { contentZone } from "./content-zone";
import { type Decision, decideIntent } from "./decide-intent";
import { fieldsInTurn } from "./fields-in-turn";
import { leaningOf } from "./follow-up";
import { createIntentJudge } from "./intents/intent-judge";
import { createNameFinder } from "./names";
import { createNarrowReading } from "./narrow-reading";
import { ordinalVillage } from "./ordinal-places";
import { createMessageReader } from "./read-message";
import type { Reading } from "./reading";
import { readingAtPoint } from "./reading-at-point";
import { splitRecords } from "./records";
import { RememberedReadings, tellsTheHour } from "./remembered-readings";
import type { AssembledSlots } from "./slots/assemble";
import { assembleSlots, withShared } from "./slots/assemble";
import { isRegistering } from "./slots/context";
import type { Extras, Gazetteer, Intent, Slots, Understanding, UnderstandOptions } from "./understanding";
import type { Zone } from "./zone";

/** Understands one message. Pure: the same text and options give the same result; never throws. */
export type Understand = (text: string, options: UnderstandOptions) => Understanding;

export interface UnderstandSettings {
  /** Units that can be named; `UnderstandOptions.gazetteer` replaces it for one call. */
  readonly gazetteer?: Gazetteer;
  /** False: each text is read anew, also one that was read before; for measuring. */
  readonly remembers?: boolean;
}

/**
 * Builds `understand`: compiles the lexicons once (some 65 ms), then reads message after message in
 * time linear in their length. What it does and how to extend it: docs/understanding.md.
 */
export function createUnderstand(settings: UnderstandSettings = {}): Understand {
  const read = createMessageReader();
  const judge = createIntentJudge();
  const names = createNameFinder();
  const remembered = settings.remembers === false ? undefined : new RememberedReadings();
  return (text, { now, scope, meant: said, gazetteer = settings.gazetteer }) => {
    const options = { now, scope, meant: said, gazetteer };
    const known = remembered?.get(text, options);
    if (known) return known;
    const reading = read(text, options);
    const decision = said === undefined ? decideIntent(reading, judge) : meant(said);
    const leans = decision.intent === "unknown" && leaningOf(reading, "unknown") !== undefined;
    const guess = leans ? "ask_count" : (decision.candidates?.[0] ?? "unknown");
    const about = decision.intent === "unknown" ? guess : decision.intent;
    const first =
      decision.slotsTo === undefined ? readingAtPoint(reading, about) : upTo(reading, decision.slotsTo);
    const parts =
      decision.intent === "unknown" && !leans && !isBareAnswer(reading)
        ? NOTHING
        : readSlots(first, about, names);
    const found = toUnderstanding(decision, parts, restOf(reading, decision));
    return remembered === undefined || tellsTheHour(reading) ? found : remembered.keep(text, options, found);
  };
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

function toUnderstanding(decision: Decision, parts: Parts, rest: string | undefined): Understanding {
  const { intent, confidence, also, candidates } = decision;
  const { slots, extras, records, recordExtras, clarify } = parts;
  const found: Draft<Understanding> = { intent, confidence, slots, extras };
  if (records) found.records = records;
  if (recordExtras) found.recordExtras = recordExtras;
  if (clarify) found.clarify = clarify;
  if (also && also.length > 0) found.also = also;
  if (candidates) found.candidates = candidates;
  if (rest !== undefined) found.rest = rest;
  return found;
}

/** The text from the second matter on. */
function restOf({ text, tokens }: Reading, { restFrom }: Decision): string | undefined {
  const next = restFrom === undefined ? undefined : tokens[restFrom];
  return next && text.slice(next.start);
}

/** The writer knows best what is meant. */
function meant(intent: Intent): Decision {
  return { intent, confidence: 1 };
}

/** The reading of what stands before the second matter of a message. */
function upTo(reading: Reading, to: number): Reading {
  const content = reading.segments.content
    .filter((zone) => zone.from < to)
    .map((zone) => ({ from: zone.from, to: Math.min(zone.to, to) }));
  return {
    ...reading,
    segments: { ...reading.segments, content, tail: Math.min(reading.segments.tail, to) },
  };
}

const NOTHING: Parts = { slots: {}, extras: {} };
/** An answer to the bot's question is hardly anything but values: "xã Thạch Lạc", "NTM", "30/6", "52 hộ". */
const BARE_SHARE = 0.6;

function isBareAnswer(reading: Reading): boolean {
  let words = 0;
  let values = 0;
  for (let i = reading.segments.head; i < reading.segments.tail; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === "punct" && "{}<>=[]".includes(token.acc)) return false;
    if (token?.kind !== "word" && token?.kind !== "number") continue;
    words += 1;
    if (reading.taken[i] !== undefined && reading.taken[i] !== "weak") values += 1;
  }
  return words > 0 && words <= 20 && values / words >= BARE_SHARE;
}

type Parts = Pick<Understanding, "slots" | "extras" | "records" | "recordExtras" | "clarify">;

function readSlots(reading: Reading, intent: Intent, names: ReturnType<typeof createNameFinder>): Parts {
  const split = isOneStory(reading) ? undefined : splitRecords(reading, intent);
  if (!split) {
    const whole = withQuoted(reading, intent, names);
    const records = recordsOfCodes(reading, intent, whole);
    return records ? { ...single(whole), slots: {}, records } : single(whole);
  }
  const narrow = createNarrowReading(reading);
  const shared = split.shared.map((zone) => assemble(narrow(zone), intent, zone, names));
  const common: Slots = {};
  const commonExtras: Extras = {};
  for (const part of shared) {
    Object.assign(common, part.slots);
    Object.assign(commonExtras, part.extras);
  }
  const parts = split.records.map((zone) => assemble(narrow(zone), intent, zone, names));
  split.records.forEach((zone, i) => {
    const village = common.village === undefined ? undefined : ordinalVillage(reading, split.shared, zone);
    if (village !== undefined) Object.assign(parts[i]?.slots ?? {}, { village });
  });
  const inTurn = fieldsInTurn(reading, parts.length);
  const clarify = [...new Set([...shared, ...parts].flatMap((part) => part.clarify))];
  return {
    slots: {},
    extras: commonExtras,
    records: inheritDates(
      parts.map((part, index) => ({
        ...withShared(part.slots, common),
        ...(inTurn && { field: inTurn[index] }),
      })),
      intent,
    ),
    recordExtras: parts.map((part) => ({ ...commonExtras, ...part.extras })),
    ...(clarify.length > 0 && { clarify }),
  };
}

/** A long message that comes to one act, without several names or codes, is about one thing, whatever it tells. */
function isOneStory({ point, quotes, grammar }: Reading): boolean {
  if (point === undefined || quotes.length > 1) return false;
  return grammar.filter(({ kind }) => kind === "code").length < 2;
}

/** "> “Tiếng loa” - xã A ⏎ đăng ký giúp chị cái đó": a registration without a name of its own is of what it quotes. */
function withQuoted(
  reading: Reading,
  intent: Intent,
  names: ReturnType<typeof createNameFinder>,
): AssembledSlots {
  const own = assemble(reading, intent, contentZone(reading), names);
  const { quoted } = reading.segments;
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (!isRegistering(intent) || own.slots.name !== undefined || !first || !last) return own;
  const above = assemble(reading, intent, { from: first.from, to: last.to }, names);
  return { ...own, slots: { ...above.slots, ...own.slots }, extras: { ...above.extras, ...own.extras } };
}

/** "9h ngày 12/3 xã A, 14h xã B", "kiểm tra 18/6: xã A đạt, xã B không đạt": the day is said once, with the first. */
function inheritDates(records: readonly Slots[], intent: Intent): Slots[] {
  let date: Slots["date"];
  return records.map((record) => {
    date = record.date ?? date;
    const isVisit = record.time !== undefined || intent === "record_inspection";
    return isVisit && record.date === undefined && date !== undefined ? { ...record, date } : record;
  });
}

function single(part: AssembledSlots): Parts {
  return {
    slots: part.slots,
    extras: part.extras,
    ...(part.clarify.length > 0 && { clarify: part.clarify }),
  };
}

function assemble(
  reading: Reading,
  intent: Intent,
  zone: Zone,
  names: ReturnType<typeof createNameFinder>,
): AssembledSlots {
  return assembleSlots(reading, intent, zone, names);
}
