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
    if (!WRITING.has(tokens[i])) continue;
    const time = OPENING.has(tokens[i - 1]) ? i - 2 : i - 1;
    if (!BEFORE_NOW.has(tokens[time])) continue;
    const from = WHEN.has(tokens[time - 1]) ? time - 1 : time;
    if (from === time && tokens[time]?.acc !== "nãy") continue;
    // "lúc này ghi": now.
    if (tokens[time]?.acc === "này" || !opensClause(tokens[from - 1])) continue;
    const to = clauseEnd(tokens, i + 1);
    const others = [
      { from: 0, to: from },
      { from: to, to: tokens.length },
    ];
    const isChanged = VALUES.some(
      (holds) => holds(tokens, { from, to }) && others.some((other) => holds(tokens, other)),
    );
    if (isChanged) zones.push({ from, to });
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

const FIELDS = wordSet("kt vhxh anqp htct ntm");
const UNITS = wordSet("xa phuong");

/** Kinds of values, of which one told before and one that counts now are of the same. */
const VALUES = [
  hasNumber,
  (tokens: readonly Token[], zone: Zone) => hasOne(tokens, zone, FIELDS),
  (tokens: readonly Token[], zone: Zone) => hasOne(tokens, zone, UNITS),
];

function hasOne(tokens: readonly Token[], { from, to }: Zone, words: ReturnType<typeof wordSet>): boolean {
  for (let i = from; i < to; i += 1) if (words.has(tokens[i])) return true;
  return false;
}
