/** Places of the two highest values; `second` is -1 when there is only one. */
export interface BestTwo {
  readonly best: number;
  readonly second: number;
}

/** The first of equals wins: the order of the list is the order of precedence. */
export function bestTwo(values: Float64Array): BestTwo {
  let best = 0;
  let second = -1;
  for (let k = 1; k < values.length; k += 1) {
    const value = values[k] ?? 0;
    if (value > (values[best] ?? 0)) {
      second = best;
      best = k;
    } else if (second < 0 || value > (values[second] ?? 0)) second = k;
  }
  return { best, second };
}
