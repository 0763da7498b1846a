import { type Opening, openingsOf } from "./clause-openings";
import type { Reading } from "./reading";
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
  const clauses: Clause[] = [];
  const openings = openingsOf(reading);
  for (const zone of reading.segments.content) {
    let cut = zone.from;
    let from = zone.from;
    let opening: Opening = zone === reading.segments.content[0] ? "none" : openings.ofLine(zone);
    for (let i = zone.from; i < zone.to; i += 1) {
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
  return clauses.filter((clause) => clause.to - clause.from > 1);
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
