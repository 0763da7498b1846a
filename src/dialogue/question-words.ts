import { createAbbreviations } from "../understanding/abbreviations";
import { fold } from "../understanding/fold";
import { tokenise } from "../understanding/tokenise";

const expand = createAbbreviations();

/** Longest text that is looked through as one question. */
const LONGEST = 300;

/**
 * The words of a question, folded, short forms written out ("mh" is "mo hinh"), with a blank before and after each: what
 * patterns are looked for in. Empty for a text too long to be one question.
 */
export function questionWords(text: string): string {
  if (text.length > LONGEST) return "";
  const { tokens } = tokenise(text);
  const words = expand(tokens, text.toLowerCase() !== fold(text)).filter(
    ({ kind }) => kind === "word" || kind === "number",
  );
  return ` ${words.map((token) => token.fold).join(" ")} `;
}
