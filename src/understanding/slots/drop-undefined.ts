/** Without the keys whose value is undefined: what is not said is not there. */
export function dropUndefined<T extends object>(values: T): Partial<T> {
  const said: Partial<T> = {};
  addDefined(said, values);
  return said;
}

/** Puts into `said` what has a value. */
export function addDefined<T extends object>(said: Partial<T>, values: Partial<T>): void {
  for (const key in values) if (values[key] !== undefined) said[key] = values[key];
}
