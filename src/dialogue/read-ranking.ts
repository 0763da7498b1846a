import type { Ranking } from "../domain/figures";
import { fold } from "../understanding/fold";

const LEAST = / (?:it|thap|kem)(?: \S+){0,4} nhat | (?:bet|cuoi|doi so)(?: bang)? /;
const MOST =
  / (?:nhieu|cao|lon)(?: \S+){0,4} nhat | (?:dan dau|dung dau|dung nhat|xep hang|thu hang|top|di dau) /;

/** "Xã nào nhiều nhất", "đơn vị nào dẫn đầu", "lĩnh vực nào ít nhất"; undefined where nothing is ranked. Pure. */
export function readRanking(text: string): Ranking | undefined {
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  if (LEAST.test(words)) return "least";
  return MOST.test(words) ? "most" : undefined;
}
