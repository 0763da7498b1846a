/** Kills of a season that are played on one day. */
const A_DAY = 3;
const RESTART = '{"restart": true}';

/**
 * A season's script with some of its kills, others from day to day, since each starts the service anew: the lines of
 * those left out are empty, so that the others keep their numbers. `RESTARTS=all` takes each.
 */
export function restartsOfToday(lines: readonly string[]): readonly string[] {
  const all = lines.flatMap((line, index) => (line === RESTART ? [index] : []));
  if (process.env.RESTARTS === "all" || all.length <= A_DAY) return lines;
  const today = new Date().getDate();
  const places = Array.from({ length: A_DAY }, (_, one) => Math.floor((one * all.length) / A_DAY) + today);
  const kept = new Set(places.map((place) => all[place % all.length]));
  return lines.map((line, index) => (line === RESTART && !kept.has(index) ? "" : line));
}

export function isRestart(line: string): boolean {
  return line === RESTART;
}
