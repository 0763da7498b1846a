import type { Ranking } from "../domain/figures";
import { formatNumber } from "./format";
import type { NamedPart, SplitContext } from "./split-text";

/**
 * "Nhiều nhất: xã Thạch Khê (12)." All that share the place are named; the area itself, which may have models of its own,
 * takes no part among its units. Empty where there is nothing to rank.
 * @param figureOf how the figure of a part is said, a plain number when absent
 */
export function firstOf(
  parts: readonly NamedPart[],
  ranking: Ranking,
  { say, topUnit, figureOf = (part) => formatNumber(part.count) }: SplitContext & FigureOf,
): string {
  const ranked = parts.filter(({ key }) => key !== topUnit);
  const counts = ranked.map(({ count }) => count);
  const best = ranking === "most" ? Math.max(...counts) : Math.min(...counts);
  const first = ranked.filter(({ count }) => count === best);
  const [one] = first;
  if (one === undefined || ranked.length < 2 || first.length === ranked.length) return "";
  const names = first.map(({ name }) => name).join(", ");
  return say(`rank.${ranking}`, { names, value: figureOf(one) });
}

interface FigureOf {
  readonly figureOf?: (part: NamedPart) => string;
}
