import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** Adds what a registration says is not to be registered: a model left as it is, a field that it does not belong to. */
export function addLeftOut(zones: Zone[], tokens: readonly Token[]): void {
  addNotAgain(zones, tokens);
  addNotThere(zones, tokens);
}

const LEAVING = wordSet("khong thoi chang");
const AGAIN = wordSet("lai nua tiep");
const FARTHEST_SAID = 40;

/**
 * "mô hình cũ “A” ... nay không đăng ký lại", "không đăng ký lại mô hình “A”": a quoted model that is left as it is, in
 * the sentence that says so. What else the sentence tells (the unit) counts.
 */
function addNotAgain(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 0; i + 3 < tokens.length; i += 1) {
    if (!LEAVING.has(tokens[i]) || tokens[i + 1]?.fold !== "dang" || !AGAIN.has(tokens[i + 3])) continue;
    const quote = quoteBefore(tokens, i) ?? quoteBehind(tokens, i + 4);
    if (quote !== undefined && isQuotedElsewhere(tokens, quote)) zones.push(quote);
  }
}

/** Without another quoted name, the one that is left is what the message is about. */
function isQuotedElsewhere(tokens: readonly Token[], { from, to }: Zone): boolean {
  return tokens.some((token, i) => token.acc === '"' && (i < from || i >= to));
}

/** The last quoted words before a token within its sentence, with their marks. */
function quoteBefore(tokens: readonly Token[], at: number): Zone | undefined {
  let to = -1;
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_SAID); i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === "newline") return undefined;
    if (token.kind === "punct" && to < 0 && ".;!?".includes(token.acc)) return undefined;
    if (token.acc !== '"') continue;
    if (to >= 0) return { from: i, to };
    to = i + 1;
  }
  return undefined;
}

/** Quoted words that follow after "mô hình", "mô hình cũ" at most. */
function quoteBehind(tokens: readonly Token[], at: number): Zone | undefined {
  let from = at;
  while (from < at + BEFORE_QUOTE && tokens[from]?.kind === "word") from += 1;
  if (tokens[from]?.acc !== '"') return undefined;
  let to = from + 1;
  while (to < from + LONGEST_QUOTED && tokens[to] !== undefined && tokens[to]?.acc !== '"') to += 1;
  return tokens[to]?.acc === '"' ? { from, to: to + 1 } : undefined;
}

const BEFORE_QUOTE = 4;
const LONGEST_QUOTED = 24;

const FORBIDDING = wordSet("dung khong");
const PUTTING = wordSet("xep ghi dua tinh bo");
const INTO = wordSet("vao vo linh");
const LONGEST_PLACE = 8;

/** "đừng xếp vào kinh tế nhé, xếp nông thôn mới": to the end of the clause, when another one follows. */
function addNotThere(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 0; i + 3 < tokens.length; i += 1) {
    if (!FORBIDDING.has(tokens[i]) || tokens[i]?.acc === "đúng") continue;
    if (!PUTTING.has(tokens[i + 1]) || !INTO.has(tokens[i + 2])) continue;
    let to = i + 3;
    while (to < i + LONGEST_PLACE && tokens[to]?.kind === "word" && tokens[to]?.fold !== "ma") to += 1;
    const next = tokens[to];
    if (next?.acc === "," || next?.fold === "ma") zones.push({ from: i, to });
  }
}
