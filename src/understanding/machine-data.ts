import type { Token } from "./tokens";
import { wordSet } from "./word-set";

/** What a key that names the model begins with; the value keeps its quotes. */
const NAME_KEYS = wordSet("ten name title model");
/** A key has few words: "ten_mo_hinh". */
const LONGEST_KEY = 8;

/**
 * Reads JSON as a form: of `{"ten": "A", "don_vi": "xã B"}` the quotes of the keys, the strokes within them and the
 * quotes of all values but names are left out, so that `don_vi:` is a label and the commune is found. The tokens as
 * they are when there is no such object. Linear.
 */
export function withoutMachineMarks(all: readonly Token[]): readonly Token[] {
  const tokens = withoutTags(all);
  if (!tokens.some((token, i) => token.acc === "{" && tokens[i + 1]?.acc === '"')) return tokens;
  const left = new Set<number>();
  for (let i = 0; i < tokens.length; i += 1) {
    const colon = keyEnd(tokens, i);
    if (colon === undefined) continue;
    for (let k = i + 1; k < colon; k += 1) if (tokens[k]?.acc === '"' || tokens[k]?.acc === "_") left.add(k);
    if (NAME_KEYS.has(tokens[i + 2]) || tokens[colon + 1]?.acc !== '"') continue;
    const close = closing(tokens, colon + 2);
    if (close !== undefined) left.add(colon + 1).add(close);
  }
  return tokens.filter((_, i) => !left.has(i));
}

/** The colon behind the key that begins after `i`, a brace or a comma. */
function keyEnd(tokens: readonly Token[], i: number): number | undefined {
  const before = tokens[i]?.acc;
  if ((before !== "{" && before !== ",") || tokens[i + 1]?.acc !== '"') return undefined;
  for (let k = i + 2; k <= i + 1 + LONGEST_KEY; k += 1) {
    const token = tokens[k];
    if (token?.acc === '"') return tokens[k + 1]?.acc === ":" && k > i + 2 ? k + 1 : undefined;
    if (token?.kind !== "word" && token?.acc !== "_") return undefined;
  }
  return undefined;
}

const LONGEST_VALUE = 40;

function closing(tokens: readonly Token[], from: number): number | undefined {
  for (let k = from; k < from + LONGEST_VALUE; k += 1) {
    if (tokens[k] === undefined || tokens[k]?.kind === "newline") return undefined;
    if (tokens[k]?.acc === '"') return k;
  }
  return undefined;
}

/** What a page marks up text with; the text between is meant, a script's is not. */
const TAGS = wordSet(
  "b strong i em u mark p span div br h1 h2 a font small big code pre li ul td tr script style",
);
const CODE_TAGS = wordSet("script style");
const LONGEST_TAG = 24;

/** "<b>Tên</b><script>...</script>": a page with a script, without it and its tags; of a tag alone every letter is kept. */
function withoutTags(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ acc }) => acc === "<")) return tokens;
  const starts = tokens.map((_, i) => i).filter((i) => tagEnd(tokens, i) !== undefined);
  const isCode = (i: number): boolean => CODE_TAGS.has(tokens[i + 1]) || CODE_TAGS.has(tokens[i + 2]);
  if (!starts.some(isCode) || starts.every(isCode)) return tokens;
  const kept: Token[] = [];
  let inCode = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const end = tagEnd(tokens, i);
    const token = tokens[i];
    if (end === undefined) {
      if (token !== undefined && !inCode) kept.push(token);
      continue;
    }
    if (CODE_TAGS.has(tokens[i + 1])) inCode = true;
    else if (CODE_TAGS.has(tokens[i + 2])) inCode = false;
    i = end - 1;
  }
  return kept;
}

/** Token after the tag that begins at `i`: "<b>", "</b>", "<a href=...>". */
function tagEnd(tokens: readonly Token[], i: number): number | undefined {
  if (tokens[i]?.acc !== "<") return undefined;
  const name = tokens[i + 1]?.acc === "/" ? i + 2 : i + 1;
  if (!TAGS.has(tokens[name]) || tokens[name]?.start !== tokens[name - 1]?.end) return undefined;
  for (let k = name + 1; k < name + LONGEST_TAG; k += 1) {
    if (tokens[k] === undefined || tokens[k]?.kind === "newline") return undefined;
    if (tokens[k]?.acc === ">") return k + 1;
  }
  return undefined;
}
