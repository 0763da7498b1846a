import type { Token } from "../tokens";
import { findCodes } from "./codes";
import { findDates } from "./dates";
import { presentOf } from "./day-reading";
import type {
  DateMatch,
  Direction,
  GrammarMatch,
  GrammarOptions,
  MeasureMatch,
  PeriodMatch,
  RangeMatch,
} from "./match";
import { DEFAULT_SAO_M2, findMeasures, findRatios } from "./measures";
import { findHalfYears, findPeriods } from "./periods";
import { findPhones } from "./phones";
import { findRanges } from "./ranges";
import { scan } from "./scan";
import { findTimes } from "./times";

/**
 * Reads everything with a grammar of its own: codes, phones, ratios, times, ranges, dates, periods, measures and
 * bare numbers. Matches do not overlap and come in the order of the text. Pure, linear, never throws.
 */
export function readGrammars(tokens: readonly Token[], options: GrammarOptions): GrammarMatch[] {
  const s = scan(tokens, options.blocked);
  const present = presentOf(options.now);
  const saoM2 = options.saoM2 ?? DEFAULT_SAO_M2;
  const found: GrammarMatch[] = [];
  addAll(found, findCodes(s, present.year));
  addAll(found, findPhones(s));
  addAll(found, findRatios(s, saoM2));
  addAll(found, findTimes(s, present));
  addAll(found, findHalfYears(s, present));
  addAll(found, findRanges(s, present));
  addAll(found, findDates(s, present));
  addAll(found, findPeriods(s, present));
  addAll(found, findMeasures(s, saoM2));
  return isInOrder(found) ? found : found.sort((a, b) => a.from - b.from);
}

/** Most messages have few matches, and these in the order in which they are looked for. */
function isInOrder(found: readonly GrammarMatch[]): boolean {
  let before = 0;
  for (const { from } of found) {
    if (from < before) return false;
    before = from;
  }
  return true;
}

function addAll(found: GrammarMatch[], more: readonly GrammarMatch[]): void {
  for (const match of more) found.push(match);
}

/** The value of a date, period or range in the direction that the intent gives. */
export function pointed<T extends DateMatch | PeriodMatch | RangeMatch>(
  match: T,
  direction: Direction,
): T["future"] {
  return match[direction];
}

/** An area in m² by another sào than it was read with (the unit's own is known only after the text is read). */
export function withSao(match: MeasureMatch, readWith: number, saoM2: number): number {
  return Math.round(match.value + (match.sao ?? 0) * (saoM2 - readWith));
}
