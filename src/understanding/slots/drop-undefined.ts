/** Removes the keys whose value is undefined, in place: what is not said is not there. */
export function dropUndefined<T extends object>(values: T): T {
  for (const key in values) if (values[key] === undefined) delete values[key];
  return values;
}
