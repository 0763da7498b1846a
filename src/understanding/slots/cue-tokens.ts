import type { Reading } from "../reading";
import type { Intent } from "../understanding";

/** One-word phrases of these concepts are no beginning of a name either. */
const CUE_WORDS: ReadonlySet<string> = new Set([
  "evidence",
  "send",
  "withdraw",
  "correct",
  "reportWord",
  "update",
  "progress",
  "commend",
]);

/**
 * Tells the tokens of an act or a question; "Đổi giấy lấy hoa" changes nothing where nothing is put right. They are
 * looked for when one is first asked for: most names need none.
 */
export function cueTokens(reading: Reading, intent: Intent): (index: number) => boolean {
  let cues: ReadonlySet<number> | undefined;
  return (index) => {
    cues ??= cuesOf(reading, intent);
    return cues.has(index);
  };
}

function cuesOf({ concepts }: Reading, intent: Intent): ReadonlySet<number> {
  const cues = new Set<number>();
  for (const { from, to, value } of concepts) {
    const isOne = CUE_WORDS.has(value) && (value !== "correct" || intent === "correct");
    if (to - from > 1 || isOne) for (let i = from; i < to; i += 1) cues.add(i);
  }
  return cues;
}
