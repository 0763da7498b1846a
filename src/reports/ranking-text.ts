import type { Ranking } from "../domain/figures";
import { formatNumber } from "./format";
import type { NamedPart, SplitContext } from "./split-text";

/**
 * "Nhiều nhất: xã Thạch Khê (12)." All that share the last place are named too; the area itself, which may have models of
 * its own, takes no part among its units. Empty where there is nothing to rank.
 * @param most how many of the first are named
 * @param figureOf how the figure of a part is said, a plain number when absent
 */
export function firstOf(
  parts: readonly NamedPart[],
  { ranking, most }: { readonly ranking: Ranking; readonly most: number },
  { say, topUnit, figureOf = (part) => formatNumber(part.count) }: SplitContext & FigureOf,
): string {
  const ranked = inOrder(parts, ranking, topUnit);
  const last = ranked[Math.min(most, ranked.length) - 1]?.count;
  const first = ranked.filter(({ count }, index) => index < most || count === last);
  const [one] = first;
  if (one === undefined || ranked.length < 2 || first.length === ranked.length) return "";
  if (most > 1) {
    const names = first.map((part) => say("rank.one", { name: part.name, value: figureOf(part) }));
    return say(`rank.${ranking}.several`, { names: names.join("; ") });
  }
  const names = first.map(({ name }) => name).join(", ");
  return say(`rank.${ranking}`, { names, value: figureOf(one) });
}

/** The one that stands first alone; undefined where several share the place. */
export function onlyFirst(
  parts: readonly NamedPart[],
  { ranking }: { readonly ranking: Ranking },
  { topUnit }: Pick<SplitContext, "topUnit">,
): NamedPart | undefined {
  const [first, second] = inOrder(parts, ranking, topUnit);
  return first !== undefined && first.count !== second?.count ? first : undefined;
}

function inOrder(parts: readonly NamedPart[], ranking: Ranking, topUnit: string): NamedPart[] {
  return parts
    .filter(({ key }) => key !== topUnit)
    .sort((a, b) => (ranking === "most" ? b.count - a.count : a.count - b.count));
}

interface FigureOf {
  readonly figureOf?: (part: NamedPart) => string;
}
