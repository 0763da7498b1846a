/**
 * For each of these paths, the items at or under it.
 * @param pathOf the path of an item's unit
 */
export function withSubunits<T>(
  paths: readonly string[],
  items: readonly T[],
  pathOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>(paths.map((path) => [path, []]));
  for (const item of items) {
    const path = pathOf(item);
    // Each unit above is a head of the path: looked up, not searched for among thousands.
    for (let end = path.indexOf("/") + 1; end > 0; end = path.indexOf("/", end) + 1)
      found.get(path.slice(0, end))?.push(item);
  }
  return found;
}
