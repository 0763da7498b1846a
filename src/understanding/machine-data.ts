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
export function withoutMachineMarks(tokens: readonly Token[]): readonly Token[] {
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
