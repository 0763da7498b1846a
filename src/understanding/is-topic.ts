import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const DONE = wordSet("xong dang da moi vua chua sap gan het con");
/** A name behind a colon of its own is no guess. */
const GUESSED_BELOW = 4;

/** "den bien goi thuyen ve: xong 4/5, dang cho tru den ve": what is reported on stands at the head, before the colon. */
export function isTopic(
  tokens: readonly Token[],
  head: Zone,
  other: Zone & { readonly rank: number },
): boolean {
  return (
    tokens[head.to]?.acc === ":" &&
    other.from > head.to + 1 &&
    other.rank < GUESSED_BELOW &&
    DONE.has(tokens[head.to + 1])
  );
}
