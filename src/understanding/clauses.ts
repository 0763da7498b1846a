import type { Reading } from "./reading";
import type { Zone } from "./zone";

/** A part of a message that can have an intent of its own. */
export interface Clause extends Zone {
  /** It begins with a word that announces a second matter ("tiện thể", "với lại"). */
  readonly added: boolean;
  /** It ends with a question mark. */
  readonly asks: boolean;
}

const CONNECTORS: readonly (readonly string[])[] = [
  ["tien", "the"],
  ["nhan", "tien"],
  ["voi", "lai"],
  ["dong", "thoi"],
  ["san", "tien"],
  ["luon", "tien"],
  ["a", "ma"],
  ["ngoai", "ra"],
  ["sau", "do"],
  ["roi", "cho"],
  ["roi", "gui"],
  ["roi", "xuat"],
  ["roi", "nhac"],
];

/** Cuts what the writer says at sentence ends, line ends and connectors; nothing is cut inside names. Linear. */
export function clausesOf(reading: Reading): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const zone of reading.segments.content) {
    let from = zone.from;
    let added = false;
    for (let i = zone.from; i < zone.to; i += 1) {
      const connects = i > from && isConnector(reading, i);
      const mark = endMark(reading, i);
      if (!connects && mark === undefined) continue;
      clauses.push({ from, to: i, added, asks: mark === "?" });
      from = connects ? i : i + 1;
      added = connects;
    }
    clauses.push({ from, to: zone.to, added, asks: false });
  }
  return clauses.filter((clause) => clause.to - clause.from > 1);
}

function isConnector({ tokens, taken }: Reading, i: number): boolean {
  if (taken[i] !== undefined) return false;
  return CONNECTORS.some(([a, b]) => tokens[i]?.fold === a && tokens[i + 1]?.fold === b);
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
