import { textWidth } from "./text-width";

/** What nobody can read on a picture is not measured either. */
const LONGEST = 300;
const CUT = "…";

/** ECharts (6.1) remembers widths in plain objects: by a label "__proto__" it would write into every object there is. */
const DOUBLE_UNDERSCORE = /_{2,}/g;

/** Text of any origin as it can be drawn: composed, on one line, without controls, stray marks and emoji. */
export function cleanLabel(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize("NFC")
    .replace(/[\p{Z}\s]+/gu, " ")
    .replace(/[\p{C}\p{M}\p{Extended_Pictographic}\uFFFC\uFFFD\uFFFE\uFFFF]/gu, (letter) =>
      // Digits, "#" and "*" may begin an emoji; © and ™ are ones.
      /[\d#*©®™]/.test(letter) ? letter : "",
    )
    .replace(DOUBLE_UNDERSCORE, "_")
    .replace(/ +/g, " ")
    .trim();
}

export interface WrapOptions {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
  readonly bold?: boolean;
}

/** Breaks a clean text between words, and a word that is too long within it; the last line that fits ends with "…". */
export function wrapLabel(text: string, { width, size, lines, bold }: WrapOptions): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const wrapped: string[] = [];
  for (const word of cleanLabel(text)
    .split(" ")
    .flatMap((whole) => pieces(whole, fits))) {
    const last = wrapped.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(joined)) wrapped[wrapped.length - 1] = joined;
    else wrapped.push(word);
  }
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), cut(wrapped.slice(lines - 1).join(" "), fits)];
}

/** A word in parts that each fit a line. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  for (const letter of word) {
    const last = parts.at(-1);
    if (last !== undefined && fits(last + letter)) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}

function cut(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(letters.join("") + CUT)) letters.pop();
  return letters.join("").trimEnd() + CUT;
}
