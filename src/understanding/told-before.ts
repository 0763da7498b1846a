import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const WRITING = wordSet("ghi bao go nhap noi viet khai");
const BEFORE_NOW = wordSet("nay truoc no hom dau");
const WHEN = wordSet("luc hoi khi lan hom bua ban");
const LONGEST = 12;

/** "…, lúc nãy ghi 10/10", "hồi nãy báo 40 hộ, nay 45": a figure that was told before is not the one that counts now. */
export function addToldBefore(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 1; i + 1 < tokens.length; i += 1) {
    if (!WRITING.has(tokens[i]) || !BEFORE_NOW.has(tokens[i - 1])) continue;
    const from = WHEN.has(tokens[i - 2]) ? i - 2 : i - 1;
    if (from === i - 1 && tokens[from]?.acc !== "nãy") continue;
    // "lúc này ghi": now.
    if (tokens[i - 1]?.acc === "này" || !opensClause(tokens[from - 1])) continue;
    const to = clauseEnd(tokens, i + 1);
    const told = hasNumber(tokens, { from, to });
    if (
      told &&
      (hasNumber(tokens, { from: 0, to: from }) || hasNumber(tokens, { from: to, to: tokens.length }))
    )
      zones.push({ from, to });
  }
}

function opensClause(before: Token | undefined): boolean {
  return before === undefined || before.kind !== "word" || OPENING.has(before);
}

const OPENING = wordSet("em e toi tui anh chi minh do chu vi");

function clauseEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to < from + LONGEST && !isEnd(tokens[to])) to += 1;
  return to;
}

function isEnd(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === "newline" ||
    (token.kind === "punct" && ",;!?()".includes(token.acc))
  );
}

function hasNumber(tokens: readonly Token[], { from, to }: Zone): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]?.kind === "number") return true;
  return false;
}
