import type { FoundMention, Search } from "./unit-search";

const BETWEEN = new Set([",", "(", "-", "thuoc", "–", "o", "/"]);

/** Drops a parent that only says where the unit before it lies, and narrows that unit by it. */
export function withoutParents(search: Search, found: readonly FoundMention[]): FoundMention[] {
  const kept: FoundMention[] = [];
  for (const mention of found) {
    const before = kept.at(-1);
    const narrowed =
      before && isBeside(search, before, mention) ? narrowedBy(search, before, mention) : undefined;
    if (narrowed) kept[kept.length - 1] = narrowed;
    else kept.push(mention);
  }
  return kept;
}

function isBeside({ tokens }: Search, before: FoundMention, mention: FoundMention): boolean {
  const gap = tokens.slice(before.to, mention.from);
  return gap.length <= 2 && gap.every((token) => BETWEEN.has(token.fold));
}

function narrowedBy(search: Search, before: FoundMention, mention: FoundMention): FoundMention | undefined {
  const parents = new Set(mention.candidates.map((unit) => unit.code));
  const inside = before.candidates.filter((unit) =>
    search.gazetteer
      .pathOf(unit.code)
      .slice(1)
      .some((code) => parents.has(code)),
  );
  return inside.length > 0 ? { ...before, candidates: inside } : undefined;
}
