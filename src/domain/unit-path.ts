/**
 * The place of a unit in the tree as one string, `42/436/18634/`: "this unit and everything under it" is then
 * a range of strings, which an index answers without a scan.
 */
export function unitPath(codes: readonly string[]): string {
  return codes.map((code) => `${encodeURIComponent(code)}/`).join("");
}

/** Is `path` the unit at `scope`, or under it? The empty scope is everything. */
export function isWithin(path: string, scope: string): boolean {
  return path.startsWith(scope);
}

/** What somebody is responsible for: their unit with all under it, and the former units that went into it. */
export interface Area {
  readonly scope: string;
  readonly former?: readonly string[];
}

export function isInArea(path: string, { scope, former = [] }: Area): boolean {
  return isWithin(path, scope) || former.some((area) => isWithin(path, area));
}

/** Those of the paths that lie within no other one, sorted and each once. */
export function outermost(paths: readonly string[]): readonly string[] {
  const found: string[] = [];
  // Sorted, a path stands right after the one it is under, or after others under the same one.
  for (const path of [...paths].sort()) {
    const last = found.at(-1);
    if (last === undefined || !isWithin(path, last)) found.push(path);
  }
  return found;
}

/** Ranges that hold every path outside these areas: before the first, between each two and after the last. */
export function pathsOutside(areas: readonly string[]): readonly { $gte: string; $lt: string }[] {
  const outer = outermost(areas);
  const starts = [...outer, afterScope("")];
  const ends = ["", ...outer.map(afterScope)];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? "";
    return end < start ? [{ $gte: end, $lt: start }] : [];
  });
}

/** The smallest string after every path that starts with `scope`. */
export function afterScope(scope: string): string {
  // "0" is the character after "/".
  return scope === "" ? "\uffff" : `${scope.slice(0, -1)}0`;
}
