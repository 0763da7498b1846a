import { createNearNames } from "./near-names";

/** Names compared between two pauses. */
const NAMES_A_SLICE = 50;

/**
 * Puts names that nearly repeat each other into one group, so that none is tested on a model that learned its twin.
 * Pauses (`yield`) often. @returns the number of the first name of each name's group, in order.
 */
export function* fieldGroups(names: readonly string[]): Generator<undefined, number[]> {
  const near = createNearNames();
  const parents = names.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[i] = at;
    return at;
  };
  for (const [i, name] of names.entries()) {
    for (const j of near.add(name)) parents[Math.max(root(i), root(j))] = Math.min(root(i), root(j));
    if (i % NAMES_A_SLICE === 0) yield;
  }
  return names.map((_, i) => root(i));
}
