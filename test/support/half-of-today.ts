/**
 * The first of the steps before which is killed today, and how far apart they are: every second one, the odd and the
 * even in turn from day to day, since all of them take minutes. `KILL_ALL=1` takes each.
 */
export function halfOfToday(): { readonly first: number; readonly apart: number } {
  return process.env.KILL_ALL === "1"
    ? { first: 1, apart: 1 }
    : { first: 1 + (new Date().getDate() % 2), apart: 2 };
}
