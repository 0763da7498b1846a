import { askingClause, isLong, sentenceAround } from "./long-message";
import type { PersonSpan } from "./persons";
import type { Reading } from "./reading";
import type { Intent } from "./understanding";
import { within, type Zone } from "./zone";

const TIMES: ReadonlySet<string> = new Set(["date", "range", "period", "time", "day_part", "invalid_date"]);
const DECIDED: ReadonlySet<Intent> = new Set(["withdraw", "recognise", "commend", "register_exemplar"]);

/**
 * The reading of a long message, in which days, states and reasons count only in the sentence that it comes to: the story
 * before it ("từ bốn giờ sáng", "tuần kế đổ móng", "hơi chậm vì vướng ...") gives none. Others are read as they are.
 */
export function readingAtPoint(reading: Reading, intent: Intent): Reading {
  const point = isPointed(intent) && isLong(reading) ? pointOf(reading, intent) : undefined;
  if (point === undefined) return reading;
  return {
    ...reading,
    point,
    grammar: reading.grammar.filter((match) => !TIMES.has(match.kind) || within(match, point)),
    facts: reading.facts.filter((fact) => fact.slot !== "status" || within(fact, point)),
    persons: DECIDED.has(intent) ? personsAt(reading.persons, point) : reading.persons,
  };
}

function isPointed(intent: Intent): boolean {
  return DECIDED.has(intent) || intent === "update_progress" || intent === "help";
}

function pointOf(reading: Reading, intent: Intent): Zone | undefined {
  if (intent === "help") return { from: 0, to: 0 };
  if (DECIDED.has(intent)) return askingClause(reading);
  const percents = reading.grammar.filter((match) => match.kind === "percent");
  const [only] = percents;
  return only !== undefined && percents.length === 1 ? sentenceAround(reading, only) : undefined;
}

/** Whom the asking names, else the first one whom the story is about. */
function personsAt(persons: readonly PersonSpan[], point: Zone): readonly PersonSpan[] {
  const asked = persons.filter((person) => within(person, point));
  return asked.length > 0 ? asked : persons.slice(0, 1);
}
