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

/** The smallest string after every path that starts with `scope`. */
export function afterScope(scope: string): string {
  // "0" is the character after "/".
  return scope === "" ? "\uffff" : `${scope.slice(0, -1)}0`;
}
