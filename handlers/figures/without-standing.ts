import type { ModelFilter } from "../../src/domain/figures";

/** All that is registered, wherever it has come to: what several of the five numbers, or their shares, are counted of. */
export function withoutStanding(filter: ModelFilter): ModelFilter {
  const {
    milestone: _milestone,
    notYet: _notYet,
    passed: _passed,
    notPassed: _notPassed,
    states: _states,
    ...rest
  } = filter;
  return rest;
}
