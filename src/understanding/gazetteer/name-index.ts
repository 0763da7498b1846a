import { fold } from "../fold";
import type { GazetteerUnit } from "../understanding";

/** A name under which units are known. */
export interface NameEntry {
  /** Folded syllables joined by spaces: "thach lac". */
  readonly key: string;
  /** As printed, for the accents: "Thạch Lạc". */
  readonly name: string;
  readonly unit: GazetteerUnit;
  /** The unit's own name, not an alias. */
  readonly own: boolean;
}

/** Names by their folded form, and by first letter and length for the search of typing mistakes. */
export interface NameIndex {
  readonly byKey: ReadonlyMap<string, readonly NameEntry[]>;
  /** Most syllables of a name that begins with this one. */
  readonly longest: ReadonlyMap<string, number>;
  /** Keys without spaces, by first letter and length: "t9". */
  readonly byShape: ReadonlyMap<string, readonly string[]>;
  /** Key with spaces of a key without. */
  readonly spaced: ReadonlyMap<string, string>;
}

const SIMPLE = /^[a-z0-9]+( [a-z0-9]+)*$/;

/** Syllables of a name as tokens would have them: apostrophes and hyphens stand alone. */
export function keyOf(name: string): string {
  const folded = fold(name);
  if (SIMPLE.test(folded)) return folded;
  return folded
    .replace(/[^\p{L}\p{N}]/gu, (mark) => (mark === "-" || mark === "'" ? ` ${mark} ` : " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** Builds the index in one pass over the names. */
export function buildNameIndex(entries: Iterable<NameEntry>): NameIndex {
  const byKey = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const known = byKey.get(entry.key);
    if (known) known.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  const longest = new Map<string, number>();
  const byShape = new Map<string, string[]>();
  const spaced = new Map<string, string>();
  for (const key of byKey.keys()) {
    addLongest(longest, key);
    addShape(byShape, spaced, key);
  }
  return { byKey, longest, byShape, spaced };
}

function addLongest(longest: Map<string, number>, key: string): void {
  const space = key.indexOf(" ");
  const first = space < 0 ? key : key.slice(0, space);
  const length = countSyllables(key);
  if (length > (longest.get(first) ?? 0)) longest.set(first, length);
}

function countSyllables(key: string): number {
  let count = 1;
  for (let i = 0; i < key.length; i += 1) if (key.charCodeAt(i) === 32) count += 1;
  return count;
}

function addShape(byShape: Map<string, string[]>, spaced: Map<string, string>, key: string): void {
  const joined = key.replaceAll(" ", "");
  const shape = `${joined.charAt(0)}${joined.length}`;
  const known = byShape.get(shape);
  if (known) known.push(joined);
  else byShape.set(shape, [joined]);
  spaced.set(joined, key);
}
