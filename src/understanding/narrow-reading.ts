import type { Reading } from "./reading";
import { firstFrom, within, type Zone } from "./zone";

/** Gives the reading of one record: only what stands near its zone, so that many records stay linear. */
export type NarrowReading = (zone: Zone) => Reading;

/** What is read may begin this many tokens before the zone that it reaches into. */
const MARGIN = 40;
/** Of what the quoted lines and the header name the first counts; a few are kept for every record. */
const MOST_KEPT = 5;

/** Prepares the cutting of a message's reading: every record looks at its own part of what was found. */
export function createNarrowReading(reading: Reading): NarrowReading {
  const { quoted, header } = reading.segments;
  const codes = firstIn(
    quoted,
    reading.grammar.filter(({ kind }) => kind === "code"),
  );
  const quotes = firstIn(quoted, reading.quotes);
  const units = firstIn(header, reading.units);
  const labels = reading.form.map(({ label }) => label);
  return (zone) => ({
    ...reading,
    grammar: near(reading.grammar, zone, codes),
    quotes: near(reading.quotes, zone, quotes),
    units: near(reading.units, zone, units),
    facts: near(reading.facts, zone),
    concepts: near(reading.concepts, zone),
    fields: near(reading.fields, zone),
    persons: near(reading.persons, zone),
    villages: near(reading.villages, zone),
    namedVillages: near(reading.namedVillages, zone),
    named: near(reading.named, zone),
    form: reading.form
      .slice(firstFrom(labels, zone.from), firstFrom(labels, zone.to))
      .filter(({ label }) => within(label, zone)),
  });
}

function firstIn<T extends Zone>(lines: readonly Zone[], spans: readonly T[]): readonly T[] {
  if (lines.length === 0) return [];
  return spans.filter((span) => lines.some((line) => within(span, line))).slice(0, MOST_KEPT);
}

/** Spans that begin in a zone or shortly before it, and the kept ones; spans stand in the order of the text. */
function near<T extends Zone>(spans: readonly T[], zone: Zone, kept: readonly T[] = []): readonly T[] {
  const from = firstFrom(spans, zone.from - MARGIN);
  const to = firstFrom(spans, zone.to);
  const found = spans.slice(from, to);
  return kept.length === 0 ? found : [...kept.filter((span) => !found.includes(span)), ...found];
}
