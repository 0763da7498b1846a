import { OPENING_WORDS, type Opening, openingsOf } from "./clause-openings";
import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** A part of a message that can have an intent of its own. */
export interface Clause extends Zone {
  /** Where the part before it ends: `from`, or the connector that stands before it. */
  readonly cut: number;
  /** What announces a matter of its own: a connector ("tiện thể"), or an act after a weaker word or mark. */
  readonly opening: Opening;
  /** It ends with a question mark. */
  readonly asks: boolean;
}

/** Cuts what the writer says at sentence ends, connectors and new acts; nothing is cut inside names. Linear. */
export function clausesOf(reading: Reading): readonly Clause[] {
  if (!mayBeCut(reading)) return reading.segments.content.filter(isClause).map(uncut);
  const clauses: Clause[] = [];
  const openings = openingsOf(reading);
  for (const zone of reading.segments.content) {
    let cut = zone.from;
    let from = zone.from;
    let opening: Opening = zone === reading.segments.content[0] ? "none" : openings.ofLine(zone);
    for (let i = zone.from; i < zone.to; i += 1) {
      if (!CUTS.has(reading.tokens[i])) continue;
      const mark = endMark(reading, i);
      if (mark === undefined && i === from) continue;
      const opened = mark ? openings.afterStop(i + 1) : openings.within(i);
      if (mark === undefined && opened.opening === "none") continue;
      clauses.push({ from, to: i, cut, opening, asks: mark === "?" });
      cut = mark === undefined ? i : i + 1;
      from = cut + opened.length;
      opening = opened.opening;
      i = Math.max(i, from - 1);
    }
    clauses.push({ from, to: zone.to, cut, opening, asks: false });
  }
  return clauses.filter(isClause);
}

/** Most messages are one line without a mark or a word at which one is cut. */
function mayBeCut({ tokens, segments }: Reading): boolean {
  return segments.content.length > 1 || tokens.some((token) => CUTS.has(token));
}

/** Nothing ends or opens a part but these. */
const CUTS = wordSet(`? ! ; . , ${OPENING_WORDS.join(" ")}`);

function isClause({ from, to }: Zone): boolean {
  return to - from > 1;
}

function uncut({ from, to }: Zone): Clause {
  return { from, to, cut: from, opening: "none", asks: false };
}

/** The mark that ends a sentence at `i`; a dot inside an abbreviation or a name ends none. */
function endMark({ tokens, taken }: Reading, i: number): string | undefined {
  const token = tokens[i];
  if (token?.kind !== "punct" || taken[i] !== undefined) return undefined;
  if (token.acc === "?" || token.acc === "!" || token.acc === ";") return token.acc;
  if (token.acc !== ".") return undefined;
  const next = tokens[i + 1];
  return !next || next.start > token.end ? "." : undefined;
}
