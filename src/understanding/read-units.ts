import { findUnitMentions } from "./gazetteer/find-unit-mentions";
import { levelOf } from "./gazetteer/unit-types";
import type { UnitSpan } from "./reading";
import type { Taken } from "./taken";
import type { Token } from "./tokens";
import type { Gazetteer } from "./understanding";
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
  for (const mention of found) {
    const { from, to, raw, candidates } = mention;
    if (candidates.length > 0 && candidates.every((unit) => levelOf(unit.type) === "village"))
      places.push({ from, to });
    else units.push({ from, to, mention: { raw, candidates } });
  }
  return { units, places };
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
