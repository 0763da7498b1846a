/** The first of several values: a record has one of each. */
export function first<T extends string | number>(value: T | readonly T[] | undefined): T | undefined {
  return isList(value) ? value[0] : value;
}

/** One value or several, as a list. */
export function listOf<T extends string | number>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[] | undefined): value is readonly T[] {
  return Array.isArray(value);
}
