import { beginsName } from "./begins-name";
import type { Reading } from "./reading";
import { hasValue, type RecordZones } from "./record-zones";
import type { Intent } from "./understanding";
import type { Zone } from "./zone";

const TOLD: ReadonlySet<Intent> = new Set(["update_progress", "report_result"]);
const FIGURES = ["percent", "money", "households", "people", "area", "length", "labour"];
const FEWEST_WORDS = 3;
const ACTING = new Set("xong moi da dang duoc dat con gan lam".split(" "));

/**
 * "Rào tre chắn cát xong 700m, Bếp than không khói mới lắp 11 hộ": clauses of which each begins with a capitalised name,
 * goes on with what has been done, and has a figure. A clause that begins small tells more of the one before.
 */
export function byTopics(reading: Reading, whole: Zone, intent: Intent): RecordZones | undefined {
  if (!TOLD.has(intent) || !reading.capitals || reading.units.length > 0 || reading.quotes.length > 0)
    return undefined;
  const parts = partsOf(reading, whole);
  if (parts.length < 2 || !parts.every((part) => isTopic(reading, part))) return undefined;
  return { records: parts, shared: [] };
}

function partsOf({ tokens }: Reading, whole: Zone): readonly Zone[] {
  const parts: Zone[] = [];
  let from = whole.from;
  for (let i = whole.from; i <= whole.to; i += 1) {
    const token = tokens[i];
    const ends =
      i === whole.to || token?.kind === "newline" || (token?.kind === "punct" && ",;".includes(token.acc));
    if (!ends) continue;
    if (i - from > 1) parts.push({ from, to: i });
    from = i + 1;
  }
  return parts;
}

function isTopic(reading: Reading, part: Zone): boolean {
  const { tokens, taken } = reading;
  const first = tokens[part.from];
  if (first === undefined || !beginsName(first) || !hasValue(reading, part, FIGURES)) return false;
  let at = part.from;
  while (
    at < part.to &&
    tokens[at]?.kind === "word" &&
    (taken[at] ?? "weak") === "weak" &&
    !ACTING.has(tokens[at]?.fold ?? "")
  )
    at += 1;
  return at - part.from >= FEWEST_WORDS && ACTING.has(tokens[at]?.fold ?? "");
}
