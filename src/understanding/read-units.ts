import { findUnitMentions } from "./gazetteer/find-unit-mentions";
import type { FoundMention } from "./gazetteer/unit-search";
import { levelOf } from "./gazetteer/unit-types";
import type { UnitSpan } from "./reading";
import type { Taken } from "./taken";
import type { Token } from "./tokens";
import type { Gazetteer } from "./understanding";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

export interface UnitReadOptions {
  readonly gazetteer: Gazetteer | undefined;
  readonly scope?: string;
}

/** The administrative units that a message names, and the hamlets that the gazetteer knows. */
export function readUnits(
  tokens: readonly Token[],
  text: string,
  options: UnitReadOptions,
  taken: Taken,
): { units: UnitSpan[]; places: Zone[] } {
  const units: UnitSpan[] = [];
  const places: Zone[] = [];
  if (!options.gazetteer) return { units, places };
  const found = findUnitMentions(tokens, options.gazetteer, {
    text,
    scope: options.scope,
    consumed: (i) => taken.has(i),
  });
  for (const [i, mention] of found.entries()) {
    const { from, to, raw, candidates } = countsAll(tokens, mention, found[i + 1])
      ? withoutType(tokens, text, mention)
      : mention;
    if (candidates.length > 0 && candidates.every((unit) => levelOf(unit.type) === "village"))
      places.push({ from, to });
    else units.push({ from, to, mention: { raw, candidates } });
  }
  return { units, places };
}

type Mention = Pick<FoundMention, "from" | "to" | "raw" | "candidates" | "typed">;

const COUNTS = wordSet("hai ba bon nam sau bay 2 3 4 5 6 7 cac may nhung");
const JOINTS = new Set([",", "và", "va", "với", "voi", "-", "&", "+"]);

/** "ba xã Diễn Kim, Diễn Hùng, Diễn Hải": the type word is of all of them. */
function countsAll(tokens: readonly Token[], mention: Mention, next: Mention | undefined): boolean {
  const { from, to, typed } = mention;
  if (!typed || next === undefined || next.typed || !COUNTS.has(tokens[from - 1])) return false;
  // "thôn 3 xã Diễn Kim, Diễn Châu"
  if (
    tokens[from - 1]?.kind === "number" &&
    tokens[from - 2]?.kind === "word" &&
    isPlaceWord(tokens[from - 2])
  )
    return false;
  return next.from === to + 1 && JOINTS.has(tokens[to]?.acc ?? "");
}

const PLACES = wordSet("thon xom khoi pho to khu ap doi");

function isPlaceWord(token: Token | undefined): boolean {
  return PLACES.has(token);
}

function withoutType(tokens: readonly Token[], text: string, mention: Mention): Mention {
  const from = mention.from + 1;
  const raw = text.slice(tokens[from]?.start ?? 0, tokens[mention.to - 1]?.end ?? 0).normalize("NFC");
  return from < mention.to ? { ...mention, from, raw } : mention;
}

/** Area of one sào in m² where the message speaks of, or else where its writer is. */
export function saoOf(units: readonly UnitSpan[], options: UnitReadOptions): number | undefined {
  const named = units.length === 0 ? undefined : saoOfUnits(units);
  return (
    named ?? (options.scope === undefined ? undefined : options.gazetteer?.byCode(options.scope)?.sao_m2)
  );
}

function saoOfUnits(units: readonly UnitSpan[]): number | undefined {
  for (const { mention } of units) {
    const unit = mention.candidates.find((candidate) => candidate.sao_m2 !== undefined);
    if (unit) return unit.sao_m2;
  }
  return undefined;
}
