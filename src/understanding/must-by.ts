import type { Reading } from "./reading";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const BY = wordSet("truoc trong nhat");
const MUST_REACH = 8;

/** "phải nghiệm thu xong trước 5/12", "trước 5/12 phải nghiệm thu": a day by which something has to be done. */
export function isMustBy({ tokens, taken }: Reading, i: number, zone: Zone): boolean {
  if (tokens[i]?.acc === "phải" && tokens[i - 1]?.fold === "khong") return false;
  if (isDay(taken[i - 1])) {
    let from = i - 1;
    while (from > zone.from && from > i - MUST_REACH && isDay(taken[from - 1])) from -= 1;
    return BY.has(tokens[from]) || BY.has(tokens[from - 1]);
  }
  for (let k = i + 1; k < Math.min(zone.to, i + MUST_REACH); k += 1) {
    if (BY.has(tokens[k]) && (isDay(taken[k]) || isDay(taken[k + 1]))) return true;
    if (tokens[k]?.fold === "truoc" && taken[k + 1] === "weak") return true;
    if (tokens[k]?.kind === "newline" || tokens[k]?.acc === ",") return false;
  }
  return false;
}

function isDay(kind: string | undefined): boolean {
  return kind === "date" || kind === "range" || kind === "period";
}
