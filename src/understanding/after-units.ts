import type { NameEndOptions } from "./name-ends";
import type { Token } from "./tokens";
import type { Zone } from "./zone";

/** Where a name may begin, and how well that is founded. */
export interface NameStart {
  readonly at: number;
  readonly rank: number;
}

/** "Xã Diễn Trường hũ gạo tình thương ...": right after the first unit. */
export function afterUnit(
  tokens: readonly Token[],
  zone: Zone,
  options: NameEndOptions,
): readonly NameStart[] {
  const at = pastUnits(zone.from, zone, options);
  if (at > zone.from) return [{ at, rank: 2 }];
  const list = options.registering && !options.collective ? afterBody(tokens, zone, options) : undefined;
  return list === undefined ? [] : [{ at: list, rank: ABOVE_HEAD }];
}

/** Above the head of the message (2): there the body stands. */
const ABOVE_HEAD = 2.2;
const LONGEST_BODY = 6;

/** "Hội Nông dân xã Diễn Lâm, Gà thả vườn, KT, 15 hộ": who registers, then what. */
function afterBody(tokens: readonly Token[], zone: Zone, options: NameEndOptions): number | undefined {
  for (let i = zone.from; i < Math.min(zone.to, zone.from + LONGEST_BODY); i += 1) {
    if (options.taken(i) !== "unit") {
      if (tokens[i]?.kind !== "word") return undefined;
      continue;
    }
    const at = pastUnits(i, zone, options);
    return tokens[at]?.acc === "," && tokens[at + 1]?.kind === "word" ? at + 1 : undefined;
  }
  return undefined;
}

export function pastUnits(from: number, zone: Zone, options: NameEndOptions): number {
  let at = from;
  while (at < zone.to && options.taken(at) === "unit") at += 1;
  return at;
}
