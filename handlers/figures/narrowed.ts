import type { ModelFilter } from "../../src/domain/figures";

/** More than a place and a time: what belongs to whole units (targets, plans, deadlines) says nothing of it. */
export function isNarrowed(filter: ModelFilter): boolean {
  const { path: _path, years: _years, from: _from, to: _to, former: _former, ...narrowing } = filter;
  return Object.values(narrowing).some((value) => value !== undefined);
}
