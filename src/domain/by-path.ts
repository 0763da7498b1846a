import { afterScope } from "./unit-path";

/** Finds what lies in areas by its path, sorted once: without going through all 14,000 units of the nation each time. */
export function createByPath<T>(
  items: readonly T[],
  pathOf: (item: T) => string,
): (areas: readonly string[]) => readonly T[] {
  const sorted = items
    .map((item, order) => ({ item, order, path: pathOf(item) }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.order - b.order));
  const firstFrom = (path: string) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.path ?? "") < path) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (areas) => {
    const found = areas.flatMap((area) => sorted.slice(firstFrom(area), firstFrom(afterScope(area))));
    if (found.length === items.length && areas.length === 1) return items;
    // In the order of the list, whatever that of the areas; what lies in two of them once.
    return [...new Set(found)].sort((a, b) => a.order - b.order).map(({ item }) => item);
  };
}
