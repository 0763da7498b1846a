/** Without the keys whose value is undefined: what is not said is not there. */
export function dropUndefined<T extends object>(values: T): Partial<T> {
  const said: Partial<T> = {};
  for (const key in values) if (values[key] !== undefined) said[key] = values[key];
  return said;
}
