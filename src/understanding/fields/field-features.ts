import { accent } from "../accent";
import { fold } from "../fold";
import { tokenise } from "../tokenise";
import type { Token } from "../tokens";
import { FIELDS } from "../understanding";
import { FIELD_CUES } from "./field-cues";
import { withoutPeople } from "./without-people";

/** A name longer than this is no name; the rest is not read. */
const MAX_TOKENS = 60;

/**
 * What the classifier looks at in a name: folded syllables, their pairs, the first syllable, accented
 * syllables where accents are typed (bò / bộ), and the cue words of each field. Every number is "#"; names of people
 * are left out. Without repeats; linear in the name.
 */
export function fieldFeatures(name: string): string[] {
  const tokens = tokenise(name).tokens.filter((token) => token.kind === "word" || token.kind === "number");
  const words = withoutPeople(tokens.slice(0, MAX_TOKENS));
  const features = new Set<string>();
  const folds = words.map((word) => (word.kind === "number" ? "#" : word.fold));
  for (const [i, word] of words.entries()) addRuns(features, word, folds, i);
  if (folds.length > 0) features.add(`f:${folds[0]}`);
  addCues(
    features,
    words.map((word) => word.fold),
    words.map((word) => word.acc),
  );
  return [...features];
}

function addRuns(features: Set<string>, word: Token, folds: readonly string[], i: number): void {
  features.add(`w:${folds[i]}`);
  if (word.acc !== word.fold) features.add(`a:${word.acc}`);
  if (i + 1 < folds.length) features.add(`b:${folds[i]} ${folds[i + 1]}`);
}

interface Cue {
  readonly feature: string;
  readonly fold: readonly string[];
  readonly acc: readonly string[];
}

const CUES = buildCues();

/**
 * A cue counts when its syllables stand there, with its accents or with none. The longest at a place counts, and none
 * that lies within it: "tiếng kẻng học bài" does not speak of "tiếng kẻng" where the longer phrase is a cue.
 */
function addCues(features: Set<string>, folds: readonly string[], accs: readonly string[]): void {
  let covered = 0;
  for (let i = 0; i < folds.length; i += 1) {
    const standing = (CUES.get(folds[i] ?? "") ?? []).filter((cue) => standsAt(cue, folds, accs, i));
    const longest = Math.max(0, ...standing.map((cue) => cue.fold.length));
    if (i + longest <= covered) continue;
    covered = i + longest;
    for (const { feature, fold: syllables } of standing) {
      if (syllables.length < longest) continue;
      features.add(feature);
      if (longest > 1) features.add(`${feature}+`);
    }
  }
}

function standsAt(cue: Cue, folds: readonly string[], accs: readonly string[], i: number): boolean {
  return cue.fold.every((word, k) => {
    const acc = accs[i + k];
    return folds[i + k] === word && (acc === cue.acc[k] || acc === word);
  });
}

function buildCues(): ReadonlyMap<string, readonly Cue[]> {
  const table = new Map<string, Cue[]>();
  for (const field of FIELDS) {
    const { strong, weak } = FIELD_CUES[field];
    addCueList(table, strong, `c:${field}!`);
    addCueList(table, weak, `c:${field}?`);
  }
  return table;
}

function addCueList(table: Map<string, Cue[]>, list: string, feature: string): void {
  for (const phrase of new Set(list.split(", "))) {
    const acc = accent(phrase).split(" ");
    const folded = acc.map(fold);
    const first = folded[0] ?? "";
    const known = table.get(first) ?? [];
    known.push({ feature, fold: folded, acc });
    table.set(first, known);
  }
}
