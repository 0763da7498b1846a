import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const SLIPS = wordSet("nham lon sai");
const BEFORE_SLIP = wordSet("a ghi go viet nhap bao em toi chi minh");
/** A slip is owned to in so many words, then put right. */
const LONGEST_SLIP = 4;

/** "Nhầm rồi, mô hình ... là của xã Kim Tân": a slip at the head, and after it what is right. */
export function ownsToSlip({ tokens, segments }: Reading, zone: Zone): boolean {
  let at = Math.max(zone.from, Math.min(segments.head, zone.to));
  while (at < zone.to && BEFORE_SLIP.has(tokens[at])) at += 1;
  if (at >= zone.to || !SLIPS.has(tokens[at])) return false;
  for (let i = at + 1; i < Math.min(zone.to, at + 1 + LONGEST_SLIP); i += 1)
    if (tokens[i]?.acc === "," || tokens[i]?.acc === "." || tokens[i]?.fold === "roi") return true;
  return false;
}
