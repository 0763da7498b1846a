import { createAbbreviations } from "./abbreviations";
import { accent } from "./accent";
import { CONCEPTS } from "./data/concepts";
import { PROTECTED_PHRASES } from "./data/protected-phrases";
import { withoutMachineMarks } from "./machine-data";
import { repairTyping } from "./repair-keys";
import { repairYouth } from "./repair-youth";
import { createSpelling } from "./spelling";
import { tokenise } from "./tokenise";
import type { Token } from "./tokens";
import { WordForms } from "./word-forms";

/** A message ready for matching. */
export interface NormalisedText {
  /** As typed. */
  readonly text: string;
  /** Left-over keys, slips and short forms put right in `acc` and `fold`; `raw` and offsets as typed. */
  readonly tokens: readonly Token[];
  /** True when the writer types accents: then a word without accents means a word without accents. */
  readonly accented: boolean;
}

/** Builds the normaliser: tokens, then left-over keys and playful spellings, then short forms, then slips in protected phrases. */
export function createNormaliser(): (text: string) => NormalisedText {
  const expand = createAbbreviations();
  const spell = createSpelling(PROTECTED_PHRASES);
  const words = new WordForms();
  const answers = new Set(ANSWERS.flatMap((phrases) => phrases.split(/[| ]/).map(accent)));
  const knowsAnswer = (acc: string): boolean => answers.has(acc) || spell.knows(acc);
  return (text) => {
    const cut = withoutMachineMarks(tokenise(text, words).tokens);
    const accented = isAccented(cut);
    const knows = cut.length <= LONGEST_ANSWER ? knowsAnswer : spell.knows;
    const tokens = spell(expand(repairYouth(repairTyping(cut, knows)), accented));
    return { text, tokens, accented };
  };
}

/** "ddungs rồi": in an answer of so few words one left-over key counts where it makes a word of an answer. */
const LONGEST_ANSWER = 6;
const ANSWERS = [CONCEPTS.yes, CONCEPTS.no, CONCEPTS.cancel, CONCEPTS.undo, CONCEPTS.greeting];

/** Three words of ten carry accents: plain Vietnamese has them on three words of four. */
const ACCENTED_SHARE = 0.3;

function isAccented(tokens: readonly Token[]): boolean {
  let words = 0;
  let accented = 0;
  for (const token of tokens) {
    if (token.kind !== "word" || token.fold.length < 2) continue;
    words += 1;
    if (token.acc !== token.fold) accented += 1;
  }
  return words > 0 && accented / words >= ACCENTED_SHARE;
}
