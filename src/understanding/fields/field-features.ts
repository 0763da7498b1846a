import { accent } from "../accent";
import { fold } from "../fold";
import { tokenise } from "../tokenise";
import { FIELDS } from "../understanding";
import { FIELD_CUES } from "./field-cues";

/** A name longer than this is no name; the rest is not read. */
const MAX_TOKENS = 60;

/**
 * What the classifier looks at in a name: folded syllables, their pairs, the first syllable, accented syllables
 * where accents are typed (bò / bộ), and the cue words of each field. Without repeats; linear in the name.
 */
export function fieldFeatures(name: string): string[] {
  const tokens = tokenise(name).tokens.filter((token) => token.kind === "word" || token.kind === "number");
  const words = tokens.slice(0, MAX_TOKENS);
  const features = new Set<string>();
  words.forEach((word, i) => {
    const syllable = word.kind === "number" ? "#" : word.fold;
    features.add(`w:${syllable}`);
    if (word.acc !== word.fold) features.add(`a:${word.acc}`);
    const next = words[i + 1];
    if (next) features.add(`b:${syllable} ${next.kind === "number" ? "#" : next.fold}`);
  });
  const first = words[0];
  if (first) features.add(`f:${first.fold}`);
  const foldWords = words.map((word) => word.fold);
  const accWords = words.map((word) => word.acc);
  addCues(features, foldWords, accWords);
  return [...features];
}

interface Cue {
  readonly feature: string;
  readonly fold: readonly string[];
  readonly acc: readonly string[];
}

const CUES = buildCues();

/** A cue counts when its syllables stand there, with its accents or with none; the longest cue at a place counts. */
function addCues(features: Set<string>, folds: readonly string[], accs: readonly string[]): void {
  for (let i = 0; i < folds.length; i += 1) {
    for (const cue of CUES.get(folds[i] ?? "") ?? []) {
      if (standsAt(cue, folds, accs, i)) {
        features.add(cue.feature);
        features.add(`${cue.feature}${cue.fold.length > 1 ? "+" : ""}`);
      }
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
    table.set(first, [...(table.get(first) ?? []), { feature, fold: folded, acc }]);
  }
}
