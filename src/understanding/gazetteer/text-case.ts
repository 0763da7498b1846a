import { startsUpper } from "../starts-upper";
import type { Token } from "../tokens";

/** What the writing of a message says about its names. */
export interface TextCase {
  /** All small or all capital letters: capitals show nothing. */
  readonly caseless: boolean;
  /** (Mostly) without accents. */
  readonly plain: boolean;
}

const PLAIN_SHARE = 0.25;
/** One capital at the start of a dictated message does not make its names capitalised. */
const FEW_CAPITALS = 1;

/** Looks once over the message. */
export function textCase(tokens: readonly Token[]): TextCase {
  let words = 0;
  let accented = 0;
  let upper = 0;
  let lower = 0;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    words += 1;
    if (token.acc !== token.fold) accented += 1;
    if (startsUpper(token.raw)) upper += 1;
    else lower += 1;
  }
  return { caseless: upper <= FEW_CAPITALS || lower === 0, plain: accented < words * PLAIN_SHARE };
}
