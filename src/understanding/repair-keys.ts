import { fold } from "./fold";
import { respelt } from "./respelt";
import type { Token } from "./tokens";
import { fromVni } from "./typing-repair";
import { Word } from "./word";
import { wordSet } from "./word-set";

/**
 * Reads words in which the keyboard program left its keys ("moo hinhf", "d9a8ng ky1") as what they were meant to be.
 * A single such word counts only when `knows` the result; two or more in a message vouch for each other, so names of
 * users, English words and codes stay as they are. `raw` and offsets stay as typed (VNI pieces become one token).
 */
export function repairTyping(tokens: readonly Token[], knows: (acc: string) => boolean): readonly Token[] {
  return repairTelex(repairVni(tokens, knows), knows);
}

function repairTelex(tokens: readonly Token[], knows: (acc: string) => boolean): readonly Token[] {
  const first = tokens.findIndex((token) => telexWord(token) !== undefined);
  if (first < 0) return tokens;
  const found = tokens.map((token, i) => (i < first ? undefined : telexWord(token)));
  const several = found.filter((word) => word !== undefined).length > 1;
  return tokens.map((token, i) => {
    const word = found[i];
    return word !== undefined && (several || knows(word)) ? respelt(token, word, fold(word)) : token;
  });
}

function telexWord(token: Token | undefined): string | undefined {
  return token?.kind === "word" && token.acc === token.fold ? token.word.fromTelex() : undefined;
}

interface VniRun {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** A key inside the word ("hi2nh") is no numbering ("thon3"). */
  readonly inner: boolean;
}

function repairVni(tokens: readonly Token[], knows: (acc: string) => boolean): readonly Token[] {
  const runs = vniRuns(tokens);
  if (runs.length === 0) return tokens;
  const sure = runs.some((run) => run.inner) || runs.filter((run) => knows(run.word)).length > 1;
  if (!sure) return tokens;
  const out: Token[] = [];
  let at = 0;
  for (const run of runs) {
    out.push(...tokens.slice(at, run.start), merge(tokens.slice(run.start, run.end), run.word));
    at = run.end;
  }
  return [...out, ...tokens.slice(at)];
}

function merge(parts: readonly Token[], word: string): Token {
  const first = parts[0];
  const last = parts[parts.length - 1];
  const folded = fold(word);
  return {
    raw: parts.map((part) => part.raw).join(""),
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    acc: word,
    fold: folded,
    kind: "word",
    word: new Word(word, folded),
  };
}

/** Words that officers number without a space: "thon3" is hamlet 3, not "thỏn". */
const NUMBERED = wordSet("thon xom to khu khoi ap ban doi quy thang lop mh");

/** Letters and single digits typed without a space, beginning with a letter, that make a Vietnamese syllable. */
function vniRuns(tokens: readonly Token[]): VniRun[] {
  const runs: VniRun[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    if (tokens[start]?.kind !== "word") continue;
    let end = start + 1;
    while (isGlued(tokens, end)) end += 1;
    const word = end > start + 1 ? fromVni(joined(tokens, start, end)) : undefined;
    const numbered = end === start + 2 && NUMBERED.has(tokens[start]);
    if (word !== undefined && end - start < 7 && !numbered)
      runs.push({ start, end, word, inner: tokens[end - 1]?.kind === "word" });
    start = end - 1;
  }
  return runs;
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.start !== tokens[at - 1]?.end) return false;
  return token.kind === "word" || (token.kind === "number" && token.raw.length < 3);
}

function joined(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map((token) => token.acc)
    .join("");
}
