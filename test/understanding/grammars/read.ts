import { fold } from "../../../src/understanding/fold";
import type { GrammarMatch } from "../../../src/understanding/grammars/match";
import { readGrammars } from "../../../src/understanding/grammars/read-grammars";
import { tokenise } from "../../../src/understanding/tokenise";

/** Monday 2 March 2026, 8 o'clock in Viet Nam. */
export const NOW = new Date("2026-03-02T08:00:00+07:00");

export function readText(text: string, options: { now?: Date; saoM2?: number } = {}): GrammarMatch[] {
  return readGrammars(tokenise(text).tokens, { now: options.now ?? NOW, saoM2: options.saoM2 });
}

/** Values of all matches of a kind. */
export function valuesOf(
  text: string,
  kind: GrammarMatch["kind"],
  options: { now?: Date; saoM2?: number } = {},
): unknown[] {
  return readText(text, options)
    .filter((match) => match.kind === kind)
    .map((match) => ("value" in match ? match.value : match));
}

/** Dates as they read in one direction. */
export function datesOf(text: string, direction: "past" | "future" = "future", now = NOW): string[] {
  return readText(text, { now }).flatMap((match) => (match.kind === "date" ? [match[direction]] : []));
}

export function periodsOf(text: string, direction: "past" | "future" = "past", now = NOW): string[] {
  return readText(text, { now }).flatMap((match) => (match.kind === "period" ? [match[direction]] : []));
}

export function rangesOf(text: string, direction: "past" | "future" = "past", now = NOW): unknown[] {
  return readText(text, { now }).flatMap((match) => (match.kind === "range" ? [match[direction]] : []));
}

export function withoutAccents(text: string): string {
  return fold(text);
}
