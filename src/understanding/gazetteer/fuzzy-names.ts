import { distance } from "fastest-levenshtein";
import { accent } from "../accent";
import type { NameEntry, NameIndex } from "./name-index";

/** Shorter names have too many neighbours to be repaired. */
const MIN_LETTERS = 5;
/** From this many letters on, two slips are forgiven. */
const TWO_SLIPS_FROM = 9;

/**
 * Names that differ from a folded, space-less one by a typing mistake: one letter, or two from nine letters on. A
 * name that is itself known is never "corrected". The nearest come alone; among equals those nearest in accents.
 */
export function fuzzyNames(
  index: NameIndex,
  typed: { readonly key: string; readonly acc: string },
  fits: (entry: NameEntry) => boolean,
): readonly NameEntry[] {
  const joined = typed.key.replaceAll(" ", "");
  if (joined.length < MIN_LETTERS || index.spaced.has(joined)) return [];
  const limit = joined.length >= TWO_SLIPS_FROM ? 2 : 1;
  const near = nearKeys(index, typed.key, limit)
    .map(({ key, slips }) => ({ slips, entries: entriesOf(index, key).filter(fits) }))
    .filter(({ entries }) => entries.length > 0);
  const best = Math.min(...near.map(({ slips }) => slips));
  const entries = near.filter(({ slips }) => slips === best).flatMap((found) => found.entries);
  return nearestInAccents(entries, typed.acc);
}

function nearKeys(index: NameIndex, typed: string, limit: number): { key: string; slips: number }[] {
  const joined = typed.replaceAll(" ", "");
  const found: { key: string; slips: number }[] = [];
  for (let length = joined.length - limit; length <= joined.length + limit; length += 1) {
    for (const key of index.byShape.get(`${joined.charAt(0)}${length}`) ?? []) {
      // Two letters changed places count as two for the distance and as one slip below.
      if (distance(joined, key) > 2) continue;
      const slips = slipsBetween(typed, index.spaced.get(key) ?? key);
      if (slips <= limit) found.push({ key, slips });
    }
  }
  return found;
}

function entriesOf(index: NameIndex, joined: string): readonly NameEntry[] {
  return index.byKey.get(index.spaced.get(joined) ?? "") ?? [];
}

function nearestInAccents(entries: readonly NameEntry[], acc: string): readonly NameEntry[] {
  if (entries.length < 2) return entries;
  const distances = entries.map((entry) => distance(acc, accent(entry.name)));
  const best = Math.min(...distances);
  return entries.filter((_, i) => distances[i] === best);
}

/** Letters that fingers or ears take for each other: neighbours on the keyboard, n/l, s/x, i/y, c/k, d/v/r/g, b/p. */
const CONFUSED: ReadonlySet<string> = new Set(
  (
    "qw,we,er,rt,ty,yu,ui,io,op,as,sd,df,fg,gh,hj,jk,kl,zx,xc,cv,vb,bn,nm,qa,wa,ws,es,ed,rd,rf,tf,tg,yg,yh,uh,uj,ij,ik,ok,ol,pl," +
    "az,sz,sx,dx,dc,fc,fv,gv,gb,hb,hn,jn,jm,km,nl,iy,ck,dv,dr,dg,bp,ao,ae,oa,ie,eo,mn,th,tr,ch,gr"
  ).split(","),
);

/**
 * How many slips of typing lie between: in no syllable more than one, and a letter replaced only by one that is
 * easily taken for it; infinite otherwise. "Thạch Tân" is another place than "Thạch Văn", not a slip.
 */
function slipsBetween(typed: string, name: string): number {
  const left = typed.split(" ");
  const right = name.split(" ");
  if (left.length !== right.length)
    return distance(left.join(""), right.join("")) <= 1 ? 1 : Number.POSITIVE_INFINITY;
  let slips = 0;
  for (const [i, syllable] of left.entries()) {
    const other = right[i] ?? "";
    if (syllable === other) continue;
    if (!isSyllableSlip(syllable, other)) return Number.POSITIVE_INFINITY;
    slips += 1;
  }
  return slips;
}

function isSyllableSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return distance(a, b) <= 1;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  const x = a.charAt(at);
  const y = b.charAt(at);
  const swapped = a.charAt(at + 1) === y && b.charAt(at + 1) === x;
  const rest = a.slice(at + (swapped ? 2 : 1)) === b.slice(at + (swapped ? 2 : 1));
  return rest && (swapped || CONFUSED.has(x + y) || CONFUSED.has(y + x));
}
