import { fold } from "../fold";
import type { Token } from "../tokens";
import { type AccentStatistics, spokenWords } from "./accent-statistics";

/** A name as it is probably meant. */
export interface RestoredName {
  /** The name with accents; absent when it has some already, or when nothing better than it is known. */
  readonly proposed?: string;
  /** Is the proposal sure enough to be shown? */
  readonly certain: boolean;
}

/** Names with more words are long texts; nothing is proposed for them. */
const MAX_WORDS = 30;
/**
 * By how much (natural logarithm) the proposal must be likelier than the next reading, at every word. Chosen on held-out
 * names: `scripts/train-accents.ts --report`.
 */
const CERTAIN_MARGIN = 2.75;
/** How much a pair of words says beside the single word. */
const PAIR_SHARE = 0.9;
/** Weight of "it is a word not seen yet", in sightings. */
const UNSEEN_WORD = 0.5;
const UNSEEN_PAIR = 0.5;

export type RestoreAccents = (name: string) => RestoredName;

/**
 * Makes a function that gives a name typed without accents ("nuoi bo sinh san") its accents back ("nuôi bò sinh sản"), by
 * what words follow each other in known names. Case, numbers, marks and blanks stay as typed; so does a name that has an
 * accent anywhere. Linear in the name; never throws.
 */
export function createRestoreAccents(statistics: AccentStatistics): RestoreAccents {
  const table = tableOf(statistics);
  return (name) => {
    const words = spokenWords(name);
    const isPlain = words.every(({ acc, fold: plain }) => acc === plain) && name === name.normalize("NFC");
    if (!isPlain || words.length === 0 || words.length > MAX_WORDS) return { certain: false };
    const best = bestReading(words, table);
    if (best === undefined) return { certain: false };
    const proposed = written(name, words, best.forms);
    if (proposed === name) return { certain: false };
    return { proposed, certain: best.margin >= CERTAIN_MARGIN && isSupported(best.forms, table) };
  };
}

interface Table {
  /** By word without accents: its forms with their counts. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly formTotals: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  /** By pair without accents. */
  readonly pairTotals: ReadonlyMap<string, number>;
}

function tableOf({ words, pairs }: AccentStatistics): Table {
  const forms = new Map<string, Map<string, number>>();
  const formTotals = new Map<string, number>();
  for (const [word, count] of Object.entries(words)) {
    const plain = fold(word);
    const known = forms.get(plain) ?? new Map<string, number>();
    forms.set(plain, known.set(word, count));
    formTotals.set(plain, (formTotals.get(plain) ?? 0) + count);
  }
  const pairTotals = new Map<string, number>();
  for (const [pair, count] of Object.entries(pairs)) {
    const plain = fold(pair);
    pairTotals.set(plain, (pairTotals.get(plain) ?? 0) + count);
  }
  return { forms, formTotals, pairs: new Map(Object.entries(pairs)), pairTotals };
}

interface Reading {
  readonly forms: readonly string[];
  /** How much likelier than with any one word read differently. */
  readonly margin: number;
}

/** A word that has not been seen; it is written as typed, and never certain. */
const UNSEEN = "";

/** The likeliest reading, by the best path up to each form and from it on. None when a word is new. */
function bestReading(words: readonly Token[], table: Table): Reading | undefined {
  const choices = words.map(({ fold: plain }) => [...(table.forms.get(plain)?.keys() ?? []), UNSEEN]);
  if (choices.some(({ length }) => length === 1)) return undefined;
  const score = (i: number, before: string | undefined, form: string): number =>
    Math.log(likelihood(words, i, before, form, table));
  const upTo: number[][] = [];
  choices.forEach((forms, i) => {
    upTo.push(
      forms.map((form) => {
        if (i === 0) return score(0, undefined, form);
        const before = choices[i - 1] ?? [];
        return Math.max(...before.map((other, k) => (upTo[i - 1]?.[k] ?? 0) + score(i, other, form)));
      }),
    );
  });
  const onward: number[][] = choices.map((forms) => forms.map(() => 0));
  for (let i = choices.length - 2; i >= 0; i -= 1) {
    const after = choices[i + 1] ?? [];
    onward[i] = (choices[i] ?? []).map((form) =>
      Math.max(...after.map((next, k) => (onward[i + 1]?.[k] ?? 0) + score(i + 1, form, next))),
    );
  }
  return chosen(choices, upTo, onward);
}

/** Does every word stand beside a word that it is known to stand beside? */
function isSupported(forms: readonly string[], { pairs }: Table): boolean {
  const isKnown = (i: number): boolean => pairs.has(`${forms[i]} ${forms[i + 1]}`);
  return forms.every((_form, i) => isKnown(i - 1) || isKnown(i));
}

function chosen(
  choices: readonly (readonly string[])[],
  upTo: readonly (readonly number[])[],
  onward: readonly (readonly number[])[],
): Reading | undefined {
  let margin = Number.POSITIVE_INFINITY;
  const forms: string[] = [];
  for (const [i, options] of choices.entries()) {
    const ranked = options
      .map((form, k) => ({ form, value: (upTo[i]?.[k] ?? 0) + (onward[i]?.[k] ?? 0) }))
      .sort((a, b) => b.value - a.value);
    const [first, second] = ranked;
    if (first === undefined || second === undefined || first.form === UNSEEN) return undefined;
    forms.push(first.form);
    margin = Math.min(margin, first.value - second.value);
  }
  return { forms, margin };
}

/** Of all that is written like this word without accents, after that word: how much is this form? */
function likelihood(
  words: readonly Token[],
  i: number,
  before: string | undefined,
  form: string,
  table: Table,
): number {
  const plain = words[i]?.fold ?? "";
  const total = (table.formTotals.get(plain) ?? 0) + UNSEEN_WORD;
  const count = form === UNSEEN ? UNSEEN_WORD : (table.forms.get(plain)?.get(form) ?? 0);
  const alone = count / total;
  if (before === undefined) return alone;
  const pairTotal = table.pairTotals.get(`${words[i - 1]?.fold} ${plain}`) ?? 0;
  const pair = (table.pairs.get(`${before} ${form}`) ?? 0) / (pairTotal + UNSEEN_PAIR);
  return PAIR_SHARE * pair + (1 - PAIR_SHARE) * alone;
}

function written(name: string, words: readonly Token[], forms: readonly string[]): string {
  let text = "";
  let at = 0;
  words.forEach((word, i) => {
    text += name.slice(at, word.start) + likeCase(forms[i] ?? word.raw, word.raw);
    at = word.end;
  });
  return text + name.slice(at);
}

function likeCase(form: string, raw: string): string {
  const isCapital = (char: string): boolean => char !== char.toLowerCase();
  if (raw.length > 1 && [...raw].every(isCapital)) return form.toUpperCase();
  return isCapital(raw.charAt(0)) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
