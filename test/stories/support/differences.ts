/**
 * Where a stored value does not hold what is expected of it: objects may have more keys, lists must be as long.
 * @param at where in the record; empty at its top
 */
export function differences(expected: unknown, actual: unknown, at = ""): string[] {
  if (isObject(expected) && isObject(actual)) {
    if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length)
      return [`${at} has ${actual.length} entries instead of ${expected.length}: ${JSON.stringify(actual)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, Reflect.get(actual, key), at === "" ? key : `${at}.${key}`),
    );
  }
  if (Object.is(expected, actual)) return [];
  return [`${at} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
