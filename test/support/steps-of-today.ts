/**
 * The first of the steps before which is killed today, and how far apart they are: every eighth one, others from
 * day to day, since all of them take minutes. `KILL_ALL=1` takes each.
 */
export function stepsOfToday(): { readonly first: number; readonly apart: number } {
  return process.env.KILL_ALL === "1"
    ? { first: 1, apart: 1 }
    : { first: 1 + (new Date().getDate() % 8), apart: 8 };
}
