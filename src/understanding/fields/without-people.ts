import type { Token } from "../tokens";
import { wordSet } from "../word-set";

/** Words that a person's name follows. */
const TITLES = wordSet("ong ba anh chi em dc");
/** Before a title they make sure that a person is meant: "của chị Hoa", "gia đình ông Bình", "hộ bà Lan". */
const BEFORE_TITLE = wordSet("cua dinh ho bac ccb");
const LONGEST_NAME = 4;

/**
 * The words without the names of people ("của gia đình anh Hồ Văn Hà": without "Hồ Văn Hà"): whose model it is says
 * nothing about its field, and must not be learned. Where capitals are typed a name is its capitalised words; where
 * none are, what follows a title at the end.
 */
export function withoutPeople(words: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let skip = 0;
  words.forEach((word, i) => {
    if (skip > 0) {
      skip -= 1;
      return;
    }
    kept.push(word);
    if (TITLES.has(word) && BEFORE_TITLE.has(words[i - 1])) skip = nameLength(words, i + 1);
  });
  return kept;
}

function nameLength(words: readonly Token[], from: number): number {
  let length = 0;
  while (length < LONGEST_NAME && isCapitalised(words[from + length])) length += 1;
  if (length > 0) return length;
  const rest = words.length - from;
  return rest <= LONGEST_NAME ? rest : 0;
}

function isCapitalised(word: Token | undefined): boolean {
  const first = word?.raw.charAt(0) ?? "";
  return first !== first.toLowerCase();
}
