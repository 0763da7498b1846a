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

/** 1 for each token of an act or a question; "Đổi giấy lấy hoa" changes nothing where nothing is put right. */
export function cueTokens(reading: Reading, intent: Intent): Uint8Array {
  const cues = new Uint8Array(reading.tokens.length);
  for (const hit of reading.concepts) {
    const isOne = CUE_WORDS.has(hit.value) && (hit.value !== "correct" || intent === "correct");
    if (hit.to - hit.from > 1 || isOne) cues.fill(1, hit.from, hit.to);
  }
  return cues;
}
