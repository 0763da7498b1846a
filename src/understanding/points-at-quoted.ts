import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import { within, type Zone } from "./zone";

const POINTED = wordSet("cai mo xa phuong don vi ho so vu viec nguoi ong ba anh chi ma");
const POINTING = wordSet("do nay kia ay no");

/** "> DVK-2026-0618 ... ⏎ rút cái đó", "> mã 31: 40% ⏎ nay 65% rồi": a reply that is about the code in the line that it quotes. */
export function pointsAtCode({ segments, grammar, tokens }: Reading): boolean {
  const { quoted, content } = segments;
  if (quoted.length === 0 || content.length === 0) return false;
  if (!grammar.some((match) => match.kind === "code" && quoted.some((line) => within(match, line))))
    return false;
  if (tellsFigure({ content, grammar })) return true;
  return content.some((line) => pointsAt(tokens, line));
}

/** "cái đó", "hồ sơ này". */
export function pointsAt(tokens: Reading["tokens"], zone: Zone): boolean {
  for (let i = zone.from + 1; i < zone.to; i += 1)
    if (POINTING.has(tokens[i]) && POINTED.has(tokens[i - 1])) return true;
  return false;
}

/** A percentage, and no code of its own. */
function tellsFigure({
  content,
  grammar,
}: {
  content: readonly Zone[];
  grammar: Reading["grammar"];
}): boolean {
  const own = grammar.filter((match) => content.some((line) => within(match, line)));
  return own.some((match) => match.kind === "percent") && !own.some((match) => match.kind === "code");
}
